package org.phrom.reporting.plan.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What several plans come to.
 *
 * @param total of all of them
 * @param lines one for each key that something belongs to, in the order of the keys
 */
public record PlanSummary(Line total, List<Line> lines) {

    /**
     * What a line is about; a part is null where lines are not divided by it, or where there is none.
     *
     * @param area code of the organisation right above those whose plans they are
     * @param node code of the node right below the index, or of the index
     * @param state code of the state of the plans
     */
    public record Key(
            @Nullable String area,
            @Nullable String node,
            @Nullable String state) {

        /** That of all. */
        public static final Key ALL = new Key(null, null, null);
    }

    /**
     * One line.
     *
     * @param plans how many plans have something in it
     * @param measures of these plans, by state
     * @param levelTargets how many measures aim at a level
     * @param scoreTargets how many aim at a score
     * @param costs of measures that are not dropped, by currency, budget year and source
     */
    public record Line(
            Key key, int plans, MeasureCounts measures, int levelTargets, int scoreTargets, List<SummedCost> costs) {}

    /**
     * Costs of one budget year from one source.
     *
     * @param source where the money comes from; null where nobody said, and for the others
     * @param others whether these are all sources together that are not among the largest
     * @param measures how many measures these are the costs of
     */
    public record SummedCost(
            Key key,
            String currency,
            int budgetYear,
            @Nullable String source,
            boolean others,
            BigDecimal amount,
            int measures) {}
}
