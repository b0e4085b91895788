package org.phrom.scoring.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.scoring.Scores.as;
import static org.phrom.scoring.Scores.createOfficial;
import static org.phrom.scoring.Scores.get;
import static org.phrom.scoring.Scores.list;
import static org.phrom.scoring.Scores.soon;
import static org.phrom.scoring.Scores.told;
import static org.phrom.scoring.run.Simulations.assertComesToItself;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;
import org.phrom.scoring.Rows;
import org.phrom.scoring.Survey;
import org.phrom.scoring.statistic.Known;

/** Rounds whose model reads statistics: live runs follow every revision, official ones keep what they counted. */
@QuarkusTest
class StatisticRoundTest {
    private final String series = "connected-" + UUID.randomUUID();

    @Test
    void aRevisionScoresAgainWhomItConcernsAndNobodyElse() {
        Survey survey = open("statistic-live", "{\"rule\":\"statistic\",\"series\":\"" + series + "\",\"year\":2025}");
        survey.tell(survey.submitted("STA-1", 7, 1, 1, 1), survey.submitted("STA-2", 7, 1, 1, 1));
        soon(() -> assertThat(scores(survey.liveRun())).isEqualTo(Map.of("STA-1", "1.0", "STA-2", "1.0")));
        JsonNode leaf = leaf(survey.liveRun(), "STA-1");
        assertThat(leaf.path("missing").asText()).isEqualTo("noStatistic");
        assertThat(leaf.path("indicator").path("statistic").toString())
                .isEqualTo("{\"series\":\"" + series + "\",\"year\":2025}");

        record("STA-1", 2025, "0.2", "2026-03-01");
        record("STA-1", 2024, "0.9", "2026-03-01");
        soon(() -> assertThat(scores(survey.liveRun())).isEqualTo(Map.of("STA-1", "0.8", "STA-2", "1.0")));
        record("STA-1", 2025, "0.6", "2026-06-01");
        assertThat(scores(survey.liveRun())).isEqualTo(Map.of("STA-1", "0.9", "STA-2", "1.0"));
        assertComesToItself(survey.liveRun());

        assertThat(leaf(survey.liveRun(), "STA-1")
                        .path("indicator")
                        .path("statistic")
                        .toString())
                .isEqualTo("{\"series\":\"" + series + "\",\"year\":2025,\"value\":0.6,\"asOf\":\"2026-06-01\","
                        + "\"revision\":2,\"source\":\"National Statistical Office\"}");
        soon(() -> assertThat(sequences(survey.liveRun() + ":STA-1")).containsExactly(7L, 8L, 10L));
        assertThat(sequences(survey.liveRun() + ":STA-2")).containsExactly(7L);

        survey.tell(survey.inProgress("STA-1", 8));
        soon(() -> assertThat(sequences(survey.liveRun() + ":STA-1")).endsWith(11L));
        survey.tell(survey.submitted("STA-1", 9, 1, 1, 1));
        soon(() -> assertThat(scores(survey.liveRun())).isEqualTo(Map.of("STA-1", "0.9", "STA-2", "1.0")));
    }

    @Test
    void anOfficialRunKeepsWhatItCountedAndReplaysToTheBit() {
        Survey survey = open(
                "statistic-official",
                "{\"rule\":\"combine\",\"how\":\"mean\",\"of\":[{\"indicator\":{\"rule\":\"statistic\",\"series\":\""
                        + series
                        + "\"}},{\"indicator\":{\"rule\":\"statistic\",\"series\":\"" + series
                        + "\",\"year\":2024,\"asOf\":\"2026-01-01\"}}]}");
        record("STA-1", 2024, "0.2", "2025-12-01");
        record("STA-1", 2024, "0.4", "2026-02-01");
        record("STA-1", 2025, "0.6", "2026-03-01");
        survey.tell(survey.submitted("STA-1", 1, 1, 1, 1), survey.submitted("STA-2", 1, 0.5, 0.5, 0.5));
        Topics.send("phrom.rounds", survey.closedRound(2, 2, 2));
        soon(() -> createOfficial(survey.round).then().statusCode(201));
        String run = survey.round + "-official-1";
        assertComesToItself(run);
        // the newest of the latest year, and what was said of 2024 by the new year: (0.6 + 0.2) / 2
        assertThat(scores(run)).isEqualTo(Map.of("STA-1", "0.85", "STA-2", "0.5"));
        String before = leaf(run, "STA-1").toString();
        assertThat(before).contains("\"value\":0.6", "\"value\":0.2", "\"asOf\":\"2025-12-01\"");

        record("STA-1", 2025, "0", "2026-07-01");
        soon(() -> assertThat(scores(survey.liveRun())).containsEntry("STA-1", "0.775"));

        assertThat(scores(run)).isEqualTo(Map.of("STA-1", "0.85", "STA-2", "0.5"));
        assertThat(leaf(run, "STA-1").toString()).isEqualTo(before);
        JsonNode replay = Survey.read(
                as("analyst").post("/v1/score-runs/{run}/replays", run).asString());
        assertThat(replay.path("equal").asBoolean()).as(replay.toString()).isTrue();
        createOfficial(survey.round).then().statusCode(201);
        assertThat(scores(survey.round + "-official-2")).isEqualTo(Map.of("STA-1", "0.775", "STA-2", "0.5"));
        assertThat(Rows.text("select input_hash from score_run where id = ?", run))
                .isNotEqualTo(Rows.text("select input_hash from score_run where id = ?", survey.round + "-official-2"));
    }

    @Test
    void whereScoresHangOnEachOtherARevisionScoresTheWholeRoundAgain() {
        Survey survey = open(
                "statistic-whole",
                "{\"rule\":\"statistic\",\"series\":\"" + series + "\"}",
                "{\"step\":\"normalise\",\"method\":\"min-max\",\"range\":[0,1]}");
        record("STA-1", 2025, "10", "2026-03-01");
        record("STA-2", 2025, "20", "2026-03-01");
        record("STA-3", 2025, "30", "2026-03-01");
        survey.tell(survey.submitted("STA-1", 1, 0, 0, 0), survey.submitted("STA-2", 1, 0, 0, 0));
        survey.tell(survey.submitted("STA-3", 1, 1, 1, 1));
        soon(() -> assertThat(scores(survey.liveRun()))
                .isEqualTo(Map.of("STA-1", "0.0", "STA-2", "0.125", "STA-3", "1.0")));

        record("STA-1", 2025, "20", "2026-06-01");
        record("STA-2", 2025, "10", "2026-06-01");

        soon(() -> assertThat(scores(survey.liveRun()))
                .isEqualTo(Map.of("STA-1", "0.125", "STA-2", "0.0", "STA-3", "1.0")));
        soon(() -> assertThat(leaf(survey.liveRun(), "STA-1")
                        .path("indicator")
                        .path("statistic")
                        .path("revision")
                        .asInt())
                .isEqualTo(2));
    }

    @Test
    void manyOrganisationsAreCountedWithTheirOwnValues() {
        Survey survey = open("statistic-many", "{\"rule\":\"statistic\",\"series\":\"" + series + "\"}");
        String[] codes = new String[450];
        for (int at = 0; at < codes.length; at++) {
            codes[at] = "MANY-%03d".formatted(at);
        }
        Known.organisations(codes);
        StringBuilder file = new StringBuilder("series,organisation,year,value,asOf\n");
        Sent[] submitted = new Sent[codes.length];
        for (int at = 0; at < codes.length; at++) {
            submitted[at] = survey.submitted(codes[at], 1, 0, 0, 0);
            file.append("%s,%s,2025,%s,2026-03-01\n".formatted(series, codes[at], at / 1000.0));
        }
        survey.tell(submitted);
        Response imported =
                as("analyst").contentType("text/csv").body(file.toString()).post("/v1/statistics/import?dryRun=false");
        assertThat(imported.statusCode()).as(imported.asString()).isEqualTo(200);
        Topics.send("phrom.rounds", survey.closedRound(2, codes.length, codes.length));
        soon(() -> createOfficial(survey.round).then().statusCode(201));

        Map<String, Double> values = new TreeMap<>();
        for (int at = 0; at < codes.length; at += 7) {
            values.put(
                    codes[at],
                    leaf(survey.round + "-official-1", codes[at]).path("value").asDouble());
        }
        values.forEach((code, value) -> assertThat(value).isEqualTo(Integer.parseInt(code.substring(5)) / 1000.0));
    }

    private Survey open(String name, String indicator, String... steps) {
        Known.organisations("STA-1", "STA-2", "STA-3");
        assertThat(Known.series(series).statusCode()).isEqualTo(201);
        Survey survey = new Survey(name);
        ObjectNode document = survey.documentWith(steps);
        if (steps.length == 0) {
            ((ObjectNode) document.path("scoring")).removeAll();
        }
        document.remove("bands");
        ((ObjectNode) document.at("/tree/children/3")).set("indicator", Survey.read(indicator));
        Topics.send("phrom.frameworks", survey.framework(document));
        survey.tellRound("open", 1);
        soon(() -> get("/v1/score-runs/{run}", survey.liveRun()).then().statusCode(200));
        return survey;
    }

    private void record(String organisation, int year, String value, String asOf) {
        Response recorded = Known.record(series, organisation, year, value, asOf);
        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(200);
    }

    private static JsonNode leaf(String run, String organisation) {
        return Survey.read(get("/v1/score-runs/" + run + "/scores/" + organisation + "/trace")
                        .asString())
                .at("/tree/children/3");
    }

    private static Map<String, String> scores(String run) {
        Map<String, String> scores = new TreeMap<>();
        list(run)
                .forEach(score -> scores.put(
                        score.path("organisation").asText(),
                        String.valueOf(Math.round(score.path("score").asDouble() * 1e12) / 1e12)));
        return scores;
    }

    private static List<Long> sequences(String key) {
        return told(key).stream()
                .map(record ->
                        new String(record.headers().lastHeader("ce_sequence").value()))
                .map(Long::parseLong)
                .toList();
    }
}
