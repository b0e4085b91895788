package org.phrom.scoring.run.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Bands;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.model.domain.ScoringModel;

/** What the engine came to, for one organisation or for all; nothing, when the model is not defined for the values. */
public final class Computed {
    private static final int MOST_TIMES = 8;

    private final @Nullable IndexRun run;
    private final List<Refusal> refusals;
    private final double[][] coverage;
    private final @Nullable Bands bands;
    private final Map<String, Integer> rows = new HashMap<>();

    private Computed(IndexRun run) {
        this(run, run.refusals());
    }

    private Computed(IndexRun run, List<Refusal> refusals) {
        this.run = run;
        this.refusals = List.copyOf(refusals);
        this.coverage = run.coverages();
        this.bands = run.bandsHere();
        for (String organisation : run.units()) {
            rows.put(organisation, rows.size());
        }
    }

    private Computed(List<Refusal> refusals) {
        this.run = null;
        this.refusals = refusals;
        this.coverage = new double[0][];
        this.bands = null;
    }

    /** Nothing, and why. */
    public static Computed refused(String place, String reason) {
        return new Computed(List.of(new Refusal(place, reason)));
    }

    /** Nothing, of nobody. */
    static Computed empty() {
        return new Computed(List.of());
    }

    static Computed alone(ScoringModel model, Inputs inputs) {
        try {
            return new Computed(model.alone(inputs.row()));
        } catch (ModelRefused refused) {
            return new Computed(refused.refusals());
        }
    }

    /** Computes all organisations at once. */
    public static Computed together(ScoringModel model, AllInputs inputs) {
        if (inputs.tooMany()) {
            String reason = "organisations times columns are more than " + inputs.mostCells()
                    + ", and the model needs all of them at once";
            return refused("round", reason);
        }
        try {
            return new Computed(
                    model.acrossUnits() ? model.together().apply(inputs.data()) : model.alone(inputs.rows()));
        } catch (ModelRefused refused) {
            return new Computed(refused.refusals());
        }
    }

    /**
     * Computes all organisations but those that the model is not defined for: the answer of one, such as a population
     * of zero, takes no score from the others. Who is left out has no row, and stands among the refusals.
     */
    public static Computed whereDefined(ScoringModel model, AllInputs inputs) {
        Computed computed = together(model, inputs);
        List<Refusal> all = new ArrayList<>(computed.refusals);
        AllInputs some = inputs;
        for (int time = 0; time < MOST_TIMES && computed.run == null; time++) {
            Set<String> named = named(computed.refusals, some);
            if (named.isEmpty()) {
                return computed;
            }
            some = some.without(named);
            computed = together(model, some);
            all.addAll(computed.refusals);
        }
        return computed.run == null ? computed : new Computed(computed.run, all);
    }

    // a refusal that is about one organisation begins with its code
    private static Set<String> named(List<Refusal> refusals, AllInputs inputs) {
        Set<String> codes = new HashSet<>(inputs.organisations());
        codes.retainAll(refusals.stream()
                .map(refusal -> refusal.place().split("/", 2)[0])
                .toList());
        return codes;
    }

    /** Returns what the model is not defined for. */
    public List<Refusal> refusals() {
        return refusals;
    }

    /** Returns the run; null when it was refused as a whole. */
    @Nullable
    IndexRun run() {
        return run;
    }

    /** Returns the row of an organisation, -1 when it was screened out or nothing was computed. */
    int row(String organisation) {
        return rows.getOrDefault(organisation, -1);
    }

    /** Returns whether it was refused as a whole. */
    boolean nothing() {
        return run == null;
    }

    /** Returns the band of each organisation by its row; null where it has none. */
    List<@Nullable String> bandsOfRows() {
        List<@Nullable String> codes = new ArrayList<>();
        if (run != null) {
            run.bands().forEach(band -> codes.add(band.orElse(null)));
        }
        return codes;
    }

    /** Returns the bands with the lower bounds of this run; null when it was refused as a whole. */
    @Nullable
    Bands bands() {
        return bands;
    }

    double value(int node, int row) {
        return row < 0 || run == null ? Double.NaN : run.value(node, row);
    }

    /** Returns whether a group came to no value and has that of a round before. */
    boolean carried(int node, int row) {
        return row >= 0 && run != null && run.carried(node, row);
    }

    /** Returns the coverage; 0 for an organisation without a row. */
    double coverage(int node, int row) {
        return row < 0 ? 0 : coverage[node][row];
    }
}
