package org.phrom.scoring.engine.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.Tree;

/**
 * Values of all nodes over a table, from the leaves up. Keeps the last few results of every group and gives them
 * again when children, weights and steps are the same. Threads wait for each other; each may have its own.
 */
final class Assembly {
    private static final int KEPT = 4;

    private static final @Nullable Result[][] NOTHING = new Result[0][];

    private final Tree tree;
    private final int kept;
    private final @Nullable Result[][] memory;
    private final int[] oldest;

    Assembly(Tree tree) {
        this(tree, KEPT);
    }

    private Assembly(Tree tree, int kept) {
        this.tree = tree;
        this.kept = kept;
        this.memory = kept == 0 ? NOTHING : new Result[tree.size()][kept];
        this.oldest = kept == 0 ? new int[0] : new int[tree.size()];
    }

    /** One that keeps nothing, for a single model on a single table. */
    static Assembly once(Tree tree) {
        return new Assembly(tree, 0);
    }

    /** Returns the result of every node, indicators included. */
    synchronized Result[] of(IndexModel model, Table table) {
        Scheme scheme = model.scheme();
        Result[] results = new Result[tree.size()];
        int indicator = table.columns().length;
        for (int node = results.length - 1; node >= 0; node--) {
            results[node] = scheme.isGroup(node)
                    ? group(model, node, table, results)
                    : new Result(table.columns()[--indicator]);
        }
        return results;
    }

    private Result group(IndexModel model, int node, Table table, Result[] results) {
        Scheme scheme = model.scheme();
        int[] places = scheme.children(node);
        Column[] children = new Column[places.length];
        for (int i = 0; i < places.length; i++) {
            children[i] = results[places[i]].column;
        }
        String code = tree.node(node).code();
        WeightRule rule = model.weightRule(code);
        double[] carried = CarryForward.of(code, table.frame());
        Inputs inputs = new Inputs(children, scheme.weights(node), scheme.steps(node), rule, scheme.rounds(), carried);
        if (kept == 0) {
            return compute(code, places, inputs, table.frame().units());
        }
        for (Result known : memory[node]) {
            if (known != null && known.inputs != null && known.inputs.same(inputs)) {
                return known;
            }
        }
        Result result = compute(code, places, inputs, table.frame().units());
        memory[node][oldest[node]++ % kept] = result;
        return result;
    }

    private Result compute(String code, int[] places, Inputs inputs, List<String> units) {
        List<String> codes = new ArrayList<>(places.length);
        for (int place : places) {
            codes.add(tree.node(place).code());
        }
        double[] weights = inputs.weights;
        Object detail = null;
        if (inputs.rule != null) {
            Counted counted = Counted.of(inputs.weights);
            WeightRule.Weighed weighed = inputs.rule.weigh(
                    code,
                    Arrays.stream(counted.places).mapToObj(codes::get).toList(),
                    counted.of(values(inputs.children)),
                    counted.weights(weights));
            weights = counted.spread(weighed.weights());
            detail = weighed.detail();
            check(code, codes, weights);
        }
        GroupValues values = new GroupValues(code, codes, units, inputs);
        Column column = values.of(inputs.children, weights);
        BitSet taken = new BitSet();
        Column filled = inputs.carried == null ? column : column.filledFrom(inputs.carried, taken);
        return new Result(filled, taken, inputs, weights, detail, values);
    }

    private static void check(String code, List<String> codes, double[] weights) {
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0) || Double.isInfinite(weights[i])) {
                throw new ModelRefused(code + "/" + codes.get(i), "got the weight " + weights[i] + " from its rule");
            }
        }
        if (!Scheme.anyPositive(weights)) {
            throw new ModelRefused(code, "got weights from its rule that are all zero");
        }
    }

    static double[][] values(Column[] columns) {
        double[][] values = new double[columns.length][];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns[i].values;
        }
        return values;
    }

    /** The children whose weight is not 0. */
    private record Counted(int[] places, int all) {
        static Counted of(double[] weights) {
            int[] places = IntStream.range(0, weights.length)
                    .filter(child -> weights[child] != 0)
                    .toArray();
            return new Counted(places, weights.length);
        }

        double[][] of(double[][] columns) {
            return Arrays.stream(places).mapToObj(place -> columns[place]).toArray(double[][]::new);
        }

        double[] weights(double[] weights) {
            return Arrays.stream(places).mapToDouble(place -> weights[place]).toArray();
        }

        double[] spread(double[] some) {
            double[] weights = new double[all];
            for (int i = 0; i < places.length; i++) {
                weights[places[i]] = some[i];
            }
            return weights;
        }
    }

    /** What a group was computed from. */
    record Inputs(
            Column[] children,
            double[] weights,
            Node.Steps steps,
            @Nullable WeightRule rule,
            boolean exactly,
            double @Nullable [] carried) {
        boolean same(Inputs other) {
            return sameSteps(other)
                    && (weights == other.weights || Arrays.equals(weights, other.weights))
                    && sameChildren(other);
        }

        private boolean sameSteps(Inputs other) {
            return exactly == other.exactly
                    && carried == other.carried
                    && rule == other.rule
                    && (steps == other.steps || steps.equals(other.steps));
        }

        private boolean sameChildren(Inputs other) {
            for (int i = 0; i < children.length; i++) {
                if (children[i].values != other.children[i].values) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Values of one node, and how they came about. */
    static final class Result {
        private static final double[] NO_WEIGHTS = new double[0];

        final Column column;
        /** The units whose value is that of the time before. */
        final BitSet carried;

        final double[] weights;
        final @Nullable Object detail;
        final List<Refusal> refusals;
        final List<Refusal> remarks;
        private final @Nullable Inputs inputs;

        private Result(Column leaf) {
            column = leaf;
            carried = new BitSet();
            inputs = null;
            weights = NO_WEIGHTS;
            detail = null;
            refusals = List.of();
            remarks = List.of();
        }

        private Result(
                Column column,
                BitSet carried,
                Inputs inputs,
                double[] weights,
                @Nullable Object detail,
                GroupValues values) {
            this.column = column;
            this.carried = carried;
            this.inputs = inputs;
            this.weights = weights;
            this.detail = detail;
            this.refusals = values.refusals();
            this.remarks = values.remarks();
        }
    }
}
