package org.phrom.survey.framework.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cross-checks that need to know which values a node can take: means of positive values, and bands. */
final class RangeChecks {

    private record Range(double low, double high) {

        static final Range UNKNOWN = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        static final Range UNIT = new Range(0, 1);

        /** Of what is at fault already: changes no other range and breaks no rule. */
        static final Range NEUTRAL = new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

        Range or(Range other) {
            return new Range(Math.min(low, other.low), Math.max(high, other.high));
        }
    }

    private final Findings findings;
    private final Spot document;
    private final Map<String, Spot> questions = new HashMap<>();

    RangeChecks(Spot document, Findings findings) {
        this.document = document;
        this.findings = findings;
        document.get("questions").items().forEach(q -> questions.putIfAbsent(q.text("code"), q));
    }

    void check() {
        List<Spot> bands = document.get("bands").items();
        order(bands);
        if (!document.get("scoring").get("steps").items().isEmpty()) {
            // what steps make of values depends on the answers
            return;
        }
        Range index = range(document.get("tree"), 1);
        if (!bands.isEmpty() && index.low() <= index.high()) {
            cover(bands, index);
        }
    }

    private Range range(Spot node, int depth) {
        List<Spot> children = node.get("children").items();
        if (children.isEmpty()) {
            return indicator(node.get("indicator"));
        }
        if (depth > TreeChecks.DEEPEST) {
            return Range.UNKNOWN;
        }
        Range all = null;
        boolean zeroForMissing = setting(node, "missing").equals("zero");
        boolean positiveOnly = Set.of("geometric", "harmonic").contains(setting(node, "aggregation"));
        for (Spot child : children) {
            Range one = range(child, depth + 1);
            one = zeroForMissing ? one.or(new Range(0, 0)) : one;
            if (positiveOnly && !(one.low() > 0) && weighs(child)) {
                findings.add(
                        child,
                        "mean-needs-positive-range",
                        "ค่าเฉลี่ยเรขาคณิตและฮาร์มอนิกใช้ได้กับค่าที่เป็นบวกเท่านั้น",
                        "A geometric or harmonic mean needs values above zero; this can be zero, negative or unbounded");
            }
            // a pilot is shown, not counted
            all = !weighs(child) ? all : all == null ? one : all.or(one);
        }
        return all == null ? Range.UNKNOWN : all;
    }

    private static boolean weighs(Spot child) {
        JsonNode weight = child.get("weight").node();
        return !weight.isNumber() || weight.decimalValue().signum() > 0;
    }

    private String setting(Spot node, String name) {
        return node.has(name) ? node.text(name) : document.get("scoring").text(name);
    }

    private Range indicator(Spot indicator) {
        if (!indicator.text("rule").equals("value")) {
            return Range.UNIT;
        }
        Spot question = questions.get(indicator.text("question"));
        if (question == null) {
            return Range.NEUTRAL;
        }
        return new Range(
                question.get("min").node().asDouble(Double.NEGATIVE_INFINITY),
                question.get("max").node().asDouble(Double.POSITIVE_INFINITY));
    }

    private void order(List<Spot> bands) {
        Set<String> codes = new HashSet<>();
        double before = Double.POSITIVE_INFINITY;
        for (Spot band : bands) {
            double from = band.get("from").node().asDouble(Double.NaN);
            if (from >= before) {
                findings.add(
                        band.get("from"),
                        "bands-not-descending",
                        "ต้องเรียงจากสูงไปต่ำ ไม่ซ้ำกัน",
                        "Bands go from the highest down, each below the one before");
            }
            before = from;
            if (!codes.add(band.text("code"))) {
                findings.add(band.get("code"), "code-repeated", "รหัสซ้ำกัน", "The code is used by another band");
            }
        }
    }

    private void cover(List<Spot> bands, Range index) {
        Spot lowest = bands.get(bands.size() - 1).get("from");
        if (lowest.node().isNumber() && lowest.node().asDouble() > index.low()) {
            findings.add(
                    lowest,
                    "bands-do-not-cover-range",
                    "คะแนนต่ำสุดที่เป็นไปได้ไม่อยู่ในช่วงใด",
                    "Scores can be as low as " + index.low() + ", which is in no band");
        }
        for (Spot band : bands) {
            if (band.get("from").node().asDouble() > index.high()) {
                findings.add(
                        band.get("from"),
                        "band-out-of-reach",
                        "ไม่มีคะแนนใดถึงช่วงนี้",
                        "No score can be higher than " + index.high());
            }
        }
    }
}
