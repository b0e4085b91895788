package org.phrom.reporting.plan.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is to be done.
 *
 * @param code names it in its plan
 * @param title what is to be done
 * @param description more of it
 * @param node code of the node of the framework that it is to lift
 * @param targetLevel level of the ladder of the node; null when a score is meant
 * @param targetScore score of the node; null when a level is meant
 * @param owner who sees to it: an office or a post
 * @param costs by budget year, each year once
 * @param fundingSource where the money comes from
 * @param dueDate by when it is to be done
 * @param state where it stands
 */
public record Measure(
        String code,
        String title,
        @Nullable String description,
        String node,
        @Nullable Integer targetLevel,
        @Nullable Double targetScore,
        @Nullable String owner,
        List<Cost> costs,
        @Nullable String fundingSource,
        @Nullable LocalDate dueDate,
        MeasureState state) {

    /** The same in another state. */
    public Measure in(MeasureState next) {
        return new Measure(
                code, title, description, node, targetLevel, targetScore, owner, costs, fundingSource, dueDate, next);
    }
}
