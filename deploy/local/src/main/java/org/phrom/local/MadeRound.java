package org.phrom.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A round on a made-up index, taken through its states by REST. */
final class MadeRound {
    static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration ARRIVAL = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofSeconds(20);
    private static final Duration LIFETIME = Duration.ofHours(12);
    private static final int MOST_ANSWERS = 500;

    private final MadeIndex index;
    private final int bodies;
    private final Api manager;
    private final Api author;
    private final Api administrator;
    private final Api respondent;
    private final Api analyst;

    /** All that is needed of an assessment: its path, and the number of the body that it is about. */
    record Assessment(String path, int body) {
        static Assessment of(JsonNode view) {
            return new Assessment(
                    "/v1/assessments/" + view.path("id").asText(),
                    MadeIndex.bodyOf(view.path("participant").path("code").asText()));
        }
    }

    MadeRound(Platform platform, MadeIndex index, int bodies) {
        this.index = index;
        this.bodies = bodies;
        this.manager = api(platform, "survey", "round-manager");
        this.author = api(platform, "survey", "framework-author");
        this.administrator = api(platform, "survey", "administrator");
        this.respondent = api(platform, "survey", "respondent");
        this.analyst = api(platform, "scoring", "analyst");
    }

    static Api api(Platform platform, String service, String role) {
        var organisations = role.equals("respondent") ? List.of("TH") : List.<String>of();
        return new Api(platform.url(service), platform.token(role, organisations, LIFETIME), PATIENCE);
    }

    /** The same for a client that does not wait long. */
    static Api shortly(Platform platform, String service, String role) {
        var organisations = role.equals("respondent") ? List.of("TH") : List.<String>of();
        return new Api(platform.url(service), platform.token(role, organisations, LIFETIME), SHORT);
    }

    void organisations(Path examples) {
        var table = new ArrayList<>(List.of(Registry.HEADER));
        table.addAll(MadeIndex.bodies(Registry.rows(examples), bodies));
        administrator.postCsv("/v1/organisations/import", Csv.write(table)).orFail("the import");
    }

    void framework() {
        framework(new MadeFramework(index, false));
    }

    /** The same with questions that hang on others. */
    void frameworkWithConditions() {
        framework(new MadeFramework(index, true));
    }

    private void framework(MadeFramework made) {
        framework(made.document());
    }

    /** Another document for the questions of the index. */
    void framework(ObjectNode document) {
        var version = "/v1/frameworks/" + index.code() + "/versions/1";
        author.put(version, document, null).orFail("the framework");
        author.post(version + "/publication", null, author.get(version).etag()).orFail("the publication");
    }

    List<Assessment> open() {
        var plan = Api.JSON.createObjectNode().put("id", index.code());
        plan.putObject("title").put("th", index.code()).put("en", index.code());
        plan.put("framework", index.code()).put("frameworkVersion", "1").put("referenceDate", "2026-01-01");
        plan.putObject("participants").putArray("types").add(MadeIndex.TYPE);
        manager.post("/v1/rounds", plan, null).orFail("the plan");
        move("opening");
        var assessments = new ArrayList<Assessment>();
        manager.each(
                "/v1/assessments?pageSize=200&round=" + index.code(), view -> assessments.add(Assessment.of(view)));
        if (assessments.size() != bodies) {
            throw new Fault(assessments.size() + " assessments instead of " + bodies);
        }
        return assessments;
    }

    /** What a body answers to a question when it answers for the so many-th time. */
    interface Answers {
        String of(int body, int question, int times);
    }

    /** Answers everything with the codes of options. */
    void choose(Assessment assessment, Answers answers) {
        for (int from = 0; from < index.questions(); from += MOST_ANSWERS) {
            var body = Api.JSON.createObjectNode();
            var chosen = body.putObject("answers");
            for (int question = from; question < Math.min(from + MOST_ANSWERS, index.questions()); question++) {
                chosen.putObject(MadeIndex.questionOf(question))
                        .put("value", answers.of(assessment.body, question, 0))
                        .put("version", 0);
            }
            respondent.patch(assessment.path + "/answers", body, null).orFail("an answer");
        }
    }

    /** Answers everything and returns the entity tag that the submission needs. */
    String answer(Assessment assessment) {
        String etag = "";
        for (int from = 0; from < index.questions(); from += MOST_ANSWERS) {
            int to = Math.min(from + MOST_ANSWERS, index.questions());
            etag = String.valueOf(respondent
                    .patch(assessment.path + "/answers", index.answers(assessment.body, from, to), null)
                    .orFail("an answer")
                    .etag());
        }
        return etag;
    }

    /** Chooses one answer anew. */
    void save(Assessment assessment, int question, int version, Answers answers) {
        var body = Api.JSON.createObjectNode();
        body.putObject("answers")
                .putObject(MadeIndex.questionOf(question))
                .put("value", answers.of(assessment.body, question, version))
                .put("version", version);
        respondent.patch(assessment.path + "/answers", body, null).orFail("a save");
    }

    void submit(Assessment assessment, String etag) {
        respondent.post(assessment.path + "/submission", null, etag).orFail("a submission");
    }

    void move(String action) {
        var etag = manager.get(path("")).orFail("the round").etag();
        manager.post(path("/" + action), null, etag).orFail("the " + action);
    }

    /** Scores the closed round officially, once all that was submitted has arrived; returns the run's id. */
    String officialRun(int expected) {
        var wish = Api.JSON.createObjectNode().put("kind", "official");
        var made = Retry.untilOk("the official run", ARRIVAL, () -> analyst.post(path("/score-runs"), wish, null))
                .body();
        if (made.path("organisations").asInt() != expected) {
            throw new Fault("The official run counts " + made.path("organisations") + " instead of " + expected);
        }
        return made.path("id").asText();
    }

    /** Computes the run again; the hashes must be equal. */
    void replay(String run) {
        var told = analyst.post("/v1/score-runs/" + run + "/replays", null, null)
                .orFail("the replay")
                .body();
        if (!told.path("equal").asBoolean()) {
            throw new Fault("The replay differs: " + told);
        }
    }

    String path(String below) {
        return "/v1/rounds/" + index.code() + below;
    }
}
