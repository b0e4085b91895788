package org.phrom.scoring.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.scoring.Scores.as;
import static org.phrom.scoring.Scores.list;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.phrom.scoring.Survey;

/** Asks what a run would come to. */
final class Simulations {
    private Simulations() {}

    static Response simulate(String run, String body) {
        return as("analyst").body(body).post("/v1/score-runs/{run}/simulations?pageSize=200", run);
    }

    /** The answer, which is one. */
    static JsonNode simulated(String run, String body) {
        Response response = simulate(run, body);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return Survey.read(response.asString());
    }

    /** By organisation: score, band, rank and place among peers, in full precision; before or after. */
    static Map<String, String> standings(JsonNode simulation, String when) {
        Map<String, String> standings = new TreeMap<>();
        simulation
                .path("items")
                .forEach(item -> standings.put(
                        item.path("organisation").asText(),
                        standing(item.path(when)) + " " + item.path("peerGroup").asText("-")));
        return standings;
    }

    /** The same of the scores of a run as lists show them. */
    static Map<String, String> listed(String run) {
        Map<String, String> standings = new TreeMap<>();
        list(run)
                .forEach(score -> standings.put(
                        score.path("organisation").asText(),
                        standing(score) + " " + score.path("peerGroup").asText("-")));
        return standings;
    }

    private static String standing(JsonNode of) {
        return String.join(
                " ",
                List.of("state", "score", "band", "rank", "peerRank", "coverage").stream()
                        .map(member -> of.path(member).asText("-"))
                        .toList());
    }

    /** Without a change, a run comes to what it is, before and after, to the last bit. */
    static void assertComesToItself(String run) {
        JsonNode simulation = simulated(run, "{}");
        Map<String, String> listed = listed(run);
        assertThat(listed).isNotEmpty();
        assertThat(standings(simulation, "before")).isEqualTo(listed);
        assertThat(standings(simulation, "after")).isEqualTo(listed);
        assertThat(simulation.at("/summary/scores").asLong()).isZero();
        assertThat(simulation.at("/summary/organisations").asLong()).isEqualTo(listed.size());
    }
}
