package org.phrom.scoring.engine.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Aggregation;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.Siblings;

/** Follows cells through the stages of a run, and values up and down its tree. */
final class Lineage {
    private static final Node.Steps COUNTING = new Node.Steps(new Aggregation.Arithmetic(), new MissingPolicy.Drop());

    private final IndexModel model;
    private final Stages stages;
    private final Assembly.Result[] nodes;
    private final int[][] rows;

    Lineage(IndexModel model, Stages stages, Assembly.Result[] nodes) {
        this.model = model;
        this.stages = stages;
        this.nodes = nodes;
        this.rows = rows();
    }

    /** Returns, per table, the row of each unit that is left at the end. */
    private int[][] rows() {
        int[][] all = new int[model.steps().size() + 1][];
        int[] row = new int[stages.last().frame().units().size()];
        for (int unit = 0; unit < row.length; unit++) {
            row[unit] = unit;
        }
        all[all.length - 1] = row;
        for (int at = all.length - 1; at > 0; at--) {
            int[] kept = stages.table(at).kept();
            if (kept != null) {
                int[] before = new int[row.length];
                for (int unit = 0; unit < row.length; unit++) {
                    before[unit] = kept[row[unit]];
                }
                row = before;
            }
            all[at - 1] = row;
        }
        return all;
    }

    private double value(int table, int indicator, int unit) {
        return stages.table(table).columns()[indicator].values[rows[table][unit]];
    }

    boolean[] imputed(int indicator) {
        boolean[] imputed = new boolean[rows[0].length];
        for (int unit = 0; unit < imputed.length; unit++) {
            for (int table = 1; table < rows.length; table++) {
                imputed[unit] |=
                        Double.isNaN(value(table - 1, indicator, unit)) && !Double.isNaN(value(table, indicator, unit));
            }
        }
        return imputed;
    }

    double[] coverage(int wanted) {
        return coverages(wanted)[wanted];
    }

    /** Returns the coverage of this node and of all that come after it in the tree. */
    double[][] coverages(int wanted) {
        double[][] coverage = new double[nodes.length][];
        int indicator = model.indicators().size();
        for (int node = nodes.length - 1; node >= wanted; node--) {
            coverage[node] = model.scheme().isGroup(node) ? covered(node, coverage) : observed(--indicator);
        }
        return coverage;
    }

    private double[] observed(int indicator) {
        double[] observed = new double[rows[0].length];
        boolean @Nullable [] imputed = rows.length == 1 ? null : imputed(indicator);
        for (int unit = 0; unit < observed.length; unit++) {
            boolean there =
                    (imputed == null || !imputed[unit]) && !Double.isNaN(value(rows.length - 1, indicator, unit));
            observed[unit] = !applies(indicator, unit) ? Double.NaN : there ? 1 : 0;
        }
        return observed;
    }

    private double[] covered(int group, double[][] coverage) {
        Siblings siblings = new Siblings(model.tree().node(group).code(), COUNTING, nodes[group].weights);
        int[] children = model.scheme().children(group);
        double[][] below = new double[children.length][];
        for (int i = 0; i < children.length; i++) {
            below[i] = coverage[children[i]];
        }
        double[] covered = new double[rows[0].length];
        for (int unit = 0; unit < covered.length; unit++) {
            siblings.gather(below, below, unit);
            covered[unit] = siblings.coverage();
        }
        return covered;
    }

    Trace trace(int unit) {
        return trace(0, unit, 1, 1);
    }

    private Trace trace(int node, int unit, double weight, double share) {
        boolean group = model.scheme().isGroup(node);
        return new Trace(
                model.tree().node(node).code(),
                nodes[node].column.values[unit],
                weight,
                share,
                group ? List.of() : passages(indicator(node), unit),
                group ? children(node, unit) : List.of(),
                reason(node, unit));
    }

    /** Returns the weight of each node in the whole: the product of shares down from the root. */
    double[] effectiveWeights() {
        double[] effective = new double[nodes.length];
        effective[0] = 1;
        for (int node = 0; node < nodes.length; node++) {
            int[] children = model.scheme().children(node);
            double total = Arrays.stream(nodes[node].weights).sum();
            for (int i = 0; i < children.length; i++) {
                effective[children[i]] = effective[node] * (nodes[node].weights[i] / total);
            }
        }
        return effective;
    }

    private List<Trace> children(int group, int unit) {
        int[] children = model.scheme().children(group);
        double[] weights = nodes[group].weights;
        double stead = model.scheme().steps(group).missing().stead();
        double total = 0;
        for (int i = 0; i < children.length; i++) {
            total += counts(children[i], unit, stead) ? weights[i] : 0;
        }
        List<Trace> traces = new ArrayList<>();
        for (int i = 0; i < children.length; i++) {
            double share = counts(children[i], unit, stead) && total > 0 ? weights[i] / total : 0;
            traces.add(trace(children[i], unit, weights[i], share));
        }
        return traces;
    }

    private boolean counts(int node, int unit, double stead) {
        double[] applies = nodes[node].column.applies;
        boolean applying = applies == null || !Double.isNaN(applies[unit]);
        return applying && !(Double.isNaN(nodes[node].column.values[unit]) && Double.isNaN(stead));
    }

    private int indicator(int node) {
        return model.indicators().indexOf(model.tree().node(node).code());
    }

    private List<Trace.Passage> passages(int indicator, int unit) {
        List<Trace.Passage> passages = new ArrayList<>();
        double before = value(0, indicator, unit);
        boolean applies = applies(indicator, unit);
        passages.add(new Trace.Passage("raw", before, applies ? Trace.Event.KEPT : Trace.Event.NOT_APPLICABLE));
        for (int table = 1; table < rows.length; table++) {
            double after = value(table, indicator, unit);
            Stage stage = model.steps().get(table - 1).stage();
            passages.add(new Trace.Passage(
                    stage.code(), after, applies ? event(stage, before, after) : Trace.Event.NOT_APPLICABLE));
            before = after;
        }
        return passages;
    }

    private boolean applies(int indicator, int unit) {
        double[] applies = stages.table(0).columns()[indicator].applies;
        return applies == null || !Double.isNaN(applies[rows[0][unit]]);
    }

    private static Trace.Event event(Stage stage, double before, double after) {
        if (Double.compare(before, after) == 0) {
            return Trace.Event.KEPT;
        }
        if (!Double.isNaN(before)) {
            return Trace.Event.CHANGED;
        }
        return stage == Stage.CARRIED ? Trace.Event.CARRIED : Trace.Event.IMPUTED;
    }

    private String reason(int node, int unit) {
        String place = stages.last().frame().units().get(unit) + "/"
                + model.tree().node(node).code();
        return nodes[node].refusals.stream()
                .filter(refusal -> refusal.place().equals(place))
                .map(Refusal::reason)
                .findFirst()
                .orElse("");
    }
}
