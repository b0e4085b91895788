package org.phrom.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** A round of districts on a framework of four numbers, made for measuring. */
final class BenchRound {
    static final List<String> QUESTIONS = List.of("cgsi", "psdi", "dcei", "gtei");
    private static final Duration LIFETIME = Duration.ofHours(2);

    private final Platform platform;
    private final String id;
    private final Api manager;
    private final Api respondent;

    BenchRound(Platform platform, String id) {
        this.platform = platform;
        this.id = id;
        this.manager = survey("round-manager", List.of());
        this.respondent = survey("respondent", List.of("TH"));
    }

    private Api survey(String role, List<String> organisations) {
        return new Api(platform.url("survey"), platform.token(role, organisations, LIFETIME));
    }

    String id() {
        return id;
    }

    /** Publishes the framework of the index once more, for districts. */
    static void framework(Platform platform, JsonNode gtmi) {
        var document = (ObjectNode) gtmi.deepCopy();
        document.put("framework", "bench");
        document.putArray("organisationTypes").add("district");
        var author = new Api(platform.url("survey"), platform.token("framework-author", List.of(), LIFETIME));
        var path = "/v1/frameworks/bench/versions/1";
        author.put(path, document, null).orFail("the framework");
        author.post(path + "/publication", null, author.get(path).etag()).orFail("the publication");
    }

    /** Opens the round with these participants and returns its assessments. */
    List<JsonNode> open(List<String> districts) {
        var plan = Api.JSON.createObjectNode().put("id", id);
        plan.putObject("title").put("th", id).put("en", id);
        plan.put("framework", "bench").put("frameworkVersion", "1").put("referenceDate", "2026-01-01");
        districts.forEach(plan.putObject("participants").putArray("codes")::add);
        var planned = manager.post("/v1/rounds", plan, null).orFail("the plan of " + id);
        manager.post("/v1/rounds/" + id + "/opening", null, planned.etag()).orFail("the opening of " + id);
        return assessments();
    }

    private List<JsonNode> assessments() {
        var found = new ArrayList<JsonNode>();
        manager.each("/v1/assessments?pageSize=200&round=" + id, found::add);
        return found;
    }

    /** Answers everything and submits. */
    void complete(JsonNode assessment) {
        submit(assessment, answerAll(assessment));
    }

    /** Answers everything and returns the entity tag that the submission needs. */
    String answerAll(JsonNode assessment) {
        var body = Api.JSON.createObjectNode();
        var answers = body.putObject("answers");
        QUESTIONS.forEach(question -> answers.putObject(question)
                .put("value", ThreadLocalRandom.current().nextDouble())
                .put("version", 0));
        return String.valueOf(respondent
                .patch(path(assessment) + "/answers", body, null)
                .orFail("an answer")
                .etag());
    }

    void submit(JsonNode assessment, String etag) {
        respondent.post(path(assessment) + "/submission", null, etag).orFail("a submission");
    }

    /** A client that answers one question of its assessment again and again. */
    Runnable editor(JsonNode assessment) {
        var version = new int[1];
        return () -> {
            var body = Api.JSON.createObjectNode();
            body.putObject("answers")
                    .putObject("cgsi")
                    .put("value", ThreadLocalRandom.current().nextDouble())
                    .put("version", version[0]);
            version[0] = respondent
                    .patch(path(assessment) + "/answers", body, null)
                    .orFail("an answer")
                    .body()
                    .path("versions")
                    .path("cgsi")
                    .asInt();
        };
    }

    private static String path(JsonNode assessment) {
        return "/v1/assessments/" + assessment.path("id").asText();
    }
}
