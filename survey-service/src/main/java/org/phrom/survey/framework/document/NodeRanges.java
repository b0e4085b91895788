package org.phrom.survey.framework.document;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which values nodes can take, and whether means of positive values get only such. */
final class NodeRanges {

    /** Bounds of the values of a node; none is in reach when low is above high. */
    record Range(double low, double high) {

        static final Range UNKNOWN = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        static final Range UNIT = new Range(0, 1);

        /** Of what is at fault already: changes no other range and breaks no rule. */
        static final Range NEUTRAL = new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

        Range or(Range other) {
            return new Range(Math.min(low, other.low), Math.max(high, other.high));
        }

        /** Whether no value is beyond some number. */
        boolean bounded() {
            return !(Double.isInfinite(low) || Double.isInfinite(high)) || low > high;
        }
    }

    private final Spot document;
    private final RuleRanges rules;
    private final Findings findings;

    NodeRanges(Spot document, QuestionsPart questions, Findings findings) {
        this.document = document;
        this.rules = new RuleRanges(questions);
        this.findings = findings;
    }

    /** That of the root; {@code null} where steps make of values what depends on the answers. */
    @Nullable
    Range ofRoot() {
        return of(document.get("tree"));
    }

    /** That of a node; {@code null} where steps make of values what depends on the answers. */
    @Nullable
    Range of(Spot node) {
        // ranks change no value
        boolean means = Set.of("rank").containsAll(ModelSteps.of(document).names());
        return means ? range(node, 1, false) : null;
    }

    private Range range(Spot node, int depth, boolean zeroForMissing) {
        List<Spot> children = node.get("children").items();
        if (children.isEmpty()) {
            return rules.of(node.get("indicator"), zeroForMissing);
        }
        if (depth > TreeNodes.DEEPEST) {
            return Range.UNKNOWN;
        }
        Range all = null;
        boolean zero = setting(node, "missing").equals("zero");
        boolean positiveOnly = Set.of("geometric", "harmonic").contains(setting(node, "aggregation"));
        for (Spot child : children) {
            Range one = range(child, depth + 1, zero);
            one = zero ? one.or(new Range(0, 0)) : one;
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
        var weight = child.get("weight").decimal();
        return weight == null || weight.signum() > 0;
    }

    private String setting(Spot node, String name) {
        return node.has(name) ? node.text(name) : document.get("scoring").text(name);
    }
}
