package org.phrom.scoring.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.scoring.Scores.as;
import static org.phrom.scoring.Scores.createOfficial;
import static org.phrom.scoring.Scores.get;
import static org.phrom.scoring.Scores.list;
import static org.phrom.scoring.Scores.soon;
import static org.phrom.scoring.run.Simulations.assertComesToItself;
import static org.phrom.scoring.run.Simulations.listed;
import static org.phrom.scoring.run.Simulations.simulate;
import static org.phrom.scoring.run.Simulations.simulated;
import static org.phrom.scoring.run.Simulations.standings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;
import org.phrom.scoring.Rows;
import org.phrom.scoring.Survey;

/** What a run would come to under other weights, steps and answers. */
@QuarkusTest
class SimulationTest {
    private static final String GEOMETRIC = "{\"step\":\"aggregate\",\"method\":\"geometric\"}";
    private static final String MIN_MAX = "{\"step\":\"normalise\",\"method\":\"min-max\",\"range\":[0,1]}";
    private static final String MEAN = "{\"step\":\"aggregate\",\"method\":\"arithmetic\"}";

    @Test
    void withoutAChangeEveryRunComesToItself() {
        Survey survey = closed("simulate-same", survey("simulate-same").framework());

        assertComesToItself(survey.liveRun());
        assertComesToItself(createOfficial(survey.round).jsonPath().getString("id"));
    }

    @Test
    void otherWeightsMoveScoresBandsAndRanks() {
        Survey survey = closed("simulate-weights", survey("simulate-weights").framework());

        for (String run : List.of(
                survey.liveRun(), createOfficial(survey.round).jsonPath().getString("id"))) {
            JsonNode simulation = simulated(run, "{\"weights\":{\"cgsi\":5}}");

            // (5 × 1 + 0.5 + 0.5 + 0.5) / 8 = 0.8125 | (5 × 0.75 + 3 × 0.75) / 8 | (5 × 0.25 + 0.5 + 0.75 + 1) / 8
            assertThat(standings(simulation, "after"))
                    .isEqualTo(Map.of(
                            "AAA", "scored 0.75 A 2 - 1.0 -",
                            "BBB", "scored 0.8125 A 1 - 1.0 -",
                            "CCC", "scored 0.4375 C 3 - 1.0 -"));
            assertThat(standings(simulation, "before")).isEqualTo(listed(run));
            JsonNode first = simulation.path("items").get(0);
            assertThat(first.path("organisation").asText()).isEqualTo("BBB");
            assertThat(first.path("change").toString()).isEqualTo("{\"score\":0.1875,\"rank\":-1,\"coverage\":0.0}");
            assertThat(simulation.path("summary").toString())
                    .isEqualTo("{\"organisations\":3,\"scores\":2,\"bands\":2,\"up\":1,\"down\":2}");
            assertThat(simulation.at("/run/id").asText()).isEqualTo(run);
        }
    }

    @Test
    void theAnswersOfALaterVersionComeToTheRunAfterIt() {
        for (String normalised : List.of("", MIN_MAX)) {
            String name = "simulate-later" + (normalised.isEmpty() ? "" : "-whole");
            Survey survey = survey(name);
            Survey scored = closed(
                    name,
                    survey.framework(
                            normalised.isEmpty() ? withSteps(survey, MEAN) : withSteps(survey, MIN_MAX, MEAN)));
            String frozen = createOfficial(scored.round).jsonPath().getString("id");
            String other = "{\"answers\":{\"CCC\":%s,\"AAA\":{\"psdi\":{\"status\":\"unknown\"}}}}"
                    .formatted(answers(1, 0.9, 0.8, 0.7));

            Map<String, String> live = standings(simulated(scored.liveRun(), other), "after");
            assertThat(standings(simulated(frozen, other), "after")).isEqualTo(live);
            assertThat(live).isNotEqualTo(listed(scored.liveRun()));
            scored.tell(scored.submitted("CCC", 2, 1, 0.9, 0.8, 0.7), without("psdi", scored));

            soon(() -> assertThat(listed(scored.liveRun())).isEqualTo(live));
            soon(() -> assertComesToItself(scored.liveRun()));
            assertComesToItself(frozen);
        }
    }

    private static Sent without(String component, Survey survey) {
        JsonNode self = Survey.read(answers(0.75, 0.75, 0.75, 0.75)
                .replace(
                        "\"" + component + "\":{\"status\":\"answered\",\"value\":0.75}",
                        "\"" + component + "\":{\"status\":\"unknown\"}"));
        return survey.assessment("AAA", 2, "submitted", self);
    }

    @Test
    void otherStepsComeToTheRunOfAModelThatHasThem() {
        Survey plain = closed("simulate-steps", survey("simulate-steps").framework());
        Map<String, String> steps = new LinkedHashMap<>();
        steps.put("simulate-geometric", GEOMETRIC);
        steps.put("simulate-min-max", MIN_MAX + "," + MEAN);
        steps.put("simulate-zero", "{\"step\":\"aggregate\",\"method\":\"arithmetic\",\"missing\":\"zero\"}");
        steps.put("simulate-dense", MEAN + ",{\"step\":\"rank\",\"method\":\"dense\"}");

        steps.forEach((name, some) -> {
            Survey survey = survey(name);
            String[] each = Survey.read("[" + some + "]").findParents("step").stream()
                    .map(JsonNode::toString)
                    .toArray(String[]::new);
            Survey other = closed(name, survey.framework(withSteps(survey, each)));

            JsonNode simulation = simulated(plain.liveRun(), "{\"steps\":[" + some + "]}");

            assertThat(standings(simulation, "after")).as(name).isEqualTo(listed(other.liveRun()));
            assertThat(standings(simulation, "before")).as(name).isEqualTo(listed(plain.liveRun()));
        });
    }

    @Test
    void anotherPolicyReachesIntoRulesOverSeveralQuestions() {
        String name = "simulate-policy";
        Survey dropped = severalQuestions(name, "drop");
        Survey zero = severalQuestions(name + "-zero", "zero");

        JsonNode simulation = simulated(
                dropped.liveRun(),
                "{\"steps\":[{\"step\":\"aggregate\",\"method\":\"arithmetic\",\"missing\":\"zero\"}]}");

        assertThat(standings(simulation, "before")).isEqualTo(listed(dropped.liveRun()));
        assertThat(standings(simulation, "after")).isEqualTo(listed(zero.liveRun()));
        assertThat(listed(zero.liveRun())).isNotEqualTo(listed(dropped.liveRun()));
    }

    private static Survey severalQuestions(String name, String missing) {
        Survey survey = new Survey(name);
        JsonNode document = Survey.read("""
                {"scoring":{"aggregation":"arithmetic","missing":"%s"},
                "questions":[{"code":"q1","type":"yesNo"},{"code":"q2","type":"yesNo"}],
                "tree":{"code":"index","children":[
                {"code":"i1","indicator":{"rule":"share","questions":["q1","q2"]}}]}}""".formatted(missing));
        Topics.send("phrom.frameworks", survey.framework(document.deepCopy()));
        survey.tellRound("open", 2);
        JsonNode self =
                Survey.read("{\"q1\":{\"status\":\"answered\",\"value\":\"yes\"},\"q2\":{\"status\":\"unknown\"}}");
        survey.tell(survey.assessment("AAA", 1, "submitted", self));
        soon(() -> assertThat(list(survey.liveRun())).hasSize(1));
        return survey;
    }

    @Test
    void whoSeesSomeOrganisationsSeesTheseWithoutTheRanksThatTheyWouldHave() {
        Survey survey = closed("simulate-seen", survey("simulate-seen").framework());
        String path = "/v1/score-runs/" + survey.liveRun() + "/simulations";
        String weights = "{\"weights\":{\"cgsi\":5}}";

        JsonNode own =
                Survey.read(as("respondent", "BBB").body(weights).post(path).asString());
        assertThat(standings(own, "after")).isEqualTo(Map.of("BBB", "scored 0.8125 A - - 1.0 -"));
        assertThat(own.at("/summary/organisations").asLong()).isEqualTo(1);
        assertThat(standings(
                        Survey.read(as("approver", "WLD").body("{}").post(path).asString()), "after"))
                .hasSize(3);
        assertThat(standings(Survey.read(as("respondent").body("{}").post(path).asString()), "after"))
                .isEmpty();
        assertThat(standings(
                        Survey.read(as("respondent", "BBB")
                                .body("{\"organisations\":[\"AAA\",\"BBB\",\"XXX\"]}")
                                .post(path)
                                .asString()),
                        "after"))
                .containsOnlyKeys("BBB");

        Response outside = as("respondent", "BBB")
                .body("{\"answers\":{\"AAA\":{\"cgsi\":{\"value\":1}}}}")
                .post(path);
        Response nobody = as("respondent", "BBB")
                .body("{\"answers\":{\"XXX\":{\"cgsi\":{\"value\":1}}}}")
                .post(path);
        assertProblem(outside, 404, "not-found");
        assertProblem(nobody, 404, "not-found");
        assertProblem(as("analyst").body("{\"answers\":{\"XXX\":{}}}").post(path), 404, "not-found");
        assertThat(as("respondent", "BBB")
                        .body("{\"answers\":{\"BBB\":{\"cgsi\":{\"value\":0}}}}")
                        .post(path)
                        .statusCode())
                .isEqualTo(200);
        assertProblem(simulate("none", "{}"), 404, "not-found");
        assertProblem(given().contentType("application/json").body("{}").post(path), 401, "unauthenticated");
        assertProblem(
                given().contentType("application/json").body("{}").post("/v1/score-runs/none/simulations"),
                401,
                "unauthenticated");

        String across = "{\"steps\":[" + MIN_MAX + "," + MEAN + "]}";
        assertProblem(as("respondent", "BBB").body(across).post(path), 403, "forbidden");
        assertThat(as("respondent", "BBB")
                        .body("{\"steps\":[" + GEOMETRIC + "]}")
                        .post(path)
                        .statusCode())
                .isEqualTo(200);

        survey.tellRound("published", 4);

        soon(() -> assertThat(standings(
                        Survey.read(given().contentType("application/json")
                                .body(weights)
                                .post(path)
                                .asString()),
                        "after"))
                .hasSize(3));
        assertThat(given().contentType("application/json").body("{}").post(path).asString())
                .doesNotContain("createdBy");
        assertProblem(given().contentType("application/json").body(across).post(path), 401, "unauthenticated");
    }

    @Test
    void everyFaultIsSaidAtItsPlace() {
        Survey survey = closed("simulate-faults", survey("simulate-faults").framework());
        String run = survey.liveRun();

        assertProblem(simulate(run, "{\"weights\":{\"none\":1,\"cgsi\":-1,\"psdi\":null,\"index\":2}}"), 422, "invalid")
                .at("/weights/none")
                .at("/weights/cgsi")
                .at("/weights/psdi")
                .at("/weights/index");
        assertProblem(simulate(run, "{\"weights\":{\"cgsi\":0,\"psdi\":0,\"dcei\":0,\"gtei\":0}}"), 422, "invalid")
                .at("/weights");
        assertProblem(simulate(run, "{\"steps\":[{\"step\":\"agregate\"}]}"), 422, "invalid")
                .at("/steps/0/step");
        assertProblem(simulate(run, "{\"steps\":[{\"step\":\"aggregate\",\"method\":\"middle\"}]}"), 422, "invalid")
                .at("/steps/0/method");
        assertProblem(simulate(run, "{\"steps\":[]}"), 422, "invalid").at("/steps");
        assertProblem(
                        simulate(run, "{\"steps\":[" + MEAN + ",{\"step\":\"rank\",\"method\":\"fractional\"}]}"),
                        422,
                        "invalid")
                .at("/steps");
        assertProblem(
                        simulate(
                                run,
                                "{\"steps\":[{\"step\":\"weigh\",\"method\":\"equal\"}," + MEAN
                                        + "],\"weights\":{\"cgsi\":2}}"),
                        422,
                        "invalid")
                .at("/weights");
        assertProblem(
                        simulate(
                                run,
                                "{\"answers\":{\"AAA\":{\"none\":{\"value\":1},\"cgsi\":{\"value\":\"much\"},"
                                        + "\"psdi\":{\"value\":1.5},\"dcei\":{\"status\":\"lost\"},\"gtei\":{\"status\":\"answered\"}}}}"),
                        422,
                        "invalid")
                .at("/answers/AAA/none")
                .at("/answers/AAA/cgsi/value")
                .at("/answers/AAA/psdi/value")
                .at("/answers/AAA/dcei/status")
                .at("/answers/AAA/gtei/value");
        assertProblem(
                        simulate(
                                run,
                                "{\"answers\":{\"AAA\":{\"cgsi\":{\"items\":{\"a\":{\"value\":1}}},"
                                        + "\"psdi\":{\"status\":\"unknown\",\"value\":1}}}}"),
                        422,
                        "invalid")
                .at("/answers/AAA/cgsi/items")
                .at("/answers/AAA/psdi/value");
        assertProblem(simulate(run, "{\"answers\":{\"AAA\":{\"cgsi\":null}}}"), 422, "invalid");
        assertProblem(simulate(run, "{\"answers\":" + many(21) + "}"), 422, "invalid")
                .at("/answers");
        assertProblem(simulate(run, "{\"colour\":1}"), 400, "malformed-request").at("/colour");
        assertProblem(
                as("analyst").body("{}").post("/v1/score-runs/{run}/simulations?pageSize=0", run),
                400,
                "invalid-parameter");
    }

    private static String many(int bodies) {
        return IntStream.range(0, bodies)
                .mapToObj(body -> "\"B" + body + "\":{}")
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void aModelThatIsNotDefinedForTheAnswersIsRefusedAndNamesPlacesToThoseWhoSeeAllAlone() {
        Survey survey =
                closed("simulate-undefined", survey("simulate-undefined").framework());
        String zero = "{\"steps\":[" + GEOMETRIC + "],\"answers\":{\"BBB\":{\"cgsi\":{\"value\":0}}}}";

        Response refused = simulate(survey.liveRun(), zero);

        assertProblem(refused, 422, "not-computable");
        assertThat(refused.asString()).contains("BBB");
        Response own = as("respondent", "BBB").body(zero).post("/v1/score-runs/{run}/simulations", survey.liveRun());
        assertProblem(own, 422, "not-computable");
        assertThat(own.jsonPath().getList("refusals")).isNull();
    }

    @Test
    void nothingIsKept() {
        Survey survey = closed("simulate-kept", survey("simulate-kept").framework());
        String run = createOfficial(survey.round).jsonPath().getString("id");
        String[] counted = {
            "outbox_message where key like 'simulate-kept%'",
            "audit_entry",
            "score_run",
            "organisation_score",
            "score_run_input",
            "scoring_model",
            "job",
            "idempotency_key"
        };
        List<String> before = counts(counted);
        String scores = list(run).toString();

        for (String each : List.of(run, survey.liveRun())) {
            Response response = simulate(
                    each,
                    "{\"weights\":{\"cgsi\":5},\"answers\":{\"CCC\":%s},\"steps\":[%s]}"
                            .formatted(answers(1, 1, 1, 1), GEOMETRIC));
            assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
            assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        }

        assertThat(counts(counted)).isEqualTo(before);
        assertThat(list(run).toString()).isEqualTo(scores);
        assertComesToItself(run);
        assertThat(as("analyst")
                        .post("/v1/score-runs/{run}/replays", run)
                        .jsonPath()
                        .getBoolean("equal"))
                .isTrue();
    }

    private static List<String> counts(String... tables) {
        return List.of(tables).stream()
                .map(table -> table + " " + Rows.text("select count(*) from " + table))
                .toList();
    }

    @Test
    void whatIsAskedForComesInPages() {
        Survey survey = closed("simulate-pages", survey("simulate-pages").framework());
        String path = "/v1/score-runs/" + survey.liveRun() + "/simulations?pageSize=2";
        String body = "{\"weights\":{\"cgsi\":5}}";

        Response first = as("analyst").body(body).post(path);
        String token = first.jsonPath().getString("nextPageToken");
        Response second = as("analyst").body(body).post(path + "&pageToken=" + token);

        assertThat(first.jsonPath().getList("items.organisation")).containsExactly("BBB", "AAA");
        assertThat(second.jsonPath().getList("items.organisation")).containsExactly("CCC");
        assertThat(second.jsonPath().getString("nextPageToken")).isNull();
        assertProblem(as("analyst").body("{}").post(path + "&pageToken=" + token), 400, "invalid-parameter");
        JsonNode changed = simulated(survey.liveRun(), "{\"weights\":{\"cgsi\":5},\"changedOnly\":true}");
        assertThat(standings(changed, "after")).hasSize(3);
        assertThat(standings(simulated(survey.liveRun(), "{\"changedOnly\":true}"), "after"))
                .isEmpty();
        assertThat(standings(
                        simulated(survey.liveRun(), "{\"weights\":{\"cgsi\":5},\"organisations\":[\"CCC\"]}"), "after"))
                .containsOnlyKeys("CCC");
    }

    @Test
    void answersAboutItemsAreThoseOfItemsThatThereAre() {
        Survey survey = new Survey("simulate-items");
        JsonNode document = Survey.read("""
                {"scoring":{"aggregation":"arithmetic","missing":"drop"},
                "rosters":{"services":{"items":[{"code":"s1"},{"code":"s2"}]}},
                "questions":[{"code":"online","type":"yesNo","roster":"services"}],
                "tree":{"code":"index","children":[{"code":"i1","indicator":{"rule":"share","questions":["online"],
                "overRoster":{"roster":"services","how":"mean"}}}]}}""");
        Topics.send("phrom.frameworks", survey.framework(document.deepCopy()));
        survey.tellRound("open", 2);
        JsonNode self = Survey.read("{\"online\":{\"items\":{\"s1\":{\"status\":\"answered\",\"value\":\"yes\"},"
                + "\"s2\":{\"status\":\"answered\",\"value\":\"no\"}}}}");
        survey.tell(survey.assessment("AAA", 1, "submitted", self));
        soon(() -> assertThat(list(survey.liveRun())).hasSize(1));
        assertComesToItself(survey.liveRun());

        JsonNode both = simulated(
                survey.liveRun(), "{\"answers\":{\"AAA\":{\"online\":{\"items\":{\"s2\":{\"value\":\"yes\"}}}}}}");

        assertThat(both.at("/items/0/before/score").asDouble()).isEqualTo(0.5);
        assertThat(both.at("/items/0/after/score").asDouble()).isEqualTo(1);
        assertProblem(
                        simulate(
                                survey.liveRun(),
                                "{\"answers\":{\"AAA\":{\"online\":{\"items\":{\"s3\":{\"value\":\"yes\"}}}}}}"),
                        422,
                        "invalid")
                .at("/answers/AAA/online/items/s3");
        assertProblem(
                        simulate(survey.liveRun(), "{\"answers\":{\"AAA\":{\"online\":{\"value\":\"yes\"}}}}"),
                        422,
                        "invalid")
                .at("/answers/AAA/online/items");
        JsonNode none =
                simulated(survey.liveRun(), "{\"answers\":{\"AAA\":{\"online\":{\"status\":\"notApplicable\"}}}}");
        assertThat(none.at("/items/0/after/state").asText()).isEqualTo("missing");
    }

    @Test
    void aRoundWithoutAnySubmissionHasNothingToSimulate() {
        Survey survey = new Survey("simulate-empty");
        survey.tellFramework();
        survey.tellRound("open", 2);
        soon(() -> assertThat(get("/v1/score-runs/{run}", survey.liveRun()).statusCode())
                .isEqualTo(200));

        JsonNode simulation = simulated(survey.liveRun(), "{\"weights\":{\"cgsi\":5}}");

        assertThat(simulation.path("items")).isEmpty();
        assertThat(simulation.at("/summary/organisations").asLong()).isZero();
    }

    /** What the root says of itself goes before what a step says of all. */
    private static ObjectNode withSteps(Survey survey, String... steps) {
        ObjectNode document = survey.documentWith(steps);
        for (String part : List.of("tree", "scoring")) {
            ((ObjectNode) document.path(part)).remove(List.of("aggregation", "missing"));
        }
        return document;
    }

    private static Survey survey(String name) {
        return new Survey(name);
    }

    private static Survey closed(String name, Sent framework) {
        Survey survey = new Survey(name);
        Topics.send("phrom.frameworks", framework);
        survey.tellRound("open", 2);
        survey.tell(
                survey.submitted("AAA", 1, 0.75, 0.75, 0.75, 0.75),
                survey.submitted("BBB", 1, 1, 0.5, 0.5, 0.5),
                survey.submitted("CCC", 1, 0.25, 0.5, 0.75, 1));
        soon(() -> assertThat(list(survey.liveRun())).hasSize(3));
        survey.tellRound("closed", 3);
        soon(() -> assertThat(get("/v1/rounds/{round}/score-runs", survey.round).statusCode())
                .isEqualTo(200));
        soon(() -> assertThat(createOfficial(survey.round).statusCode()).isEqualTo(201));
        return survey;
    }

    private static String answers(double... components) {
        StringBuilder answers = new StringBuilder("{");
        for (int at = 0; at < components.length; at++) {
            answers.append(at == 0 ? "" : ",")
                    .append('"')
                    .append(Survey.COMPONENTS.get(at))
                    .append("\":{\"status\":\"answered\",\"value\":")
                    .append(components[at])
                    .append('}');
        }
        return answers.append('}').toString();
    }
}
