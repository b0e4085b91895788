package org.phrom.survey.framework.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import org.phrom.survey.framework.document.NodeRanges.Range;
import org.phrom.survey.framework.domain.Question;

/** Which values rules can give. */
record RuleRanges(QuestionsPart questions) {

    /**
     * That of a rule, direction included.
     *
     * @param zeroForMissing whether a part without a value counts as zero
     */
    Range of(Spot indicator, boolean zeroForMissing) {
        Range one = ofOne(indicator, zeroForMissing);
        one = zeroForMissing && indicator.has("overRoster") ? one.or(new Range(0, 0)) : one;
        int decimals = indicator.get("decimals").node().asInt(-1);
        return decimals < 0 ? one : new Range(rounded(one.low(), decimals), rounded(one.high(), decimals));
    }

    private static double rounded(double bound, int decimals) {
        return Double.isInfinite(bound)
                ? bound
                : BigDecimal.valueOf(bound)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .doubleValue();
    }

    private Range ofOne(Spot indicator, boolean zeroForMissing) {
        return switch (indicator.text("rule")) {
            case "value" -> question(indicator.get("question"));
            case "ladder" -> ladder(Rules.asked(indicator));
            case "target" -> targets(indicator.get("targets").items());
            case "ratio" -> ratio(indicator);
            case "combine" -> combine(indicator, zeroForMissing);
            // a series has no bounds
            case "statistic" -> Range.UNKNOWN;
            case "table" -> table(indicator, zeroForMissing);
            default -> Range.UNIT;
        };
    }

    private Range question(Spot reference) {
        Spot question = questions.byCode().get(reference.node().asText());
        if (question == null) {
            return Range.NEUTRAL;
        }
        Question.Limits limits = AnswerLimits.read(question);
        return new Range(
                limits.min() == null ? Double.NEGATIVE_INFINITY : limits.min().doubleValue(),
                limits.max() == null ? Double.POSITIVE_INFINITY : limits.max().doubleValue());
    }

    private Range ladder(List<Spot> asked) {
        Spot first = asked.isEmpty()
                ? null
                : questions.byCode().get(asked.get(0).node().asText());
        boolean one = asked.size() == 1 && first != null && first.text("type").equals("ladder");
        return one ? question(asked.get(0)) : new Range(0, asked.size());
    }

    private static Range targets(List<Spot> targets) {
        return targets.stream()
                .map(target -> target.get("value").node().asDouble())
                .map(value -> new Range(value, value))
                .reduce(Range::or)
                .orElse(Range.NEUTRAL);
    }

    private Range ratio(Spot indicator) {
        Range above = question(indicator.get("numerator"));
        Range below = question(indicator.get("denominator"));
        if (above.low() > above.high() || below.low() > below.high()) {
            return Range.NEUTRAL;
        }
        if (above.low() < 0 || below.low() < 0) {
            return Range.UNKNOWN;
        }
        double scale = indicator.get("scale").node().asDouble(1);
        double high = below.low() > 0 ? above.high() / (below.low() / scale) : Double.POSITIVE_INFINITY;
        double low = below.high() > 0 ? above.low() / (below.high() / scale) : 0;
        return new Range(low, high);
    }

    private Range table(Spot indicator, boolean zeroForMissing) {
        return indicator.get("rows").items().stream()
                .filter(row -> !row.has("missing"))
                .map(row -> row.has("indicator") ? of(row.get("indicator"), zeroForMissing) : value(row.get("value")))
                .reduce(Range::or)
                .orElse(Range.NEUTRAL);
    }

    private static Range value(Spot value) {
        return new Range(value.node().asDouble(), value.node().asDouble());
    }

    private Range combine(Spot indicator, boolean zeroForMissing) {
        boolean weighted = indicator.text("how").equals("weightedMean");
        List<Range> parts = indicator.get("of").items().stream()
                .filter(part -> !weighted || part.get("weight").node().asDouble(1) > 0)
                .map(part -> of(part.get("indicator"), zeroForMissing))
                .toList();
        Range each = parts.stream().reduce(Range::or).orElse(Range.NEUTRAL);
        if (indicator.text("how").equals("sum")) {
            // of what is there: of negative values all, of positive ones perhaps one alone
            each = new Range(
                    sum(parts, Range::low, Math::min, each.low()), sum(parts, Range::high, Math::max, each.high()));
        }
        return zeroForMissing ? each.or(new Range(0, 0)) : each;
    }

    private static double sum(
            List<Range> parts, ToDoubleFunction<Range> bound, DoubleBinaryOperator beyondZero, double one) {
        double all = parts.stream()
                .mapToDouble(part -> beyondZero.applyAsDouble(0, bound.applyAsDouble(part)))
                .sum();
        return all == 0 ? one : all;
    }
}
