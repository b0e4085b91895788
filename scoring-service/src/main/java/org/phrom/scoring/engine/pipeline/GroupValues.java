package org.phrom.scoring.engine.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.phrom.scoring.engine.Aggregation;
import org.phrom.scoring.engine.ComparativeAggregation;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.Rounding;
import org.phrom.scoring.engine.Siblings;

/** Values of one group: column by column when nothing is missing, otherwise unit by unit; the bits are the same. */
final class GroupValues {
    private static final int MOST = 1000;

    private final String group;
    private final List<String> codes;
    private final List<String> units;
    private final Node.Steps steps;
    private final List<Refusal> refusals = new ArrayList<>();
    private int more;

    GroupValues(String group, List<String> codes, List<String> units, Node.Steps steps) {
        this.group = group;
        this.codes = codes;
        this.units = units;
        this.steps = steps;
    }

    /** The first refusals; of more than a thousand it is said how many there are. */
    List<Refusal> refusals() {
        if (more > 0) {
            refusals.add(new Refusal(group, "and " + more + " more units"));
            more = 0;
        }
        return refusals;
    }

    Column of(Column[] children, double[] weights) {
        if (steps.aggregation() instanceof ComparativeAggregation comparing) {
            return compared(comparing, children, weights);
        }
        double[] whole = complete(children, weights) ? WholeColumns.of(steps.aggregation(), children, weights) : null;
        return whole == null ? byUnit(children, weights) : Column.complete(rounded(whole, steps.rounding()));
    }

    private boolean complete(Column[] children, double[] weights) {
        boolean positive = steps.aggregation().needsPositive();
        for (int i = 0; i < children.length; i++) {
            if (weights[i] != 0 && (!children[i].complete() || (positive && !children[i].positive()))) {
                return false;
            }
        }
        return true;
    }

    private static double[] rounded(double[] values, Rounding rounding) {
        if (rounding.none()) {
            return values;
        }
        double[] rounded = new double[values.length];
        for (int unit = 0; unit < rounded.length; unit++) {
            rounded[unit] = rounding.of(values[unit]);
        }
        return rounded;
    }

    private Column byUnit(Column[] children, double[] weights) {
        Siblings siblings = new Siblings(group, steps, weights);
        double[][] values = Assembly.values(children);
        double[][] applies = applies(children);
        double[] result = new double[units.size()];
        double[] applying = new double[result.length];
        boolean all = true;
        BitSet refused = refused(children, weights);
        for (int unit = 0; unit < result.length; unit++) {
            siblings.gather(values, applies, unit);
            applying[unit] = siblings.coverage();
            all &= !Double.isNaN(applying[unit]);
            result[unit] = value(unit, siblings, values, refused);
        }
        return new Column(result, null, all ? null : applying, refused.isEmpty() ? null : refused);
    }

    private double value(int unit, Siblings siblings, double[][] values, BitSet refused) {
        if (refused.get(unit)) {
            return Double.NaN;
        }
        int offender = siblings.offender();
        if (offender >= 0) {
            refused.set(unit);
            refuse(unit, siblings.reason(codes.get(offender), values[offender][unit]));
            return Double.NaN;
        }
        return siblings.value();
    }

    private void refuse(int unit, String reason) {
        if (refusals.size() < MOST) {
            refusals.add(new Refusal(units.get(unit) + "/" + group, reason));
        } else {
            more++;
        }
    }

    private static BitSet refused(Column[] children, double[] weights) {
        BitSet refused = new BitSet();
        for (int i = 0; i < children.length; i++) {
            BitSet below = children[i].refused;
            if (weights[i] != 0 && below != null) {
                refused.or(below);
            }
        }
        return refused;
    }

    private double[][] applies(Column[] children) {
        double[] everywhere = new double[units.size()];
        Arrays.fill(everywhere, 1);
        double[][] applies = new double[children.length][];
        for (int i = 0; i < children.length; i++) {
            double[] some = children[i].applies;
            applies[i] = some == null ? everywhere : some;
        }
        return applies;
    }

    private Column compared(ComparativeAggregation comparing, Column[] children, double[] weights) {
        double[][] columns = new double[children.length][];
        double stead = steps.missing().stead();
        for (int i = 0; i < columns.length; i++) {
            columns[i] = Double.isNaN(stead) ? children[i].values : filled(children[i], stead);
        }
        double[] scores = rounded(comparing.of(columns, weights), steps.rounding());
        return Column.of(sufficient(scores, children, weights));
    }

    private static double[] filled(Column child, double stead) {
        double[] filled = child.values.clone();
        for (int unit = 0; unit < filled.length; unit++) {
            boolean applies = child.applies == null || !Double.isNaN(child.applies[unit]);
            filled[unit] = Double.isNaN(filled[unit]) && applies ? stead : filled[unit];
        }
        return filled;
    }

    private double[] sufficient(double[] scores, Column[] children, double[] weights) {
        Node.Steps counting = new Node.Steps(new Aggregation.Arithmetic(), steps.missing());
        Siblings siblings = new Siblings(group, counting, weights);
        double[][] values = Assembly.values(children);
        double[][] applies = applies(children);
        for (int unit = 0; unit < scores.length; unit++) {
            siblings.gather(values, applies, unit);
            scores[unit] = siblings.suffices() ? scores[unit] : steps.missing().otherwise();
        }
        return scores;
    }
}
