package org.phrom.reporting.plan.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.reporting.plan.domain.Measure;
import org.phrom.reporting.plan.domain.MeasureState;

/** A measure in the JSON of its plan; its state by the code. */
record MeasureColumns(
        String code,
        String title,
        @Nullable String description,
        String node,
        @Nullable Integer targetLevel,
        @Nullable Double targetScore,
        @Nullable String owner,
        List<CostColumns> costs,
        @Nullable String fundingSource,
        @Nullable LocalDate dueDate,
        String state) {

    static MeasureColumns of(Measure measure) {
        return new MeasureColumns(
                measure.code(),
                measure.title(),
                measure.description(),
                measure.node(),
                measure.targetLevel(),
                measure.targetScore(),
                measure.owner(),
                measure.costs().stream().map(CostColumns::of).toList(),
                measure.fundingSource(),
                measure.dueDate(),
                measure.state().code());
    }

    Measure toDomain() {
        return new Measure(
                code,
                title,
                description,
                node,
                targetLevel,
                targetScore,
                owner,
                costs.stream().map(CostColumns::toDomain).toList(),
                fundingSource,
                dueDate,
                MeasureState.of(state));
    }
}
