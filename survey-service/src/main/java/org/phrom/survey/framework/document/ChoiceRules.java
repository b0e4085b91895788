package org.phrom.survey.framework.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What the settings of one method must be to each other, and to the children they speak of, for scoring-service to take
 * them; what each may be alone stands in model-steps.json.
 */
final class ChoiceRules {
    private static final int MOST_COMPARED = 15;
    private static final double RECIPROCAL = 0.02;

    private final Findings findings;

    ChoiceRules(Findings findings) {
        this.findings = findings;
    }

    /** Of a choice that holds for an indicator, or for a group with these children. */
    void check(Spot choice, String method, List<Spot> children) {
        switch (method) {
            case "goalposts" -> posts(choice);
            case "scaled" ->
                must(
                        choice,
                        number(choice, "lower", 0) != number(choice, "upper", 100),
                        "lower ต่างจาก upper",
                        "a lower other than upper");
            case "winsorise-quantiles" -> {
                double lower = number(choice, "lower", 0.025);
                must(choice, lower < number(choice, "upper", 1 - lower), "lower น้อยกว่า upper", "a lower below upper");
            }
            case "distance-to-reference" -> must(choice, choice.has("value"), "มี value", "something with a value");
            case "categories" -> categories(choice);
            case "power" ->
                must(choice, number(choice, "exponent", 1) != 0, "exponent ที่ไม่ใช่ 0", "an exponent other than 0");
            case "ordered" ->
                must(
                        choice,
                        shares(choice.get("weights").node()),
                        "weights ที่ไม่ติดลบและไม่เป็นศูนย์ทั้งหมด",
                        "weights of at least 0, not all zero");
            case "ampi" -> references(choice, children);
            case "benefit-of-the-doubt" ->
                must(
                        choice,
                        number(choice, "lowestShare", 0) <= number(choice, "highestShare", 1),
                        "lowestShare ไม่เกิน highestShare",
                        "a lowestShare of at most highestShare");
            case "analytic-hierarchy" -> comparisons(choice.get("comparisons"), children.size());
            case "budget-allocation" -> experts(choice.get("experts"), children.size());
            default -> {
                // its settings stand each for itself
            }
        }
    }

    private void posts(Spot choice) {
        JsonNode lower = choice.get("lower").node();
        JsonNode upper = choice.get("upper").node();
        if (lower.isNumber() && upper.isNumber()) {
            must(choice, lower.asDouble() < upper.asDouble(), "lower น้อยกว่า upper", "a lower below upper");
            must(
                    choice,
                    lower.asDouble() > 0 || !choice.get("logarithmic").isTrue(),
                    "lower มากกว่า 0 บนมาตราลอการิทึม",
                    "a lower above 0 on a logarithmic scale");
        }
    }

    private void categories(Spot choice) {
        if (!choice.has("percentiles") && !choice.has("scores")) {
            return;
        }
        JsonNode percentiles = choice.get("percentiles").node();
        boolean ascending = true;
        double before = 0;
        for (JsonNode percentile : percentiles) {
            ascending &= percentile.asDouble() > before;
            before = percentile.asDouble();
        }
        must(
                choice,
                ascending && choice.get("scores").node().size() == percentiles.size() + 1,
                "percentiles จากน้อยไปมากเหนือ 0 และ scores ที่มีมากกว่าหนึ่งตัว",
                "ascending percentiles above 0, and one score more than those");
    }

    private void references(Spot choice, List<Spot> children) {
        JsonNode reference = choice.get("reference").node();
        boolean all = children.stream().allMatch(child -> reference.has(child.text("code")));
        must(choice, reference.isEmpty() || all, "reference ของโหนดลูกทุกโหนด", "a reference for every child");
    }

    private void comparisons(Spot given, int children) {
        List<JsonNode> judges = given.node().isObject()
                ? given.node().properties().stream().map(Map.Entry::getValue).toList()
                : List.of(given.node());
        boolean fit = !judges.isEmpty() && children <= MOST_COMPARED;
        for (JsonNode judge : judges) {
            fit &= reciprocal(judge, children);
        }
        must(
                given,
                fit,
                "ตารางเปรียบเทียบโหนดลูกทุกคู่ (ไม่เกิน " + MOST_COMPARED + ") ซึ่งค่าเป็นบวกและกลับกันได้",
                "comparisons of all children (at most " + MOST_COMPARED
                        + ") with each other, positive, and one over the comparison the other way round");
    }

    private static boolean reciprocal(JsonNode rows, int children) {
        boolean fit = rows.isArray() && rows.size() == children;
        for (int i = 0; i < children && fit; i++) {
            fit = rows.get(i).size() == children;
            for (int j = 0; j < children && fit; j++) {
                double there = rows.path(i).path(j).asDouble();
                double back = rows.path(j).path(i).asDouble();
                fit = there > 0 && Math.abs(there * back - 1) <= RECIPROCAL;
            }
        }
        return fit;
    }

    private void experts(Spot given, int children) {
        boolean fit = given.node().isArray() && !given.node().isEmpty();
        for (JsonNode expert : given.node()) {
            fit &= expert.size() == children && shares(expert);
        }
        must(
                given,
                fit,
                "แต้มของผู้เชี่ยวชาญแต่ละคนสำหรับโหนดลูกทุกโหนด",
                "one row per expert, with points of at least 0 for every child, not all zero");
    }

    private static boolean shares(JsonNode numbers) {
        boolean fit = numbers.isArray();
        double sum = 0;
        for (JsonNode number : numbers) {
            fit &= number.isNumber() && number.asDouble() >= 0;
            sum += number.asDouble();
        }
        return fit && sum > 0;
    }

    private static double number(Spot choice, String setting, double otherwise) {
        return choice.get(setting).node().asDouble(otherwise);
    }

    private void must(Spot spot, boolean holds, String th, String en) {
        if (!holds) {
            findings.add(spot, "wrong-value", "ต้องเป็น " + th, "It must be " + en);
        }
    }
}
