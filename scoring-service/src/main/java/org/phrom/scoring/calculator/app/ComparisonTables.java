package org.phrom.scoring.calculator.app;

import java.util.Arrays;
import java.util.List;
import org.phrom.scoring.calculator.domain.Calculation;
import org.phrom.scoring.calculator.domain.Table;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.comparison.ChangeSplit;
import org.phrom.scoring.engine.comparison.Comparison;
import org.phrom.scoring.engine.pipeline.IndexRun;

/** Lays out what differs between the request's index, before, and the one it is compared with, after. */
final class ComparisonTables {
    private final Calculation before;
    private final Calculation after;
    private final IndexRun first;

    ComparisonTables(Calculation calculation, IndexRun run) {
        this.before = calculation;
        this.after = calculation
                .other()
                .orElseThrow(() -> new ModelRefused("comparison", "the request names nothing to compare with"));
        this.first = run;
    }

    List<Table> all() {
        Rows rows = new Rows(before.data());
        Rows others = new Rows(after.data());
        if (rows.panel() || others.panel()) {
            throw new ModelRefused("comparison", "needs the data of one period on either side");
        }
        IndexRun second = new ModelAssembly(after, others).run();
        return List.of(shifts(Comparison.of(first, second)), split(second, rows, others));
    }

    private static Table shifts(Comparison comparison) {
        Table table = Table.of(
                "comparison",
                List.of("unit", "scoreBefore", "scoreAfter", "scoreChange", "rankBefore", "rankAfter", "placesGained"));
        for (Comparison.UnitShift unit : comparison.units()) {
            boolean both = unit.rankBefore() != 0 && unit.rankAfter() != 0;
            table.add(Arrays.asList(
                    unit.unit(),
                    unit.before(),
                    unit.after(),
                    unit.score(),
                    unit.rankBefore() == 0 ? null : unit.rankBefore(),
                    unit.rankAfter() == 0 ? null : unit.rankAfter(),
                    both ? unit.places() : null));
        }
        return table;
    }

    private Table split(IndexRun second, Rows rows, Rows others) {
        Table table = Table.of(
                "change-split",
                List.of(
                        "unit",
                        "scoreByData",
                        "scoreByMethod",
                        "scoreByPopulation",
                        "rankByData",
                        "rankByMethod",
                        "rankByPopulation"));
        List<ChangeSplit.UnitSplit> splits = ChangeSplit.of(
                new ChangeSplit.Side(first.model(), rows.dataSet(), rows.groups()),
                new ChangeSplit.Side(second.model(), others.dataSet(), others.groups()));
        for (ChangeSplit.UnitSplit unit : splits) {
            table.add(Arrays.asList(
                    unit.unit(),
                    unit.score().data(),
                    unit.score().method(),
                    unit.score().population(),
                    unit.rank().data(),
                    unit.rank().method(),
                    unit.rank().population()));
        }
        return table;
    }
}
