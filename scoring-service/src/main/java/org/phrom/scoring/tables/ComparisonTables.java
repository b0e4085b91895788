package org.phrom.scoring.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.comparison.ChangeSplit;
import org.phrom.scoring.engine.comparison.Comparison;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.engine.robustness.Conduct;
import org.phrom.scoring.model.assembly.ModelAssembly;
import org.phrom.scoring.model.assembly.Rows;
import org.phrom.scoring.model.domain.document.Calculation;

/** Lays out what differs between the request's index, before, and the one it is compared with, after. */
final class ComparisonTables {
    private final Calculation before;
    private final Calculation after;
    private final IndexRun run;
    private final Progress progress;

    ComparisonTables(Calculation calculation, IndexRun run, Progress progress) {
        this.before = calculation;
        this.after = calculation
                .other()
                .orElseThrow(() -> new ModelRefused("comparison", "the request names nothing to compare with"));
        this.run = run;
        this.progress = progress;
    }

    List<Table> all() {
        boolean panel = before.data().periodCount() > 1 || after.data().periodCount() > 1;
        if (panel
                && (before.data().periods().isEmpty() || after.data().periods().isEmpty())) {
            throw new ModelRefused("comparison", "one side has several periods, so the other needs periods, too");
        }
        Rows rows = new Rows(before.data(), panel);
        Rows others = new Rows(after.data(), panel);
        boolean same = before.data().periodCount() > 1 == panel;
        IndexRun first = same ? run : new ModelAssembly(before, rows).run();
        IndexRun second = new ModelAssembly(after, others).run();
        Table shifts = shifts(Comparison.of(first, second, rows.ranking()), rows);
        return List.of(shifts, split(first, second, rows, others));
    }

    private static List<@Nullable Object> cells(Rows rows, String key) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(rows.unit(key));
        if (rows.panel()) {
            cells.add(rows.period(key));
        }
        return cells;
    }

    private static List<String> header(Rows rows, List<String> figures) {
        List<String> header = new ArrayList<>(rows.panel() ? List.of("unit", "period") : List.of("unit"));
        header.addAll(figures);
        return header;
    }

    private static Table shifts(Comparison comparison, Rows rows) {
        Table table = Table.of(
                "comparison",
                header(
                        rows,
                        List.of(
                                "scoreBefore",
                                "scoreAfter",
                                "scoreChange",
                                "rankBefore",
                                "rankAfter",
                                "placesGained")));
        for (Comparison.UnitShift unit : comparison.units()) {
            boolean both = unit.rankBefore() != 0 && unit.rankAfter() != 0;
            List<@Nullable Object> cells = cells(rows, unit.unit());
            cells.addAll(Arrays.asList(
                    unit.before(),
                    unit.after(),
                    unit.score(),
                    unit.rankBefore() == 0 ? null : unit.rankBefore(),
                    unit.rankAfter() == 0 ? null : unit.rankAfter(),
                    both ? unit.places() : null));
            table.add(cells);
        }
        return table;
    }

    private Table split(IndexRun first, IndexRun second, Rows rows, Rows others) {
        Table table = Table.of(
                "change-split",
                header(
                        rows,
                        List.of(
                                "scoreByData",
                                "scoreByMethod",
                                "scoreByPopulation",
                                "rankByData",
                                "rankByMethod",
                                "rankByPopulation")));
        List<ChangeSplit.UnitSplit> splits = ChangeSplit.of(
                new ChangeSplit.Side(first.model(), rows.dataSet(), rows.groups()),
                new ChangeSplit.Side(second.model(), others.dataSet(), others.groups()),
                new Conduct(rows.ranking(), progress::done));
        for (ChangeSplit.UnitSplit unit : splits) {
            List<@Nullable Object> cells = cells(rows, unit.unit());
            cells.addAll(Arrays.asList(
                    unit.score().data(),
                    unit.score().method(),
                    unit.score().population(),
                    unit.rank().data(),
                    unit.rank().method(),
                    unit.rank().population()));
            table.add(cells);
        }
        return table;
    }
}
