package org.phrom.scoring.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.scoring.Scores.as;
import static org.phrom.scoring.Scores.createOfficial;
import static org.phrom.scoring.Scores.get;
import static org.phrom.scoring.Scores.list;
import static org.phrom.scoring.Scores.soon;
import static org.phrom.scoring.Scores.told;
import static org.phrom.scoring.run.Simulations.assertComesToItself;
import static org.phrom.scoring.run.Simulations.simulated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;
import org.phrom.scoring.Rows;
import org.phrom.scoring.Survey;

/** Rounds whose model takes values of published rounds before, live and officially. */
@QuarkusTest
class CarryForwardRoundTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final String CARRY = "{\"aggregation\":\"arithmetic\",\"missing\":\"carry-forward\"}";

    @Test
    void whatIsMissingTakesTheValueOfThePublishedRoundBeforeAndTheOfficialRunKeepsIt() {
        Survey now = new Survey("carry-official");
        Survey before = now.in(2021, "1");
        publishFramework(now, CARRY);
        String first = close(
                before, before.submitted("AAA", 1, 0.8, 0.6, 0.4, 0.2), before.submitted("BBB", 1, 0.5, 0.5, 0.5, 0.5));
        open(now, now.submitted("AAA", 5, 1, 1), now.submitted("BBB", 5, 1, 1, 1, 1), now.submitted("CCC", 5, 1, 1));
        soon(() -> assertScores(now.liveRun(), "AAA", "1.0", "BBB", "1.0", "CCC", "1.0"));

        publish(before, 3, 2, 2);

        // (1 + 1 + 0.4 + 0.2) / 4
        soon(() -> assertScores(now.liveRun(), "AAA", "0.65", "BBB", "1.0", "CCC", "1.0"));
        assertComesToItself(now.liveRun());
        assertTakesWhatWas(now.liveRun());
        JsonNode leaf = leaf(now.liveRun(), "AAA", 3);
        assertThat(leaf.path("value").asDouble()).isEqualTo(0.2);
        assertThat(leaf.path("carried").toString())
                .isEqualTo("{\"round\":\"carry-official-2021\",\"run\":\"" + first + "\",\"value\":0.2}");
        assertThat(leaf.path("coverage").asDouble()).isZero();
        assertThat(leaf.at("/indicator/steps").toString())
                .isEqualTo("[{\"step\":\"raw\",\"event\":\"kept\"},"
                        + "{\"step\":\"carried\",\"value\":0.2,\"event\":\"carried\"}]");
        assertThat(leaf(now.liveRun(), "AAA", 0).has("carried")).isFalse();
        soon(() -> assertThat(node(last(now.liveRun() + ":AAA"), "dcei").toString())
                .isEqualTo("{\"code\":\"dcei\",\"score\":0.4,\"coverage\":0.0,"
                        + "\"carried\":{\"round\":\"carry-official-2021\",\"run\":\"" + first + "\"}}"));
        assertThat(last(now.liveRun() + ":AAA").path("coverage").asDouble()).isEqualTo(0.5);
        assertThat(told(now.liveRun() + ":BBB")).hasSize(1);

        Topics.send("phrom.rounds", now.closedRound(2, 3, 15));
        soon(() -> createOfficial(now.round).then().statusCode(201));
        String run = now.round + "-official-1";
        assertComesToItself(run);
        assertTakesWhatWas(run);
        assertScores(run, "AAA", "0.65", "BBB", "1.0", "CCC", "1.0");
        assertThat(Rows.text("select content from score_run_input where run = ? and organisation = 'AAA'", run))
                .contains("\"earlier\":{\"dcei\":{\"value\":0.4,\"round\":\"carry-official-2021\",\"run\":\"" + first
                        + "\"},\"gtei\":{\"value\":0.2,");
        assertThat(Rows.text("select content from score_run_input where run = ? and organisation = 'BBB'", run))
                .doesNotContain("earlier");

        // the first round is published anew with another result
        before.tell(before.submitted("AAA", 2, 0.8, 0.6, 0, 0));
        Topics.send("phrom.rounds", before.publishedRound(4, 2, 3));
        soon(() -> createOfficial(before.round).then().statusCode(201));

        soon(() -> assertScores(now.liveRun(), "AAA", "0.5", "BBB", "1.0", "CCC", "1.0"));
        assertThat(leaf(now.liveRun(), "AAA", 3).at("/carried/run").asText()).isEqualTo(before.round + "-official-2");
        assertScores(run, "AAA", "0.65", "BBB", "1.0", "CCC", "1.0");
        assertThat(leaf(run, "AAA", 3).at("/carried/run").asText()).isEqualTo(first);
        JsonNode replay = Survey.read(
                as("analyst").post("/v1/score-runs/{run}/replays", run).asString());
        assertThat(replay.path("equal").asBoolean()).as(replay.toString()).isTrue();
    }

    @Test
    void whatWasNotMeasuredThenOrIsTooLongAgoOrDoesNotApplyIsNotCarried() {
        Survey third = new Survey("carry-not");
        Survey first = third.in(2020, "1");
        Survey second = third.in(2021, "1");
        publishFramework(third, CARRY);
        close(first, first.submitted("AAA", 1, 0.8, 0.6, 0.4, 0.2));
        publish(first, 3, 1, 1);
        close(second, second.submitted("AAA", 1, 0.7, 0.6, 0.4));
        assertScores(second.round + "-official-1", "AAA", "0.475");
        publish(second, 3, 1, 1);

        ObjectNode answers = JSON.createObjectNode();
        answers.putObject("cgsi").put("status", "notRelevant");
        answers.putObject("psdi").put("status", "notApplicable");
        answers.putObject("dcei").put("status", "unknown");
        answers.putObject("gtei").put("status", "unanswered");
        open(third, third.assessment("AAA", 1, "submitted", answers));

        soon(() -> assertScores(third.liveRun(), "AAA", "0.4"));
        JsonNode tree = tree(third.liveRun(), "AAA");
        assertThat(tree.at("/children/0/missing").asText()).isEqualTo("notRelevant");
        assertThat(tree.at("/children/1/missing").asText()).isEqualTo("notApplicable");
        assertThat(tree.at("/children/2/carried/round").asText()).isEqualTo(second.round);
        assertThat(tree.at("/children/3/missing").asText()).isEqualTo("unanswered");
    }

    @Test
    void furtherBackIsLookedAsFarAsTheModelSaysForTheNewestThatWasMeasured() {
        Survey third = new Survey("carry-far");
        Survey first = third.in(2020, "1");
        Survey second = third.in(2021, "1");
        publishFramework(
                third,
                "{\"steps\":[{\"step\":\"aggregate\",\"method\":\"arithmetic\",\"missing\":\"carry-forward\",\"rounds\":2}]}");
        close(first, first.submitted("AAA", 1, 0.8, 0.6, 0.4, 0.2));
        publish(first, 3, 1, 1);
        close(second, second.submitted("AAA", 1, 0.7, 0.6, 0.5));
        publish(second, 3, 1, 1);

        open(third, third.submitted("AAA", 1, 1, 1));

        // (1 + 1 + 0.5 + 0.2) / 4
        soon(() -> assertScores(third.liveRun(), "AAA", "0.675"));
        JsonNode tree = tree(third.liveRun(), "AAA");
        assertThat(tree.at("/children/2/carried/round").asText()).isEqualTo(second.round);
        assertThat(tree.at("/children/3/carried/round").asText()).isEqualTo(first.round);
    }

    @Test
    void overVersionsOnlyWhatMeasuresTheSameIsCarried() {
        Survey before = new Survey("carry-versions").in(2021, "1");
        Survey now = before.in(2022, "2");
        publishFramework(before, CARRY);
        close(before, before.submitted("AAA", 1, 0.8, 0.6, 0.4, 0.2));
        publish(before, 3, 1, 1);
        ObjectNode document = document(now, CARRY);
        ObjectNode derived = document.putObject("derivedFrom").put("version", "1");
        ArrayNode rows = derived.putArray("crosswalk");
        rows.addObject().put("from", "psdi").put("to", "psdi").put("relation", "widened");
        rows.addObject().put("from", "dcei").put("to", "engagement").put("relation", "same");
        ((ObjectNode) document.at("/tree/children/2")).put("code", "engagement");
        ((ObjectNode) document.at("/questions/3")).put("max", 2);
        ObjectNode renamed = ((ObjectNode) document.at("/tree/children/0/name"));
        renamed.put("en", "Core systems");
        Topics.send("phrom.frameworks", now.framework(document));
        ObjectNode nothing = JSON.createObjectNode();
        nothing.putObject("psdi").put("status", "answered").put("value", 0);
        open(now, now.assessment("AAA", 1, "submitted", nothing));

        // by its code and questions, by a row that says same; not what is wider, or is asked otherwise: (0.8 + 0 + 0.4)
        // / 3
        soon(() -> assertScores(now.liveRun(), "AAA", "0.4"));
        ObjectNode unanswered = JSON.createObjectNode();
        now.tell(now.assessment("AAA", 2, "submitted", unanswered));
        soon(() -> assertScores(now.liveRun(), "AAA", "0.6"));
        JsonNode tree = tree(now.liveRun(), "AAA");
        assertThat(tree.at("/children/0/carried/value").asDouble()).isEqualTo(0.8);
        assertThat(tree.at("/children/1/missing").asText()).isEqualTo("unanswered");
        assertThat(tree.at("/children/2/carried/value").asDouble()).isEqualTo(0.4);
        assertThat(tree.at("/children/3/missing").asText()).isEqualTo("unanswered");
    }

    @Test
    void aNodeThatComesToNoScoreTakesItsScoreAndOneMadeOfTakenScoresIsNotTakenAgain() {
        Survey third = new Survey("carry-group");
        Survey first = third.in(2020, "1");
        Survey second = third.in(2021, "1");
        ObjectNode document = document(third, "{\"aggregation\":\"arithmetic\",\"missing\":\"drop\"}");
        ArrayNode children = (ArrayNode) document.at("/tree/children");
        ObjectNode group = JSON.createObjectNode();
        group.put("code", "systems")
                .put("weight", 2)
                .putObject("name")
                .put("th", "ระบบ")
                .put("en", "Systems");
        ArrayNode inside = group.putArray("children");
        inside.add(children.remove(0));
        inside.add(children.remove(0));
        children.insert(0, group);
        ((ObjectNode) document.path("tree")).put("missing", "carry-forward");
        ((ObjectNode) document.path("tree")).put("aggregation", "arithmetic");
        Topics.send("phrom.frameworks", third.framework(document));
        close(first, first.submitted("AAA", 1, 0.8, 0.6, 0.4, 0.2));
        publish(first, 3, 1, 1);
        ObjectNode answers = JSON.createObjectNode();
        answers.putObject("dcei").put("status", "answered").put("value", 0.5);
        answers.putObject("gtei").put("status", "answered").put("value", 0.5);
        close(second, second.assessment("AAA", 1, "submitted", answers));
        // (2 * 0.7 + 0.5 + 0.5) / 4
        assertScores(second.round + "-official-1", "AAA", "0.6");
        JsonNode tree = tree(second.round + "-official-1", "AAA");
        assertThat(tree.at("/children/0/carried").toString())
                .isEqualTo(
                        "{\"round\":\"" + first.round + "\",\"run\":\"" + first.round + "-official-1\",\"value\":0.7}");
        assertThat(tree.at("/children/0/coverage").asDouble()).isZero();
        assertThat(tree.at("/children/0/appliedWeight").asDouble()).isEqualTo(0.5);
        assertThat(tree.at("/children/0/children/0/missing").asText()).isEqualTo("unanswered");
        assertThat(tree.path("coverage").asDouble()).isEqualTo(0.5);
        publish(second, 3, 1, 1);

        open(third, third.assessment("AAA", 1, "submitted", answers));
        soon(() -> assertScores(third.liveRun(), "AAA", "0.5"));
    }

    @Test
    void whereScoresHangOnEachOtherTheValueBeforeNormalisingIsCarriedAndNormalisedWithAll() {
        Survey now = new Survey("carry-whole");
        Survey before = now.in(2021, "1");
        ObjectNode document = now.documentWith(
                "{\"step\":\"normalise\",\"method\":\"min-max\",\"range\":[0,1]}",
                "{\"step\":\"aggregate\",\"method\":\"arithmetic\",\"missing\":\"carry-forward\"}");
        ObjectNode scoring = (ObjectNode) document.path("scoring");
        scoring.remove(List.of("aggregation", "missing"));
        ((ObjectNode) document.path("tree")).remove(List.of("aggregation", "missing"));
        document.remove("bands");
        Topics.send("phrom.frameworks", now.framework(document));
        close(
                before,
                before.submitted("AAA", 1, 0, 0, 0, 0.5),
                before.submitted("BBB", 1, 1, 1, 1, 1),
                before.submitted("CCC", 1, 0, 0, 0, 0));
        open(
                now,
                now.submitted("AAA", 1, 0, 0, 0),
                now.submitted("BBB", 1, 1, 1, 1, 0.8),
                now.submitted("CCC", 1, 0, 0, 0, 0));
        soon(() -> assertScores(now.liveRun(), "AAA", "0.0", "BBB", "1.0", "CCC", "0.0"));

        publish(before, 3, 3, 3);

        // 0.5 between 0 and 0.8 is 0.625, of which a quarter counts
        soon(() -> assertScores(now.liveRun(), "AAA", "0.15625", "BBB", "1.0", "CCC", "0.0"));
        assertComesToItself(now.liveRun());
        soon(() -> assertThat(leaf(now.liveRun(), "AAA", 3).at("/carried/value").asDouble())
                .isEqualTo(0.5));
        Topics.send("phrom.rounds", now.closedRound(2, 3, 3));
        soon(() -> createOfficial(now.round).then().statusCode(201));
        String run = now.round + "-official-1";
        assertScores(run, "AAA", "0.15625", "BBB", "1.0", "CCC", "0.0");
        JsonNode replay = Survey.read(
                as("analyst").post("/v1/score-runs/{run}/replays", run).asString());
        assertThat(replay.path("equal").asBoolean()).as(replay.toString()).isTrue();
    }

    @Test
    void aStepImputeByLatestTakesTheSameValuesWhateverTheNodesSay() {
        Survey now = new Survey("carry-latest");
        Survey before = now.in(2021, "1");
        publishFramework(
                now,
                "{\"steps\":[{\"step\":\"impute\",\"method\":\"none\",\"indicators\":{\"gtei\":{\"method\":\"latest\"}}},"
                        + "{\"step\":\"aggregate\",\"method\":\"arithmetic\",\"missing\":\"zero\"}]}");
        close(before, before.submitted("AAA", 1, 0.8, 0.6, 0.4, 0.2));
        publish(before, 3, 1, 1);

        open(now, now.submitted("AAA", 1, 1, 1));

        soon(() -> assertScores(now.liveRun(), "AAA", "0.55"));
        assertThat(leaf(now.liveRun(), "AAA", 3).at("/carried/round").asText()).isEqualTo(before.round);
        assertThat(leaf(now.liveRun(), "AAA", 2).path("missing").asText()).isEqualTo("unanswered");
        // of one organisation alone: an answer moves no other score, and each is told at once
        assertThat(Rows.text("select count(*)::text from live_recomputation where run = ?", now.liveRun()))
                .isEqualTo("0");
    }

    @Test
    void manyOrganisationsTakeEachTheirOwnValues() {
        Survey now = new Survey("carry-many");
        Survey before = now.in(2021, "1");
        publishFramework(now, CARRY);
        List<Sent> first = new ArrayList<>();
        List<Sent> second = new ArrayList<>();
        for (int at = 0; at < 450; at++) {
            String code = "MANY-%03d".formatted(at);
            first.add(before.submitted(code, 1, 0, 0, 0, at / 1000.0));
            second.add(at % 3 == 0 ? now.submitted(code, 1, 0, 0, 0, 1) : now.submitted(code, 1, 0, 0, 0));
        }
        close(before, first.toArray(Sent[]::new));
        publish(before, 3, 450, 450);
        now.tell(second.toArray(Sent[]::new));
        Topics.send("phrom.rounds", now.closedRound(2, 450, 450));
        soon(() -> createOfficial(now.round).then().statusCode(201));

        for (int at = 0; at < 450; at += 7) {
            JsonNode leaf = leaf(now.round + "-official-1", "MANY-%03d".formatted(at), 3);
            assertThat(leaf.path("value").asDouble()).isEqualTo(at % 3 == 0 ? 1 : at / 1000.0);
            assertThat(leaf.has("carried")).isEqualTo(at % 3 != 0);
        }
    }

    static ObjectNode document(Survey survey, String scoring) {
        ObjectNode document = survey.documentWith();
        document.set("scoring", Survey.read(scoring));
        ((ObjectNode) document.path("tree")).remove(List.of("aggregation", "missing"));
        document.remove("bands");
        return document;
    }

    static void publishFramework(Survey survey, String scoring) {
        Topics.send("phrom.frameworks", survey.framework(document(survey, scoring)));
    }

    static void open(Survey survey, Sent... submitted) {
        survey.tellRound("open", 1);
        survey.tell(submitted);
        soon(() -> get("/v1/score-runs/{run}", survey.liveRun()).then().statusCode(200));
    }

    /** Closes a round with an official run, and returns that. */
    static String close(Survey survey, Sent... submitted) {
        open(survey, submitted);
        long versions = submitted.length;
        Topics.send("phrom.rounds", survey.closedRound(2, submitted.length, (int) versions));
        soon(() -> createOfficial(survey.round).then().statusCode(201));
        return survey.round + "-official-1";
    }

    static void publish(Survey survey, long sequence, int submitted, int versions) {
        Topics.send("phrom.rounds", survey.publishedRound(sequence, submitted, versions));
        soon(() -> assertThat(Rows.text("select state from round where id = ?", survey.round))
                .isEqualTo("published"));
    }

    /** Of BBB (1 + 1 + 1 + 0.5) / 4, were its last answer not there. */
    private static void assertTakesWhatWas(String run) {
        JsonNode simulation = simulated(
                run, "{\"answers\":{\"BBB\":{\"gtei\":{\"status\":\"unanswered\"}}},\"organisations\":[\"BBB\"]}");
        assertThat(simulation.at("/items/0/before/score").asDouble()).isEqualTo(1);
        assertThat(simulation.at("/items/0/after/score").asDouble()).isEqualTo(0.875);
        assertThat(simulation.at("/items/0/after/coverage").asDouble()).isEqualTo(0.75);
    }

    private static JsonNode tree(String run, String organisation) {
        return Survey.read(get("/v1/score-runs/" + run + "/scores/" + organisation + "/trace")
                        .asString())
                .path("tree");
    }

    static JsonNode leaf(String run, String organisation, int child) {
        return tree(run, organisation).path("children").path(child);
    }

    private static JsonNode node(JsonNode event, String code) {
        for (JsonNode node : event.path("nodes")) {
            if (node.path("code").asText().equals(code)) {
                return node;
            }
        }
        throw new AssertionError(code);
    }

    private static JsonNode last(String key) {
        List<ConsumerRecord<String, String>> all = told(key);
        return Survey.read(all.get(all.size() - 1).value());
    }

    static void assertScores(String run, String... scores) {
        Map<String, String> wanted = new TreeMap<>();
        for (int at = 0; at < scores.length; at += 2) {
            wanted.put(scores[at], scores[at + 1]);
        }
        Map<String, String> found = new TreeMap<>();
        list(run)
                .forEach(score -> found.put(
                        score.path("organisation").asText(),
                        String.valueOf(Math.round(score.path("score").asDouble() * 1e12) / 1e12)));
        assertThat(found).isEqualTo(wanted);
    }
}
