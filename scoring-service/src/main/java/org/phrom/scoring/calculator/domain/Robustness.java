package org.phrom.scoring.calculator.domain;

import java.util.List;
import java.util.Map;

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
}
