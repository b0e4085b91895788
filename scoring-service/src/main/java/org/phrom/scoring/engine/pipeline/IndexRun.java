package org.phrom.scoring.engine.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Bands;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.Groups;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Ranks;
import org.phrom.scoring.engine.Refusal;

/**
 * A model computed on a data set, with everything that came about on the way. Immutable to its users; runs that are
 * made from one another ({@link #under}, {@link #withCell}) share what is the same and recompute the rest.
 *
 * <p>Arrays are over the units that screening left, in row order, NaN = missing. The same input gives the same bits,
 * recomputed in part or as a whole, on one thread or many.
 */
public final class IndexRun {
    private final IndexModel model;
    private final Table raw;
    private final Stages stages;
    private final Assembly.Result[] nodes;
    private final Shared shared;

    /** What runs have in common that are made from one another. */
    private record Shared(ColumnCache columns, Assembly assembly) {}

    private IndexRun(IndexModel model, Table raw, @Nullable IndexRun before, Shared shared) {
        this.model = model;
        this.raw = raw;
        this.shared = shared;
        this.stages = Stages.of(model, raw, shared.columns, before == null ? null : before.stages);
        this.nodes = shared.assembly.of(model, stages.last());
    }

    /**
     * Computes a model.
     *
     * @param data a column for every indicator, and the denominators the model names
     * @param groups groupings that steps name; {@link Groups#none} when none does
     * @throws ModelRefused with every finding and its place: unknown names, empty columns, means over values that are
     *     surely zero, and what a step refuses
     */
    public static IndexRun of(IndexModel model, DataSet data, Groups groups) {
        ModelCheck.check(model, data, groups);
        Table raw = RawTable.of(model, data, groups);
        ColumnCache cache = ColumnCache.ofAll(3 * raw.cells());
        return new IndexRun(model, raw, null, new Shared(cache, new Assembly(model.tree())));
    }

    /**
     * Computes one unit, or several at once, under a model none of whose steps looks at other units, with the bits each
     * unit has among others. A column without a value stays without one under every step. Nothing is checked: {@link #findings} says once
     * whether the model can run.
     *
     * @throws ModelRefused when a step is not defined for the values
     */
    public static IndexRun ofUnit(IndexModel model, DataSet units) {
        Table raw = RawTable.of(model, units, Groups.none());
        return new IndexRun(model, raw, null, new Shared(ColumnCache.ofNothing(), Assembly.once(model.tree())));
    }

    /** Returns what keeps a model from running on a data set; empty when nothing does that is known beforehand. */
    public static List<Refusal> findings(IndexModel model, DataSet data, Groups groups) {
        return ModelCheck.findings(model, data, groups);
    }

    /**
     * Computes another model with the same tree on the same data; only what differs is computed.
     *
     * @throws ModelRefused when the tree is another one, or the model can not run
     */
    public IndexRun under(IndexModel other) {
        if (other.tree() != model.tree()) {
            throw new ModelRefused(other.tree().node(0).code(), "another tree needs a run of its own");
        }
        Frame frame = raw.frame().under(other);
        List<Refusal> findings = new ArrayList<>(ModelCheck.findings(other));
        other.steps().forEach(step -> findings.addAll(step.findings(frame)));
        if (!findings.isEmpty()) {
            throw new ModelRefused(findings);
        }
        Table same = frame == raw.frame() ? raw : new Table(frame, raw.columns(), null, null);
        return new IndexRun(other, same, this, shared);
    }

    /**
     * Computes the same model with one cell changed: of the column, its group statistics, and the nodes above it.
     *
     * @param column an indicator, or a column beside them such as a denominator
     * @param value NaN to make it missing
     */
    public IndexRun withCell(String unit, String column, double value) {
        return new IndexRun(model, RawTable.withCell(model, raw, unit, column, value), this, shared);
    }

    Table raw() {
        return raw;
    }

    /** Returns the units of the raw data, in row order. */
    public List<String> allUnits() {
        return raw.frame().units();
    }

    /**
     * Returns the group of each unit of the raw data, null for none.
     *
     * @throws ModelRefused when there is no such grouping
     */
    public List<@Nullable String> groupOfAll(String grouping) {
        return raw.frame().group(grouping);
    }

    /** Returns the index over all units of the raw data, NaN for those screened out. */
    public double[] indexOfAll() {
        double[] all = new double[allUnits().size()];
        Arrays.fill(all, Double.NaN);
        int[] rows = stages.rows();
        for (int unit = 0; unit < rows.length; unit++) {
            all[rows[unit]] = nodes[0].column.values[unit];
        }
        return all;
    }

    /** Returns the model. */
    public IndexModel model() {
        return model;
    }

    /** Returns the units that screening left, in row order. */
    public List<String> units() {
        return stages.last().frame().units();
    }

    /** Returns the raw data and what every step gave, in the order in which steps were taken. */
    public List<StageTable> stages() {
        List<StageTable> tables = new ArrayList<>();
        tables.add(new StageTable("raw", raw));
        for (int at = 0; at < model.steps().size(); at++) {
            tables.add(new StageTable(model.steps().get(at).stage().code(), stages.table(at + 1)));
        }
        return tables;
    }

    /** Returns what a stage gave, the last time it was reached; empty when no step of the model makes it. */
    public Optional<StageTable> stage(Stage stage) {
        return stages().stream()
                .filter(table -> table.name().equals(stage.code()))
                .reduce((first, last) -> last);
    }

    /** Returns a copy of the values of a node, indicators included. */
    public double[] values(String node) {
        return nodes[model.tree().index(node)].column.values.clone();
    }

    /** Returns a copy of the values of a node, by its place in the tree. */
    public double[] values(int node) {
        return nodes[node].column.values.clone();
    }

    /** Returns the value of a node, by its place in the tree, for a unit by its row. */
    public double value(int node, int unit) {
        return nodes[node].column.values[unit];
    }

    /** Returns whether a group has, for a unit, the value of the time before because it came to none. */
    public boolean carried(int node, int unit) {
        return nodes[node].carried.get(unit);
    }

    /** Returns a copy of the index: the values of the root. */
    public double[] index() {
        return nodes[0].column.values.clone();
    }

    /** Returns competition ranks of the index, 0 for a unit without one. */
    public int[] ranks() {
        return Ranks.competition(nodes[0].column.values);
    }

    /**
     * Returns ranks of a node.
     *
     * @param grouping to rank inside its groups; null to rank all together
     */
    public double[] ranks(String node, Ranks.Ties ties, @Nullable String grouping) {
        return ranks(node, ties, grouping, 0);
    }

    /**
     * Returns ranks of a node, near scores being tied.
     *
     * @param grouping to rank inside its groups; null to rank all together
     * @param tolerance as in {@link Ranks#of(double[], Ranks.Ties, List, double)}
     */
    public double[] ranks(String node, Ranks.Ties ties, @Nullable String grouping, double tolerance) {
        return Ranks.of(
                nodes[model.tree().index(node)].column.values,
                ties,
                grouping == null ? List.of() : stages.last().frame().group(grouping),
                tolerance);
    }

    /** Returns the band of each unit; empty where it has none. */
    public List<Optional<String>> bands() {
        Bands bands = bandsHere();
        double[][] coverage = bands.hasGates() ? coverages() : new double[0][];
        List<Optional<String>> all = new ArrayList<>();
        for (int unit = 0; unit < nodes[0].column.values.length; unit++) {
            Bands.Place place = bands.place(nodes[0].column.values[unit], new Cells(unit, coverage));
            all.add(Optional.ofNullable(place.band()));
        }
        return List.copyOf(all);
    }

    /** Returns the bands with the lower bounds that they have over the units of this run. */
    public Bands bandsHere() {
        return model.bands().over(nodes[0].column.values);
    }

    /** The values of one unit, as gates of bands ask for them. */
    private final class Cells implements Bands.Unit {
        private final int unit;
        private final double[][] coverage;

        Cells(int unit, double[][] coverage) {
            this.unit = unit;
            this.coverage = coverage;
        }

        @Override
        public double value(String node) {
            return nodes[model.tree().index(node)].column.values[unit];
        }

        @Override
        public boolean applies(String node) {
            return !Double.isNaN(coverage[model.tree().index(node)][unit]);
        }
    }

    /** Returns the weights of a group's children as they were used, in tree order. */
    public double[] weights(String group) {
        return nodes[model.scheme().group(group)].weights.clone();
    }

    /** Returns what the rule of a group's weights says of them; empty for given weights. */
    public Optional<Object> weightDetail(String group) {
        return Optional.ofNullable(nodes[model.scheme().group(group)].detail);
    }

    /** Returns the weight of each node in the whole, in tree order: the product of shares down from the root. */
    public double[] effectiveWeights() {
        return new Lineage(model, stages, nodes).effectiveWeights();
    }

    /** Returns what was refused, node by node and unit by unit; those values are NaN, and the ones above them. */
    public List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        for (int node = nodes.length - 1; node >= 0; node--) {
            refusals.addAll(nodes[node].refusals);
        }
        return refusals;
    }

    /** Returns what is to be said of nodes though nothing is wrong with them: halves that no decimal of the data states. */
    public List<Refusal> remarks() {
        List<Refusal> remarks = new ArrayList<>();
        for (int node = nodes.length - 1; node >= 0; node--) {
            remarks.addAll(nodes[node].remarks);
        }
        return remarks;
    }

    /** Returns the share of weight below a node that was observed, 0 to 1; NaN where the node does not apply. */
    public double[] coverage(String node) {
        return new Lineage(model, stages, nodes).coverage(model.tree().index(node));
    }

    /** Returns {@link #coverage} of every node, in tree order. */
    public double[][] coverages() {
        return new Lineage(model, stages, nodes).coverages(0);
    }

    /** Returns which cells of an indicator were filled in, one per unit. */
    public boolean[] imputed(String indicator) {
        return new Lineage(model, stages, nodes).imputed(model.indicators().indexOf(indicator));
    }

    /** Returns why a unit has its index, down to the raw data. */
    public Trace trace(String unit) {
        int at = units().indexOf(unit);
        if (at < 0) {
            throw new ModelRefused(unit, "no such unit, or screened out");
        }
        return new Lineage(model, stages, nodes).trace(at);
    }
}
