package org.phrom.scoring.calculator.app;

import java.util.ArrayList;
import java.util.List;
import org.phrom.scoring.calculator.app.Cost.What;
import org.phrom.scoring.calculator.domain.Outline;
import org.phrom.scoring.calculator.domain.Sizes;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.model.domain.document.Robustness;
import org.phrom.scoring.model.domain.document.Step;
import org.phrom.scoring.tables.Wanted;
import org.phrom.scoring.tables.Wanted.Part;

/**
 * Estimates what a calculation takes of the heap, from what is known before its data are read. The factors are bytes
 * live at once on a 64-bit JVM with compressed references, reckoned from what is allocated and rounded up until
 * {@code EstimateGridTest}, which holds the sums against what is live, found none too small.
 */
final class Costing {
    /** A text with its list's reference: two headers, hash, and its characters apart from them. */
    private static final int TEXT = 60;
    /** A character; Thai and other letters beyond Latin-1 take two bytes. */
    private static final int CHARACTER = 2;
    /** A name or value of the documents, as a tree and as what was made of it. */
    private static final int VALUE = 120;
    /** A line of the data beside its texts: its key and place in maps, ranks, order, band. */
    private static final int UNIT = 170;
    /** A key of unit and period, or of group and period, and what points to it. */
    private static final int PERIOD_KEY = 80;
    /** A cell: in the request, in the engine's data set, in the table that steps start from. */
    private static final int CELL = 24;
    /** Where a cell does not apply: a flag twice, a share. */
    private static final int NOT_APPLICABLE = 10;
    /** A cell of a step's table. */
    private static final int STEP_CELL = 8;
    /** What a step sorts and notes on the way, columns of it at once, one on each processor. */
    private static final int SCRATCH = 48;
    /** A value of a node: its column, and a copy for the answer. */
    private static final int NODE = 16;
    /** A run of an analysis: its row of ranks and its shift. */
    private static final int RUN = 64;
    /** The models that are there at once. */
    private static final int MODELS = 7 << 20;
    /** Ranks of a block of units in a replicate, on each processor. */
    private static final int BLOCK = 128;
    /** What a replicate notes. */
    private static final int REPLICATE = 120;
    /** An assumption in a run. */
    private static final int RUN_ASSUMPTION = 90;
    /** Columns that are kept in case a run asks for them again, as often as all cells, on each processor. */
    private static final int KEPT_SMALL = 8;

    private static final int KEPT_LARGE = 3;
    private static final long LARGE = 100_000;
    /** The same when noise moves every cell in each run. */
    private static final int KEPT_NOISY = 14;
    /** Results of a node that are kept on each processor. */
    private static final int KEPT_RESULTS = 4;
    /** A unit's figures of an analysis. */
    private static final int SPREAD = 260;
    /** A unit's figures of an assumption. */
    private static final int INDEX = 100;

    private final Outline outline;
    private final Wanted wanted;
    private final int processors;
    private final List<Cost.Item> items = new ArrayList<>();

    private Costing(Outline outline, Wanted wanted, int processors) {
        this.outline = outline;
        this.wanted = wanted;
        this.processors = processors;
    }

    /** What reading it takes. */
    static Cost ofReading(Outline outline) {
        Costing costing = new Costing(outline, new Wanted(java.util.Set.of(), List.of()), 1);
        costing.data(outline);
        outline.other().ifPresent(costing::data);
        return new Cost(costing.items);
    }

    /** What all of it takes, from reading to the answer. */
    static Cost of(Outline outline, Wanted wanted, int processors) {
        Costing costing = new Costing(outline, wanted, processors);
        costing.data(outline);
        outline.other().ifPresent(costing::data);
        if (outline.sound()) {
            costing.run();
            costing.robustness();
            costing.comparison();
            costing.items.addAll(new TableCosts(outline, wanted).items());
        }
        return new Cost(costing.items);
    }

    private void add(What what, long bytes) {
        if (bytes > 0) {
            items.add(new Cost.Item(what, "", bytes));
        }
    }

    private void data(Outline side) {
        Sizes sizes = side.data();
        long keys = sizes.texts() > 2L * sizes.units() ? sizes.texts() - sizes.units() : 0;
        add(
                What.UNITS,
                TEXT * sizes.texts()
                        + CHARACTER * sizes.characters()
                        + UNIT * (long) sizes.units()
                        + PERIOD_KEY * keys
                        + VALUE * side.values());
        add(What.COLUMNS, sizes.cells() * (CELL + (sizes.someDoNotApply() ? NOT_APPLICABLE : 0)));
    }

    private void run() {
        add(What.STEPS, oneRun(outline) + columnsAtOnce() + special());
    }

    /** Tables of all steps, and values of all nodes. */
    private static long oneRun(Outline side) {
        long units = side.data().units();
        long cells = units * side.structure().of(Line.Type.INDICATOR).size();
        long nodes = side.structure().of(Line.Type.AGGREGATE).size();
        return STEP_CELL * cells * side.model().steps().size() + NODE * units * nodes;
    }

    private long columnsAtOnce() {
        return (long) SCRATCH * outline.data().units() * processors;
    }

    /** What some methods need beside. */
    private long special() {
        long units = outline.data().units();
        long indicators = outline.structure().of(Line.Type.INDICATOR).size();
        long bytes = 0;
        for (Step step : outline.model().steps()) {
            for (String method : MethodsOf.step(step)) {
                bytes += MethodsOf.bytes(method, units, indicators);
            }
        }
        return bytes;
    }

    private void robustness() {
        if (!wanted.has(Part.ROBUSTNESS)) {
            return;
        }
        Robustness robustness = outline.model().robustness();
        long units = outline.data().units();
        int assumptions = robustness.varying();
        long left = robustness.leftOut(outline.structure());
        add(What.LEAVE_ONE_OUT, left == 0 ? 0 : runs(left) + 24 * units * left);
        if (robustness.replicates() > 0) {
            long bands = outline.model().bands().size();
            add(
                    What.REPLICATES,
                    runs(robustness.replicates())
                            + robustness.replicates() * (REPLICATE + (long) assumptions * RUN_ASSUMPTION)
                            + units * (SPREAD + 24 * bands)
                            + BLOCK * (long) robustness.replicates() * processors);
        }
        if (robustness.sensitivity()) {
            long runs = (long) robustness.sensitivityRuns();
            add(What.SENSITIVITY, runs(runs) + 8 * runs + units * (SPREAD + (long) INDEX * assumptions));
        }
    }

    /** Ranks of all units under so many models, and what the models need while they are computed. */
    private long runs(long models) {
        long units = outline.data().units();
        boolean banded = !outline.model().bands().isEmpty();
        return models * (units * (banded ? 3 : 2) + RUN) + MODELS + variations();
    }

    private long variations() {
        long units = outline.data().units();
        long cells = units * outline.structure().of(Line.Type.INDICATOR).size();
        long results = 8
                * KEPT_RESULTS
                * units
                * outline.structure().of(Line.Type.AGGREGATE).size();
        boolean large = cells >= LARGE;
        int noisy = outline.model().robustness().dataNoise() > 0 ? KEPT_NOISY : KEPT_SMALL;
        long kept = STEP_CELL * cells * (large ? KEPT_LARGE : noisy);
        long tables = STEP_CELL * cells * outline.model().steps().size();
        return (large ? kept + tables : processors * (kept + tables)) + processors * results;
    }

    private void comparison() {
        Outline other = outline.other().orElse(null);
        if (other == null || !wanted.has(Part.COMPARISON)) {
            return;
        }
        long units = Math.max(outline.data().units(), other.data().units());
        long cells = Math.max(outline.cells(), other.cells());
        long larger = Math.max(oneRun(outline), oneRun(other));
        add(What.COMPARISON, oneRun(outline) + oneRun(other) + larger + 3 * CELL * cells + 1000 * units);
    }
}
