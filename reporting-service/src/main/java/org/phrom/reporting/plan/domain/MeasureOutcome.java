package org.phrom.reporting.plan.domain;

import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/**
 * A measure beside the results of its node in the round of the plan and in a later one.
 *
 * @param nodeName name of the node in the round of the plan; null while the framework is not known
 * @param laterNode code of the node in the later round that measures the same; null for none
 * @param comparability how both stand to each other, as in trends; {@code dropped} where nothing measures it any more
 * @param before what it had
 * @param now what it has
 */
public record MeasureOutcome(
        Measure measure,
        @Nullable Text nodeName,
        @Nullable String laterNode,
        String comparability,
        Standing before,
        Standing now,
        Outcome outcome) {

    /** The result of a node; null for what there is not. */
    public record Standing(
            @Nullable Integer level, @Nullable Double score) {

        /** Nothing is known. */
        public static final Standing NONE = new Standing(null, null);
    }

    /** A measure whose node was measured the same in both rounds. */
    public static MeasureOutcome same(Measure measure, Text nodeName, String laterNode, Standing before, Standing now) {
        Integer level = measure.targetLevel();
        Double score = measure.targetScore();
        Outcome outcome = level != null
                ? Outcome.of(number(before.level()), number(now.level()), level)
                : score != null ? Outcome.of(before.score(), now.score(), score) : Outcome.NOT_COMPARABLE;
        return new MeasureOutcome(measure, nodeName, laterNode, "same", before, now, outcome);
    }

    /** A measure whose node was not. */
    public static MeasureOutcome apart(
            Measure measure, @Nullable Text nodeName, String comparability, Standing before) {
        return new MeasureOutcome(
                measure, nodeName, null, comparability, before, Standing.NONE, Outcome.NOT_COMPARABLE);
    }

    private static @Nullable Double number(@Nullable Integer level) {
        return level == null ? null : (Double) level.doubleValue();
    }
}
