package org.phrom.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The ranking of a made-up index as anybody reads it, and what must stand in it. */
final class MadeRanking {
    private static final double TOLERANCE = 1e-12;

    private final Api anybody;
    private final MadeIndex index;
    private final int bodies;

    /** One line: rank, score, and the scores of the pillars. */
    record Line(int rank, double score, Map<String, Double> pillars) {}

    MadeRanking(Api anybody, MadeIndex index, int bodies) {
        this.anybody = anybody;
        this.index = index;
        this.bodies = bodies;
    }

    Api.Answer first(String round) {
        return anybody.get(round + "/ranking?pageSize=1&run=official");
    }

    Map<String, Line> pages(String round, String run) {
        var found = new HashMap<String, Line>();
        anybody.each(
                round + "/ranking?pageSize=200&run=" + run,
                row -> put(found, row.path("organisation").path("code").asText(), line(row)));
        return found;
    }

    /** Of a round that is open: those that have a score. */
    Map<String, Line> scored(String round) {
        var found = pages(round, "live");
        found.values().removeIf(line -> line.score < 0);
        return found;
    }

    private Line line(JsonNode row) {
        var pillars = new HashMap<String, Double>();
        for (int pillar = 0; pillar < index.pillars(); pillar++) {
            var name = MadeIndex.pillarOf(pillar);
            pillars.put(name, row.path("nodes").path(name).asDouble(-1));
        }
        return new Line(row.path("rank").asInt(), row.path("score").asDouble(-1), pillars);
    }

    private static void put(Map<String, Line> found, String code, Line line) {
        if (found.put(code, line) != null) {
            throw new Fault(code + " stands twice in the ranking.");
        }
    }

    Map<String, Line> file(String round) {
        var found = new HashMap<String, Line>();
        anybody.stream(
                round + "/ranking?format=csv",
                "text/csv",
                file -> Csv.each(file, row -> put(found, row.get("code"), line(row))));
        return found;
    }

    private Line line(Csv.Row row) {
        var pillars = new HashMap<String, Double>();
        for (int pillar = 0; pillar < index.pillars(); pillar++) {
            var name = MadeIndex.pillarOf(pillar);
            pillars.put(name, Double.parseDouble(row.get(name)));
        }
        return new Line(Integer.parseInt(row.get("rank")), Double.parseDouble(row.get("score")), pillars);
    }

    void page(String path) {
        var text = anybody.get(path, "text/html").orFail("the page").body().asText();
        if (!text.contains("<svg")) {
            throw new Fault(path + " shows no chart.");
        }
    }

    /** The trend of a body has this round alone, with its score. */
    void trend(int body) {
        var code = MadeIndex.codeOf(body);
        var trend = anybody.get("/v1/organisations/" + code + "/trend").orFail("the trend of " + code);
        var points = trend.body().at("/series/0/points");
        if (points.size() != 1) {
            throw new Fault("The trend of " + code + " has " + points.size() + " rounds instead of one.");
        }
        require(body, "trend", index.score(body), points.at("/0/nodes/0/score").asDouble(-1));
    }

    /** Every body has its rank and its scores, and nobody else is there. */
    void requireRight(Map<String, Line> found) {
        requireRight(found, IntStream.range(0, bodies).boxed().toList());
    }

    /** The same for those bodies alone. */
    void requireRight(Map<String, Line> found, List<Integer> expected) {
        if (found.size() != expected.size()) {
            throw new Fault("The ranking has " + found.size() + " lines instead of " + expected.size());
        }
        var ranks = MadeIndex.ranks(expected.stream().map(index::score).toList());
        for (int body : expected) {
            var line = found.get(MadeIndex.codeOf(body));
            if (line == null) {
                throw new Fault(MadeIndex.codeOf(body) + " is not in the ranking.");
            }
            var score = index.score(body);
            require(body, "score", score, line.score);
            if (line.rank != ranks.getOrDefault(MadeIndex.rounded(score), 0)) {
                throw new Fault(MadeIndex.codeOf(body) + " has rank " + line.rank + " instead of "
                        + ranks.get(MadeIndex.rounded(score)));
            }
            for (int pillar = 0; pillar < index.pillars(); pillar++) {
                var name = MadeIndex.pillarOf(pillar);
                require(body, name, index.pillarScore(body, pillar), line.pillars.getOrDefault(name, -1.0));
            }
        }
    }

    private static void require(int body, String what, BigDecimal expected, double found) {
        if (!(Math.abs(expected.doubleValue() - found) <= TOLERANCE)) {
            throw new Fault(
                    MadeIndex.codeOf(body) + ": " + what + " is " + found + " instead of " + expected.doubleValue());
        }
    }
}
