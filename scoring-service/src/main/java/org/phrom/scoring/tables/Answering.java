package org.phrom.scoring.tables;

import java.util.ArrayList;
import java.util.List;
import org.phrom.scoring.engine.EngineVersion;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.engine.pipeline.Stage;
import org.phrom.scoring.model.assembly.ModelAssembly;
import org.phrom.scoring.model.assembly.Rows;
import org.phrom.scoring.model.domain.document.Calculation;
import org.phrom.scoring.model.domain.document.Robustness;
import org.phrom.scoring.tables.Wanted.Part;

/** Runs a calculation and gathers the tables that are wanted. */
public final class Answering {
    private static final int MOST_WARNINGS = 200;
    private static final int SPLIT = 8;

    private final Calculation calculation;
    private final Wanted wanted;
    private final Progress progress;
    private final List<Table> tables = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    public Answering(Calculation calculation, Wanted wanted, Progress progress) {
        this.calculation = calculation;
        this.wanted = wanted;
        this.progress = progress;
    }

    /**
     * Computes.
     *
     * @throws ModelRefused when the model is not defined for the data
     */
    public Answer answer() {
        progress.expect(1 + models());
        Rows rows = new Rows(calculation.data());
        checkUnits();
        IndexRun run = new ModelAssembly(calculation, rows).run();
        progress.done(1);
        calculation.structure().ignored().stream()
                .map(column -> "structure: the column " + column + " is not known and was not read")
                .forEach(warnings::add);
        warnings.addAll(Overridden.warnings(calculation));
        warnings.addAll(run.refusals().stream().map(Refusal::toString).toList());
        warnings.addAll(run.remarks().stream().map(Refusal::toString).toList());
        ResultTables results = new ResultTables(calculation, rows, run);
        add(Part.RESULTS, results::results);
        stages(new StageTables(rows, run));
        add(Part.AGGREGATED, results::aggregated);
        add(Part.RANKS, results::ranks);
        add(Part.COVERAGE, results::coverage);
        WeightTables weights = new WeightTables(calculation.structure(), run);
        add(Part.WEIGHTS, weights::weights);
        add(Part.DIAGNOSTICS, weights::weightDetails);
        warnings.addAll(weights.warnings());
        TraceTables traces = new TraceTables(rows, run);
        add(Part.CHANGES, traces::changes);
        add(Part.TREATMENTS, traces::treatments);
        add(Part.TRACE, () -> traces.trace(wanted.units()));
        DetailTables details = new DetailTables(calculation, wanted, rows, run);
        add(Part.CONTRIBUTIONS, details::contributions);
        add(Part.PROFILES, details::profiles);
        add(Part.GROWTH, details::growth);
        if (wanted.has(Part.OUTRANKING)) {
            tables.addAll(new OutrankingTables(calculation.structure(), rows, run, wanted).all());
        }
        statistics(rows, run);
        progress.check();
        if (wanted.has(Part.ROBUSTNESS)) {
            RobustnessTables robustness = new RobustnessTables(calculation, rows, run, progress);
            tables.addAll(robustness.all());
            warnings.addAll(robustness.warnings());
        }
        if (wanted.has(Part.COMPARISON)) {
            tables.addAll(new ComparisonTables(calculation, run, progress).all());
        }
        return new Answer(EngineVersion.CURRENT, tables, shortened());
    }

    /** How many models the analyses that are wanted compute, beside the model itself. */
    private long models() {
        long models = wanted.has(Part.COMPARISON) ? SPLIT : 0;
        if (!wanted.has(Part.ROBUSTNESS)) {
            return models;
        }
        Robustness robustness = calculation.model().robustness();
        models += robustness.leftOut(calculation.structure()) + robustness.replicates();
        return models + (robustness.sensitivity() ? (long) robustness.sensitivityRuns() : 0);
    }

    private void checkUnits() {
        for (String unit : wanted.units()) {
            if (!calculation.data().units().contains(unit)) {
                throw new ModelRefused(unit, "the data have no such unit");
            }
        }
    }

    private void stages(StageTables stages) {
        add(Part.RAW, stages::raw);
        add(Part.DENOMINATED, () -> stages.stage(Stage.DENOMINATED));
        add(Part.IMPUTED, () -> stages.stage(Stage.IMPUTED));
        add(Part.SCREENED, () -> stages.stage(Stage.SCREENED));
        add(Part.SCREENING, stages::screening);
        add(Part.TREATED, () -> stages.stage(Stage.TREATED));
        add(Part.NORMALISED, () -> stages.stage(Stage.NORMALISED));
    }

    private void statistics(Rows rows, IndexRun run) {
        StatisticsTables statistics = new StatisticsTables(calculation.structure(), rows, run);
        add(Part.STATISTICS, statistics::statistics);
        add(Part.CORRELATIONS, statistics::correlations);
        if (wanted.has(Part.COHERENCE)) {
            CoherenceTables coherence = new CoherenceTables(calculation, rows, run);
            tables.addAll(coherence.all());
            warnings.addAll(coherence.warnings());
        }
    }

    private void add(Part part, java.util.function.Supplier<Table> table) {
        if (wanted.has(part)) {
            tables.add(table.get());
        }
    }

    private List<String> shortened() {
        if (warnings.size() <= MOST_WARNINGS) {
            return warnings;
        }
        List<String> first = new ArrayList<>(warnings.subList(0, MOST_WARNINGS));
        first.add("and " + (warnings.size() - MOST_WARNINGS) + " more");
        return first;
    }
}
