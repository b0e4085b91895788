package org.phrom.scoring.model.domain.document;

import java.util.List;
import java.util.Map;
import org.phrom.kit.problem.Place;
import org.phrom.scoring.engine.robustness.Sensitivity;

/**
 * How far results hang on the choices of the model.
 *
 * @param leaveOneOut levels whose nodes are left out one at a time; none for no such analysis
 * @param replicates how many draws; 0 for no uncertainty analysis
 * @param seed start of the random numbers
 * @param top the k of the probability to be among the first k
 * @param assumptions what varies
 * @param weightNoise by level: weights are multiplied by 1 ± up to this
 * @param dataNoise every cell is moved by a uniform draw of up to this many standard deviations of its column
 * @param parameters whether the answer says what each replicate used
 * @param sensitivity whether Sobol indices are wanted
 * @param bootstraps how often samples are drawn again for intervals of the indices; 0 for none
 */
public record Robustness(
        List<Integer> leaveOneOut,
        int replicates,
        long seed,
        int top,
        List<Assumption> assumptions,
        Map<Integer, Double> weightNoise,
        double dataNoise,
        boolean parameters,
        boolean sensitivity,
        int bootstraps) {

    /** Nothing. */
    public static final Robustness NONE = new Robustness(List.of(), 0, 0, 10, List.of(), Map.of(), 0, false, false, 0);

    /**
     * A choice that could have been made otherwise: other methods, or a setting's other values or its range.
     *
     * @param step position of the step in the model
     * @param alternatives the methods, equally likely
     * @param setting name of the setting that varies; empty with alternatives
     * @param values the setting's values, equally likely; empty with a range
     * @param from lowest value of the range
     * @param to highest value
     */
    public record Assumption(
            String name,
            int step,
            List<Choice> alternatives,
            String setting,
            List<Double> values,
            double from,
            double to,
            Place place) {
        /** Returns how many alternatives there are; 0 for a range. */
        public int count() {
            return alternatives.isEmpty() ? values.size() : alternatives.size();
        }
    }

    /** Returns whether nothing is asked for. */
    public boolean none() {
        return leaveOneOut.isEmpty() && replicates == 0 && !sensitivity;
    }

    /** Returns how many nodes are left out, one at a time. */
    public long leftOut(Structure structure) {
        return structure.preorder().stream()
                .filter(line -> line.parent() != null)
                .filter(line -> leaveOneOut.contains(structure.level(line.code())))
                .count();
    }

    /** Returns how many assumptions vary at once, noise included. */
    public int varying() {
        return assumptions.size() + weightNoise.size() + (dataNoise > 0 ? 1 : 0);
    }

    /**
     * Returns how many models the sensitivity analysis computes: all combinations when they are few and countable,
     * otherwise the runs of an estimate. A range may be one of whole numbers, which are countable; then it is the
     * larger of both.
     */
    public double sensitivityRuns() {
        double estimated = Math.max(2.0, replicates) * (varying() + 2);
        if (!weightNoise.isEmpty() || dataNoise > 0) {
            return estimated;
        }
        double product = 1;
        boolean ranged = false;
        for (Assumption assumption : assumptions) {
            ranged |= assumption.count() == 0;
            product *= assumption.count() == 0 ? assumption.to() - assumption.from() + 1 : assumption.count();
        }
        if (product > Sensitivity.MOST_COMBINATIONS) {
            return estimated;
        }
        return ranged ? Math.max(product, estimated) : product;
    }
}
