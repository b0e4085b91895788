package org.phrom.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** The made-up hearing of a framework version: comments of provinces and persons, support by others, and the answers. */
final class MadeHearing {
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final Duration OPEN = Duration.ofDays(30);
    private static final int CONNECTIONS = 4;
    private static final String LABEL = " (ข้อมูลจำลอง / generated data)";

    private final Platform platform;
    private final String path;
    private final List<JsonNode> comments;
    private final Api author;
    private final Api province;

    MadeHearing(Platform platform, Path file) {
        this.platform = platform;
        var document = MadeReadiness.yaml(file);
        path = "/v1/frameworks/" + document.path("framework").asText() + "/versions/"
                + document.path("version").asText();
        comments = StreamSupport.stream(document.path("comments").spliterator(), false)
                .toList();
        author = caller(platform.token("framework-author", List.of(), LIFETIME));
        province = caller(platform.token("respondent", List.of("TH"), LIFETIME));
    }

    private Api caller(String token) {
        return new Api(platform.url("survey"), token);
    }

    int comments() {
        return comments.size();
    }

    /** Opens the draft to everyone, lets everybody speak, and ends it; goes on where an earlier start was interrupted. */
    void hear() {
        var draft = author.get(path);
        if (draft.body().path("state").asText().equals("draft")) {
            if (author.get(path + "/hearing").ok()) {
                return;
            }
            var until = Api.JSON
                    .createObjectNode()
                    .put(
                            "closesAt",
                            Instant.now()
                                    .plus(OPEN)
                                    .truncatedTo(ChronoUnit.SECONDS)
                                    .toString());
            author.post(path + "/hearing", until, draft.etag()).orFail("the hearing");
        }
        var said = new AtomicInteger();
        author.each(path + "/comments?pageSize=200", comment -> said.incrementAndGet());
        // one after the other: answers find comments by their number
        comments.stream().skip(said.get()).forEach(this::say);
        Parallel.each(CONNECTIONS, numbers(), this::support);
        author.delete(path + "/hearing", author.get(path).etag()).orFail("the end of the hearing");
    }

    private List<Integer> numbers() {
        return IntStream.rangeClosed(1, comments.size()).boxed().toList();
    }

    private void say(JsonNode comment) {
        var id = comment.path("id").asText();
        boolean person = comment.has("person");
        var body = Api.JSON.createObjectNode();
        body.set("target", target(comment.path("about")));
        body.put("by", person ? "person" : "organisation")
                .put(
                        "organisation",
                        comment.path(person ? "region" : "organisation").asText())
                .put("kind", comment.path("kind").asText())
                .put("language", "th")
                .put("text", comment.at("/text/th").asText() + LABEL);
        var speaker = person ? person(id, comment.path("region").asText()) : province;
        speaker.post(path + "/comments", body, null).orFail("the comment " + id);
    }

    private Api person(String id, String region) {
        return caller(platform.token("local-person-" + id, "respondent", List.of(region), LIFETIME));
    }

    private static ObjectNode target(JsonNode about) {
        var target = Api.JSON.createObjectNode();
        if (about.has("whole")) {
            return target.put("kind", "whole");
        }
        if (about.has("option")) {
            return target.put("kind", "option")
                    .put("code", about.path("option").asText())
                    .put("question", about.path("question").asText());
        }
        var kind = about.has("question") ? "question" : "node";
        return target.put("kind", kind).put("code", about.path(kind).asText());
    }

    private void support(int number) {
        for (var supporter : comments.get(number - 1).path("support")) {
            var voice = Api.JSON.createObjectNode();
            voice.put("by", "organisation").put("organisation", supporter.asText());
            province.post(path + "/comments/" + number + "/support", voice, null)
                    .orFail("the support of comment " + number);
        }
    }

    /** Answers every comment; what was taken is said by the draft of the next version, which must be there. */
    void answer(String next) {
        Parallel.each(CONNECTIONS, numbers(), number -> {
            var given = comments.get(number - 1).path("answer");
            var body = Api.JSON.createObjectNode();
            body.set("decision", given.path("decision"));
            body.putObject("reason")
                    .put("th", given.at("/reason/th").asText() + " (ข้อมูลจำลอง)")
                    .put("en", given.at("/reason/en").asText() + " (generated data)");
            if (given.has("change")) {
                body.putObject("change").put("version", next).putArray("codes").add(given.path("change"));
            }
            if (given.path("outside").asBoolean()) {
                body.put("outsideDocument", true);
            }
            var comment = path + "/comments/" + number;
            author.put(comment + "/disposition", body, author.get(comment).etag())
                    .orFail("the answer to comment " + number);
        });
    }
}
