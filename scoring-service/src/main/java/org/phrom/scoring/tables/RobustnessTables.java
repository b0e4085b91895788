package org.phrom.scoring.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Bands;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.engine.robustness.Assumption;
import org.phrom.scoring.engine.robustness.Conduct;
import org.phrom.scoring.engine.robustness.LeaveOneOut;
import org.phrom.scoring.engine.robustness.Sensitivity;
import org.phrom.scoring.engine.robustness.Uncertainty;
import org.phrom.scoring.model.assembly.AssumptionAssembly;
import org.phrom.scoring.model.assembly.Rows;
import org.phrom.scoring.model.domain.document.Calculation;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.model.domain.document.Robustness;
import org.phrom.scoring.model.domain.document.Structure;

/** Lays out how far results hang on the choices of the model. */
final class RobustnessTables {
    private final Calculation calculation;
    private final Robustness robustness;
    private final Rows rows;
    private final IndexRun run;
    private final Conduct conduct;
    private final List<String> warnings = new ArrayList<>();

    RobustnessTables(Calculation calculation, Rows rows, IndexRun run, Progress progress) {
        this.calculation = calculation;
        this.robustness = calculation.model().robustness();
        this.rows = rows;
        this.run = run;
        this.conduct = new Conduct(rows.ranking(), progress::done);
    }

    List<Table> all() {
        List<Table> tables = new ArrayList<>();
        if (!robustness.leaveOneOut().isEmpty()) {
            tables.addAll(leaveOneOut());
        }
        List<Assumption> assumptions = new AssumptionAssembly(calculation, rows).all();
        if (robustness.replicates() > 0) {
            tables.addAll(uncertainty(assumptions));
        }
        if (robustness.sensitivity()) {
            tables.add(sensitivity(assumptions));
        }
        return tables;
    }

    /** What could not be computed, and why. */
    List<String> warnings() {
        return warnings;
    }

    private List<Table> leaveOneOut() {
        Structure structure = calculation.structure();
        List<String> wanted = structure.preorder().stream()
                .filter(line -> line.parent() != null)
                .map(Line::code)
                .filter(code -> robustness.leaveOneOut().contains(structure.level(code)))
                .toList();
        List<LeaveOneOut.Effect> effects = LeaveOneOut.nodes(run, wanted, conduct);
        Table shifts = Table.of("leave-one-out", List.of("node", "level", "meanRankShift"));
        List<String> columns = rows.header();
        for (LeaveOneOut.Effect effect : effects) {
            shifts.add(Arrays.asList(effect.node(), structure.level(effect.node()), effect.meanShift()));
            columns.add(effect.node());
        }
        Table ranks = Table.of("leave-one-out-ranks", columns);
        for (int at = 0; at < run.allUnits().size(); at++) {
            List<@Nullable Object> cells = rows.cells(run.allUnits().get(at));
            for (LeaveOneOut.Effect effect : effects) {
                cells.add(effect.ranks().get(at) == 0 ? null : effect.ranks().get(at));
            }
            ranks.add(cells);
        }
        return List.of(shifts, ranks);
    }

    private List<Table> uncertainty(List<Assumption> assumptions) {
        int top = robustness.top();
        Uncertainty.Outcome outcome =
                new Uncertainty(assumptions, robustness.replicates(), robustness.seed(), top).of(run, conduct);
        outcome.refused().stream().map(Refusal::toString).forEach(warnings::add);
        List<String> columns = rows.header();
        columns.addAll(List.of("rank", "mean", "median", "p5", "p95", "top" + top));
        List<Bands.Band> bands = run.model().bands().highestFirst();
        bands.forEach(band -> columns.add("band " + band.code()));
        Table spreads = Table.of("uncertainty", columns);
        for (Uncertainty.UnitSpread unit : outcome.units()) {
            List<@Nullable Object> cells = rows.cells(unit.unit());
            cells.addAll(Arrays.asList(
                    unit.nominal() == 0 ? null : unit.nominal(),
                    unit.mean(),
                    unit.median(),
                    unit.low(),
                    unit.high(),
                    unit.top()));
            cells.addAll(unit.bands());
            spreads.add(cells);
        }
        return robustness.parameters() ? List.of(spreads, replicates(assumptions, outcome)) : List.of(spreads);
    }

    private static Table replicates(List<Assumption> assumptions, Uncertainty.Outcome outcome) {
        List<String> columns = new ArrayList<>(List.of("replicate", "meanRankShift"));
        assumptions.forEach(assumption -> columns.add(assumption.name()));
        Table table = Table.of("replicates", columns);
        for (Uncertainty.Replicate replicate : outcome.replicates()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(replicate.number());
            cells.add(replicate.shift());
            cells.addAll(replicate.used());
            table.add(cells);
        }
        return table;
    }

    private Table sensitivity(List<Assumption> assumptions) {
        int samples = Math.max(2, robustness.replicates());
        Sensitivity.Outcome outcome =
                new Sensitivity(assumptions, samples, robustness.seed(), robustness.bootstraps()).of(run, conduct);
        outcome.refused().stream().map(Refusal::toString).forEach(warnings::add);
        Table table = Table.of(
                "sensitivity",
                List.of(
                        "output",
                        "assumption",
                        "variance",
                        "first",
                        "firstError",
                        "firstLow",
                        "firstHigh",
                        "total",
                        "totalError",
                        "totalLow",
                        "totalHigh",
                        "exact"));
        for (Sensitivity.Indices indices : outcome.outputs()) {
            for (int i = 0; i < outcome.assumptions().size(); i++) {
                List<@Nullable Object> cells = new ArrayList<>();
                cells.add(indices.output());
                cells.add(outcome.assumptions().get(i));
                cells.add(indices.variance());
                cells.add(indices.first().get(i));
                cells.add(indices.firstError().get(i));
                cells.addAll(bounds(indices.firstInterval(), i));
                cells.add(indices.total().get(i));
                cells.add(indices.totalError().get(i));
                cells.addAll(bounds(indices.totalInterval(), i));
                cells.add(outcome.exact());
                table.add(cells);
            }
        }
        return table;
    }

    private static List<@Nullable Object> bounds(List<Sensitivity.Interval> intervals, int at) {
        return intervals.isEmpty()
                ? Arrays.asList(null, null)
                : List.of(intervals.get(at).low(), intervals.get(at).high());
    }
}
