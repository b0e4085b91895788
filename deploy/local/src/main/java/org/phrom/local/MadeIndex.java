package org.phrom.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An index made for measuring: numbers in up to ten pillars that weigh 1, 2, 3 and so on. What a body answers follows
 * from its number and the question's, so the score it must get is known without asking anybody.
 */
record MadeIndex(String code, int questions) {
    static final String TYPE = "local-body";
    private static final int MOST_PILLARS = 10;
    private static final int STEPS = 10_000;
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    int pillars() {
        return Math.min(MOST_PILLARS, questions);
    }

    /** One row of the registry for every body, spread over the provinces of the examples. */
    static List<List<String>> bodies(List<List<String>> registry, int count) {
        var rows = new ArrayList<>(registry.stream()
                .filter(row -> List.of("country", "region", "province").contains(row.get(1)))
                .toList());
        var provinces = registry.stream()
                .filter(row -> row.get(1).equals("province"))
                .map(row -> row.get(0))
                .toList();
        for (int body = 0; body < count; body++) {
            rows.add(List.of(
                    codeOf(body),
                    TYPE,
                    provinces.get(body % provinces.size()),
                    "องค์กรปกครองส่วนท้องถิ่น " + body,
                    "Local body " + body,
                    "2012-01-01",
                    "",
                    "",
                    "",
                    ""));
        }
        return rows;
    }

    static String codeOf(int body) {
        return "TH-B%05d".formatted(body);
    }

    static int bodyOf(String code) {
        return Integer.parseInt(code.substring("TH-B".length()));
    }

    static String questionOf(int question) {
        return "q" + question;
    }

    static String pillarOf(int pillar) {
        return "p" + pillar;
    }

    /** What a body answers to the questions from one number up to another, as the body of a PATCH. */
    ObjectNode answers(int body, int from, int to) {
        var patch = Api.JSON.createObjectNode();
        var answers = patch.putObject("answers");
        for (int question = from; question < to; question++) {
            answers.putObject(questionOf(question))
                    .put("value", value(body, question))
                    .put("version", 0);
        }
        return patch;
    }

    /** From 0 to 1 with four decimals. */
    static BigDecimal value(int body, int question) {
        long mixed = (body + 1L) * 0x9E3779B97F4A7C15L + (question + 1L) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 30)) * 0x94D049BB133111EBL;
        return BigDecimal.valueOf(Math.floorMod(mixed ^ (mixed >>> 31), STEPS + 1), 4);
    }

    BigDecimal pillarScore(int body, int pillar) {
        var sum = BigDecimal.ZERO;
        int count = 0;
        for (int question = pillar; question < questions; question += pillars()) {
            sum = sum.add(value(body, question));
            count++;
        }
        return sum.divide(BigDecimal.valueOf(count), PRECISION);
    }

    BigDecimal score(int body) {
        var sum = BigDecimal.ZERO;
        int weights = 0;
        for (int pillar = 0; pillar < pillars(); pillar++) {
            sum = sum.add(pillarScore(body, pillar).multiply(BigDecimal.valueOf(pillar + 1L)));
            weights += pillar + 1;
        }
        return sum.divide(BigDecimal.valueOf(weights), PRECISION);
    }

    /** The competition rank that each score must get, of scores to twelve decimals. */
    static Map<BigDecimal, Integer> ranks(List<BigDecimal> scores) {
        var ranks = new HashMap<BigDecimal, Integer>();
        var sorted = scores.stream()
                .map(MadeIndex::rounded)
                .sorted(Comparator.reverseOrder())
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            ranks.putIfAbsent(sorted.get(i), i + 1);
        }
        return ranks;
    }

    static BigDecimal rounded(BigDecimal score) {
        return score.setScale(12, RoundingMode.HALF_EVEN);
    }
}
