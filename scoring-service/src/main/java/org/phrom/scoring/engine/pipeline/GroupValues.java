package org.phrom.scoring.engine.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Aggregation;
import org.phrom.scoring.engine.ComparativeAggregation;
import org.phrom.scoring.engine.Fraction;
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
    private final boolean exactly;
    private final List<Refusal> refusals = new ArrayList<>();
    private int more;
    private int halved;

    /** With whether it should be known what means are exactly, because something above them is rounded. */
    GroupValues(String group, List<String> codes, List<String> units, Assembly.Inputs inputs) {
        this.group = group;
        this.codes = codes;
        this.units = units;
        this.steps = inputs.steps();
        this.exactly = inputs.exactly();
    }

    /** The first refusals; of more than a thousand it is said how many there are. */
    List<Refusal> refusals() {
        if (more > 0) {
            refusals.add(new Refusal(group, "and " + more + " more units"));
            more = 0;
        }
        return refusals;
    }

    /** What is to be said of the values though nothing is wrong with them. */
    List<Refusal> remarks() {
        String how = " near a half, which no decimal of the data states, counted as that half";
        return halved == 0
                ? List.of()
                : List.of(new Refusal(group, halved + (halved == 1 ? " value" : " values") + how));
    }

    Column of(Column[] children, double[] weights) {
        Column column = values(children, weights);
        boolean mean = steps.aggregation() instanceof Aggregation.Arithmetic;
        return exactly && mean && steps.rounding().none()
                ? column.knowing(unit -> exact(unit, children, weights))
                : column;
    }

    private @Nullable Fraction exact(int unit, Column[] children, double[] weights) {
        Siblings siblings = new Siblings(group, steps, weights);
        siblings.gather(Assembly.values(children), applies(children), unit);
        return siblings.exact(child -> children[child].exact(unit));
    }

    private Column values(Column[] children, double[] weights) {
        if (steps.aggregation() instanceof ComparativeAggregation comparing) {
            return compared(comparing, children, weights);
        }
        double[] whole = complete(children, weights) ? WholeColumns.of(steps.aggregation(), children, weights) : null;
        return whole == null ? byUnit(children, weights) : Column.complete(rounded(whole, children, weights));
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

    /** What is near a half is looked at with its children. */
    private double[] rounded(double[] whole, Column[] children, double[] weights) {
        Rounding rounding = steps.rounding();
        if (rounding.none()) {
            return whole;
        }
        Siblings siblings = new Siblings(group, steps, weights);
        double[][] values = Assembly.values(children);
        double[][] applies = applies(children);
        double[] rounded = new double[whole.length];
        for (int unit = 0; unit < rounded.length; unit++) {
            if (rounding.unsure(whole[unit])) {
                siblings.gather(values, applies, unit);
                rounded[unit] = rounded(unit, siblings, children);
            } else {
                rounded[unit] = rounding.of(whole[unit]);
            }
        }
        return rounded;
    }

    private double rounded(int unit, Siblings siblings, Column[] children) {
        if (!siblings.rounds()) {
            return siblings.value();
        }
        double value = siblings.value(child -> children[child].exact(unit));
        halved += siblings.halved() ? 1 : 0;
        return value;
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
            result[unit] = value(unit, siblings, children, refused);
        }
        return new Column(result, null, all ? null : applying, refused.isEmpty() ? null : refused);
    }

    private double value(int unit, Siblings siblings, Column[] children, BitSet refused) {
        if (refused.get(unit)) {
            return Double.NaN;
        }
        int offender = siblings.offender();
        if (offender >= 0) {
            refused.set(unit);
            refuse(unit, siblings.reason(codes.get(offender), children[offender].values[unit]));
            return Double.NaN;
        }
        return rounded(unit, siblings, children);
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
        double[] scores = comparing.of(columns, weights);
        for (int unit = 0; unit < scores.length; unit++) {
            scores[unit] = steps.rounding().of(scores[unit]);
        }
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
