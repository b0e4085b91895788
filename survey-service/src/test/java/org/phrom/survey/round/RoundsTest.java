package org.phrom.survey.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.survey.assessment.SurveyData.MANAGER;
import static org.phrom.survey.assessment.SurveyData.as;
import static org.phrom.survey.assessment.SurveyData.assessmentOf;
import static org.phrom.survey.assessment.SurveyData.move;
import static org.phrom.survey.assessment.SurveyData.openRound;
import static org.phrom.survey.assessment.SurveyData.patch;
import static org.phrom.survey.assessment.SurveyData.plannedRound;
import static org.phrom.survey.assessment.SurveyData.roundOf;
import static org.phrom.survey.assessment.SurveyData.sql;
import static org.phrom.survey.assessment.SurveyData.value;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phrom.survey.assessment.SurveyData;
import org.phrom.survey.assessment.SurveyData.Tree;

@QuarkusTest
class RoundsTest {

    private static final Map<String, String> ANSWERING = stage("answering", null, "2099-01-01");
    private static final Map<String, String> REVIEW = stage("review", "2099-01-01", "2099-02-01");
    private static final Map<String, String> OBJECTION = stage("objection", "2099-02-01", null);

    private Tree tree;

    @BeforeEach
    void aTree() {
        tree = SurveyData.tree();
    }

    @Test
    void aPlannedRoundShowsWhatWasLaidDown() {
        String id = "r-" + UUID.randomUUID();

        Response planned = as(MANAGER).body(roundOf(tree, id)).post("/v1/rounds");

        assertThat(planned.statusCode()).as(planned.asString()).isEqualTo(201);
        assertThat(planned.header("Location")).endsWith("/v1/rounds/" + id);
        assertThat(planned.header("ETag")).isEqualTo("\"1\"");
        JsonPath round = as("analyst").get("/v1/rounds/" + id).jsonPath();
        assertThat(round.getString("state")).isEqualTo("planned");
        assertThat(round.getString("referenceDate")).isEqualTo("2026-10-01");
        assertThat(round.getMap("participants"))
                .isEqualTo(Map.of("types", List.of("province"), "subTrees", List.of(tree.root()), "codes", List.of()));
        assertThat(round.getList("allowedActions")).isEmpty();
        assertThat(as(MANAGER).get("/v1/rounds/" + id).jsonPath().getList("allowedActions"))
                .isEqualTo(List.of("change", "opening"));
    }

    @Test
    void aRoundGoesToItsPublicationAndOffersOnlyWhatItsStateAllows() {
        String id = openRound(tree);

        Response closed = move(id, "closing");
        assertThat(closed.jsonPath().getString("state")).isEqualTo("closed");
        assertThat(closed.jsonPath().getList("allowedActions")).isEqualTo(List.of("reopening", "publication"));
        Response reopened = move(id, "reopening");
        assertThat(reopened.jsonPath().getString("state")).isEqualTo("open");
        assertThat(reopened.jsonPath().getString("closedAt")).isNull();
        move(id, "closing");
        Response published = move(id, "publication");

        assertThat(published.jsonPath().getString("state")).isEqualTo("published");
        assertThat(published.header("ETag")).isEqualTo("\"6\"");
        Response late = move(id, "reopening");
        assertProblem(late, 409, "wrong-state");
        assertThat(late.jsonPath().getList("allowedActions")).isEmpty();
    }

    @Test
    void aRoundIsReopenedOnlyWithAReason() {
        String id = openRound(tree);
        String tag = move(id, "closing").header("ETag");

        Response refused = as(MANAGER).header("If-Match", tag).post("/v1/rounds/" + id + "/reopening");

        assertProblem(refused, 422, "reason-required");
        assertThat(state(id)).isEqualTo("closed");
    }

    @Test
    void aRoundThatIsReopenedAfterItsLastMomentTakesAnswers() {
        String id = openRound(tree);
        sql("update round set answers_until = now() - interval '1 second' where id = ?", id);
        move(id, "closing");

        Response reopened = move(id, "reopening");

        assertThat(reopened.jsonPath().getString("answersUntil")).isNull();
        String assessment = assessmentOf(id, tree.province(1));
        assertThat(patch(assessment, Map.of("share", value(0.5, 0))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theReopeningMaySetALaterLastMomentAndNoEarlierOne() {
        String id = openRound(tree);
        String tag = move(id, "closing").header("ETag");

        assertProblem(reopen(id, tag, "2020-01-01T00:00:00Z"), 422, "invalid").at("/answersUntil");
        assertProblem(reopen(id, tag, "tomorrow"), 400, "malformed-request").at("/answersUntil");
        Response reopened = reopen(id, tag, "2099-01-01T00:00:00Z");

        assertThat(reopened.jsonPath().getString("state")).isEqualTo("open");
        assertThat(reopened.jsonPath().getString("answersUntil")).isEqualTo("2099-01-01T00:00:00Z");
    }

    @Test
    void aRoundShowsItsStagesAndTheCloseOfTheFirstAsTheEndOfAnswers() {
        String id = "r-" + UUID.randomUUID();

        Response planned =
                as(MANAGER).body(staged(id, ANSWERING, REVIEW, OBJECTION)).post("/v1/rounds");

        assertThat(planned.statusCode()).as(planned.asString()).isEqualTo(201);
        JsonPath round = as(MANAGER).get("/v1/rounds/" + id).jsonPath();
        assertThat(round.getList("stages")).isEqualTo(List.of(ANSWERING, REVIEW, OBJECTION));
        assertThat(round.getString("answersUntil")).isEqualTo("2099-01-01T00:00:00Z");
    }

    @Test
    void aRoundWithoutStagesHasOnlyThatOfAnswering() {
        String id = plannedRound(tree);

        assertThat(as(MANAGER).get("/v1/rounds/" + id).jsonPath().getList("stages"))
                .isEqualTo(List.of(Map.of("kind", "answering")));
    }

    @ParameterizedTest
    @CsvSource({
        "0, answering, 2098-01-01, 2098-01-01, /stages/0/closesAt, not-after-opening",
        "0, review, 2098-01-01, 2099-01-01, /stages/0/kind, not-answering",
        "0, answering, , , /stages/0/closesAt, not-null",
        "1, review, , 2099-02-01, /stages/1/opensAt, not-null",
        "1, review, 2098-12-31, 2099-02-01, /stages/1/opensAt, overlap",
        "1, answering, 2099-01-01, 2099-02-01, /stages/1/kind, out-of-order",
        "1, decision, 2099-01-01, 2099-02-01, /stages/2/kind, out-of-order",
    })
    void stagesThatCanNotFollowEachOtherAreRefusedWithTheirPlace(
            int changed, String kind, String opens, String closes, String pointer, String code) {
        List<Map<String, String>> stages = new ArrayList<>(List.of(ANSWERING, REVIEW, OBJECTION));
        stages.set(changed, stage(kind, opens, closes));

        Response refused = as(MANAGER)
                .body(staged("r-" + UUID.randomUUID(), stages.toArray(Map[]::new)))
                .post("/v1/rounds");

        assertProblem(refused, 422, "invalid").at(pointer);
        assertThat(refused.jsonPath().getList("errors.code")).contains(code);
    }

    @Test
    void stagesOfAnUnknownKindNoneAndOtherEndsOfAnswersAreRefused() {
        String id = "r-" + UUID.randomUUID();
        Map<String, Object> contradicting = staged(id, ANSWERING);
        contradicting.put("answersUntil", "2098-01-01T00:00:00Z");

        assertProblem(as(MANAGER).body(contradicting).post("/v1/rounds"), 422, "invalid")
                .at("/answersUntil");
        assertProblem(as(MANAGER).body(staged(id)).post("/v1/rounds"), 422, "invalid")
                .at("/stages");
        assertProblem(
                        as(MANAGER)
                                .body(staged(id, ANSWERING, stage("party", "2099-01-01", null)))
                                .post("/v1/rounds"),
                        422,
                        "invalid")
                .at("/stages/1/kind");
    }

    @Test
    void answersAreRefusedBeforeTheirStageOpens() {
        String id = "r-" + UUID.randomUUID();
        as(MANAGER).body(staged(id, stage("answering", "2098-01-01", null))).post("/v1/rounds");
        assertThat(move(id, "opening").statusCode()).isEqualTo(200);

        assertProblem(patch(assessmentOf(id, tree.province(1)), Map.of("share", value(0.5, 0))), 409, "round-closed");
    }

    @Test
    void theReopeningMayMoveStagesAndLeavesNoOverlap() {
        String id = "r-" + UUID.randomUUID();
        as(MANAGER).body(staged(id, ANSWERING, REVIEW)).post("/v1/rounds");
        move(id, "opening");
        String tag = move(id, "closing").header("ETag");

        assertProblem(reopen(id, tag, "2099-01-02T00:00:00Z"), 422, "invalid").at("/answersUntil");
        assertProblem(reopen(id, tag, Map.of("stages", List.of(REVIEW))), 422, "invalid")
                .at("/stages/0/kind");
        assertProblem(
                        reopen(id, tag, Map.of("stages", List.of(stage("answering", null, "2020-01-01")))),
                        422,
                        "invalid")
                .at("/stages/0/closesAt");
        Response reopened = reopen(id, tag, Map.of("stages", List.of(ANSWERING, OBJECTION)));

        assertThat(reopened.statusCode()).as(reopened.asString()).isEqualTo(200);
        assertThat(reopened.jsonPath().getList("stages")).isEqualTo(List.of(ANSWERING, OBJECTION));
    }

    private Map<String, Object> staged(String id, Map<?, ?>... stages) {
        Map<String, Object> round = new HashMap<>(roundOf(tree, id));
        round.put("stages", List.of(stages));
        return round;
    }

    private static Map<String, String> stage(String kind, String opens, String closes) {
        Map<String, String> stage = new HashMap<>(Map.of("kind", kind));
        if (opens != null) {
            stage.put("opensAt", opens + "T00:00:00Z");
        }
        if (closes != null) {
            stage.put("closesAt", closes + "T00:00:00Z");
        }
        return stage;
    }

    private static Response reopen(String id, String tag, String until) {
        return reopen(id, tag, Map.of("answersUntil", until));
    }

    private static Response reopen(String id, String tag, Map<String, ?> body) {
        return as(MANAGER)
                .header("If-Match", tag)
                .header("X-Action-Reason", "asked for by the governor")
                .body(body)
                .post("/v1/rounds/" + id + "/reopening");
    }

    @Test
    void ofTwoOpeningsAtOnceOneIsDone() throws Exception {
        String id = plannedRound(tree);
        Callable<Integer> opening = () -> as(MANAGER)
                .header("If-Match", "\"1\"")
                .post("/v1/rounds/" + id + "/opening")
                .statusCode();
        ExecutorService clients = Executors.newFixedThreadPool(2);
        List<Integer> statuses = new ArrayList<>();
        try {
            for (Future<Integer> status : clients.invokeAll(List.of(opening, opening))) {
                statuses.add(status.get());
            }
        } finally {
            clients.shutdown();
        }

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        assertThat(as(MANAGER).get("/v1/assessments?round=" + id).jsonPath().getList("items.participant.code"))
                .isEqualTo(List.of(tree.province(1), tree.province(2), tree.province(3), tree.province(4)));
    }

    @Test
    void anActionThatTheStateDoesNotAllowNamesThoseItAllows() {
        String id = plannedRound(tree);

        Response refused = move(id, "closing");

        assertProblem(refused, 409, "wrong-state");
        assertThat(refused.jsonPath().getList("allowedActions")).isEqualTo(List.of("change", "opening"));
        assertThat(state(id)).isEqualTo("planned");
    }

    @Test
    void aPlanCanBeChangedOnlyUntilTheOpening() {
        String id = plannedRound(tree);
        Map<String, Object> changed = new HashMap<>(roundOf(tree, id));
        changed.put("referenceDate", "2026-09-01");

        Response done = as(MANAGER).header("If-Match", "\"1\"").body(changed).put("/v1/rounds/" + id);
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
        assertThat(done.jsonPath().getString("referenceDate")).isEqualTo("2026-09-01");
        assertProblem(
                as(MANAGER).header("If-Match", "\"1\"").body(changed).put("/v1/rounds/" + id),
                412,
                "precondition-failed");
        assertProblem(as(MANAGER).body(changed).put("/v1/rounds/" + id), 428, "precondition-required");
        move(id, "opening");
        assertProblem(
                as(MANAGER).header("If-Match", "\"3\"").body(changed).put("/v1/rounds/" + id), 409, "wrong-state");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frameworkVersion | 9 | /frameworkVersion | unknown-framework-version",
                "framework | nowhere | /frameworkVersion | unknown-framework-version",
                "id | Big | /id | pattern",
                "framework | | /framework | not-blank",
            })
    void aRoundThatIsNotValidIsRefusedAndPointedAt(String field, String value, String pointer, String code) {
        Map<String, Object> request = new HashMap<>(roundOf(tree, "r-" + UUID.randomUUID()));
        request.put(field, value == null ? "" : value);

        Response refused = as(MANAGER).body(request).post("/v1/rounds");

        assertProblem(refused, 422, "invalid").at(pointer);
        assertThat(refused.jsonPath().getList("errors.code", String.class)).contains(code);
    }

    @Test
    void whatTheDatabaseCanNotKeepIsRefused() {
        Map<String, Object> request = new HashMap<>(roundOf(tree, "r-" + UUID.randomUUID()));
        request.put("title", Map.of("th", "a\u0000b", "en", "b"));
        assertProblem(as(MANAGER).body(request).post("/v1/rounds"), 400, "malformed-request");
        request.put("title", Map.of("th", "a", "en", "b"));
        request.put("referenceDate", "+999999999-01-01");
        assertProblem(as(MANAGER).body(request).post("/v1/rounds"), 400, "malformed-request");
    }

    @Test
    void aDraftOfAFrameworkAndATypeItDoesNotCoverAreRefused() {
        Tree other = new Tree("fw-" + UUID.randomUUID(), tree.root(), tree.north(), tree.south());
        SurveyData.framework(other.framework(), false);
        assertProblem(as(MANAGER).body(roundOf(other, "r-" + UUID.randomUUID())).post("/v1/rounds"), 422, "invalid")
                .at("/frameworkVersion");

        Map<String, Object> request = new HashMap<>(roundOf(tree, "r-" + UUID.randomUUID()));
        request.put("participants", Map.of("types", List.of("province", "country")));
        assertProblem(as(MANAGER).body(request).post("/v1/rounds"), 422, "invalid")
                .at("/participants/types/1");
        request.put("participants", Map.of());
        assertProblem(as(MANAGER).body(request).post("/v1/rounds"), 422, "invalid")
                .at("/participants");
    }

    @Test
    void anIdIsTakenOnlyOnceButARepeatedRequestGetsItsFirstAnswer() {
        String id = "r-" + UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        Map<String, Object> request = roundOf(tree, id);

        Response first =
                as(MANAGER).header("Idempotency-Key", key).body(request).post("/v1/rounds");
        Response again =
                as(MANAGER).header("Idempotency-Key", key).body(request).post("/v1/rounds");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertProblem(as(MANAGER).body(request).post("/v1/rounds"), 409, "round-exists")
                .at("/id");
    }

    @Test
    void onlyManagersOfRoundsPlanAndMoveThem() {
        String id = plannedRound(tree);

        assertProblem(as("respondent", tree.root()).body(roundOf(tree, "r-1")).post("/v1/rounds"), 403, "forbidden");
        assertProblem(
                as("analyst").header("If-Match", "\"1\"").post("/v1/rounds/" + id + "/opening"), 403, "forbidden");
        assertProblem(
                as(MANAGER).header("If-Match", "\"7\"").post("/v1/rounds/" + id + "/opening"),
                412,
                "precondition-failed");
        assertProblem(as(MANAGER).post("/v1/rounds/" + id + "/opening"), 428, "precondition-required");
        assertProblem(as(MANAGER).get("/v1/rounds/r-" + UUID.randomUUID()), 404, "not-found");
        assertThat(state(id)).isEqualTo("planned");
    }

    @Test
    void aPlannedRoundPreviewsItsParticipantsAndAnOpenOneShowsThem() {
        String id = plannedRound(tree);

        JsonPath preview =
                as(MANAGER).get("/v1/rounds/" + id + "/participants?pageSize=3").jsonPath();
        assertThat(preview.getList("items.code"))
                .isEqualTo(List.of(tree.province(1), tree.province(2), tree.province(3)));
        assertThat(preview.getList("items[0].ancestors")).isEqualTo(List.of(tree.root(), tree.north()));
        assertThat(preview.getString("items[0].assessment")).isNull();
        assertThat(next(id, preview).getList("items.code")).isEqualTo(List.of(tree.province(4)));

        move(id, "opening");
        JsonPath open =
                as(MANAGER).get("/v1/rounds/" + id + "/participants?pageSize=3").jsonPath();
        assertThat(open.getList("items.code")).isEqualTo(List.of(tree.province(1), tree.province(2), tree.province(3)));
        assertThat(open.getList("items.state")).containsOnly("notStarted");
        assertThat(next(id, open).getList("items.code")).isEqualTo(List.of(tree.province(4)));
    }

    private static JsonPath next(String id, JsonPath page) {
        String token = page.getString("nextPageToken");
        return as(MANAGER)
                .get("/v1/rounds/" + id + "/participants?pageSize=3&pageToken=" + token)
                .jsonPath();
    }

    @Test
    void aListedOrganisationThatIsNotThereKeepsTheRoundFromOpening() {
        Map<String, Object> request = new HashMap<>(roundOf(tree, "r-" + UUID.randomUUID()));
        request.put("participants", Map.of("codes", List.of(tree.province(1), "NOWHERE")));
        as(MANAGER).body(request).post("/v1/rounds");

        assertProblem(move((String) request.get("id"), "opening"), 422, "invalid")
                .at("/participants/codes/1");
        assertThat(state((String) request.get("id"))).isEqualTo("planned");
    }

    @Test
    void aSelectionOfNobodyKeepsTheRoundFromOpening() {
        Map<String, Object> request = new HashMap<>(roundOf(tree, "r-" + UUID.randomUUID()));
        request.put("participants", Map.of("types", List.of("province"), "subTrees", List.of("NOWHERE")));
        as(MANAGER).body(request).post("/v1/rounds");

        assertProblem(move((String) request.get("id"), "opening"), 422, "no-participants");
    }

    @Test
    void laterChangesOfTheRegisterDoNotMoveTheSnapshot() {
        String id = openRound(tree);
        SurveyData.sql(
                "update organisation_period set parent = ?, name_en = 'Renamed', type = 'region' where organisation = ?",
                tree.south(),
                tree.province(1));
        SurveyData.organisation(tree.province(9), "province", tree.south());

        JsonPath participants =
                as(MANAGER).get("/v1/rounds/" + id + "/participants").jsonPath();

        assertThat(participants.getList("items.code"))
                .isEqualTo(List.of(tree.province(1), tree.province(2), tree.province(3), tree.province(4)));
        assertThat(participants.getList("items[0].ancestors")).isEqualTo(List.of(tree.root(), tree.north()));
        assertThat(participants.getString("items[0].name.en")).isEqualTo("Name " + tree.province(1));
        assertThat(participants.getString("items[0].type")).isEqualTo("province");
    }

    @Test
    void progressCountsTheAssessmentsByStateAndType() {
        Map<String, Object> request = new HashMap<>(roundOf(tree, "r-" + UUID.randomUUID()));
        request.put("participants", Map.of("subTrees", List.of(tree.root())));
        String id = (String) request.get("id");
        as(MANAGER).body(request).post("/v1/rounds");
        move(id, "opening");
        SurveyData.complete(SurveyData.assessmentOf(id, tree.province(1)));
        SurveyData.submit(SurveyData.assessmentOf(id, tree.province(1)));
        SurveyData.patch(SurveyData.assessmentOf(id, tree.province(2)), Map.of("share", SurveyData.value(0.1, 0)));

        JsonPath progress = as("analyst").get("/v1/rounds/" + id + "/progress").jsonPath();

        assertThat(progress.getMap("total"))
                .isEqualTo(Map.of("participants", 5, "notStarted", 3, "inProgress", 1, "submitted", 1));
        assertThat(progress.getMap("byType.province"))
                .isEqualTo(Map.of("participants", 4, "notStarted", 2, "inProgress", 1, "submitted", 1));
        assertThat(progress.getMap("byType.district"))
                .isEqualTo(Map.of("participants", 1, "notStarted", 1, "inProgress", 0, "submitted", 0));
    }

    @Test
    void aRespondentCountsTheOwnSubTreeUntilTheRoundIsPublished() {
        Map<String, Object> request = new HashMap<>(roundOf(tree, "r-" + UUID.randomUUID()));
        request.put("participants", Map.of("subTrees", List.of(tree.root())));
        String id = (String) request.get("id");
        as(MANAGER).body(request).post("/v1/rounds");
        move(id, "opening");
        String progress = "/v1/rounds/" + id + "/progress";

        assertThat(participants(as(MANAGER).get(progress))).isEqualTo(5);
        assertThat(participants(as("reviewer", "*").get(progress))).isEqualTo(5);
        assertThat(participants(as("respondent", tree.south()).get(progress))).isEqualTo(2);
        assertThat(participants(as("approver", tree.province(1)).get(progress))).isEqualTo(2);
        assertThat(participants(as("reviewer").get(progress))).isZero();
        assertThat(participants(as("respondent", "nowhere").get(progress))).isZero();

        move(id, "closing");
        move(id, "publication");

        assertThat(participants(as("respondent", tree.south()).get(progress))).isEqualTo(5);
    }

    @Test
    void aPlannedRoundLooksMissingToWhoeverWorksForSomeOrganisationsOnly() {
        Map<String, Object> request = new HashMap<>(roundOf(tree, "r-" + UUID.randomUUID()));
        String id = (String) request.get("id");
        as(MANAGER).body(request).post("/v1/rounds");
        String path = "/v1/rounds/" + id;

        for (String view : List.of(path, path + "/participants", path + "/progress")) {
            assertThat(as("analyst").get(view).statusCode()).isEqualTo(200);
            assertThat(as("reviewer", "*").get(view).statusCode()).isEqualTo(200);
            assertProblem(as("respondent", tree.root()).get(view), 404, "not-found");
            assertProblem(as("reviewer", tree.root()).get(view), 404, "not-found");
        }
        assertThat(listed("framework-author")).contains(id);
        assertThat(listed("respondent", tree.root())).doesNotContain(id);

        move(id, "opening");

        assertThat(as("respondent", tree.root()).get(path).statusCode()).isEqualTo(200);
        assertThat(listed("respondent", tree.root())).contains(id);
    }

    private static List<String> listed(String role, String... organisations) {
        List<String> ids = new ArrayList<>();
        String token = "";
        do {
            JsonPath page =
                    // a request that is sent again keeps the token that it had before
                    as(role, organisations)
                            .get("/v1/rounds?pageSize=200&pageToken=" + token)
                            .jsonPath();
            ids.addAll(page.getList("items.id", String.class));
            token = page.getString("nextPageToken");
        } while (token != null);
        return ids;
    }

    private static int participants(Response progress) {
        return progress.jsonPath().getInt("total.participants");
    }

    @Test
    void tenThousandParticipantsBeginWithinSeconds() {
        SurveyData.sql(
                "with made as (insert into organisation (code, version, attributes, changed_at)"
                        + " select ? || lpad(n::text, 5, '0'), 1, '{}', now() from generate_series(1, 10000) n"
                        + " returning code, id)"
                        + " insert into organisation_period (organisation, id, valid, name_th, name_en, type, parent)"
                        + " select code, id, daterange('1900-01-01', null), code, code, 'district', ? from made",
                tree.root() + "-X",
                tree.province(2));
        Map<String, Object> request = new HashMap<>(roundOf(tree, "r-" + UUID.randomUUID()));
        request.put("participants", Map.of("types", List.of("district"), "subTrees", List.of(tree.province(2))));
        String id = (String) request.get("id");
        as(MANAGER).body(request).post("/v1/rounds");

        long begin = System.nanoTime();
        Response opened = move(id, "opening");
        long seconds = (System.nanoTime() - begin) / 1_000_000_000;

        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(200);
        assertThat(opened.jsonPath().getInt("participantCount")).isEqualTo(10_000);
        assertThat(seconds).isLessThan(30);
        JsonPath progress = as("analyst").get("/v1/rounds/" + id + "/progress").jsonPath();
        assertThat(progress.getInt("total.notStarted")).isEqualTo(10_000);
    }

    private static String state(String id) {
        return as(MANAGER).get("/v1/rounds/" + id).jsonPath().getString("state");
    }
}
