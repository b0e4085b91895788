package org.phrom.scoring.engine.weighting;

import java.util.ArrayList;
import java.util.List;

/** The report of weights that would be negative if nothing were done about it. */
final class Negative {
    private Negative() {}

    /**
     * Adds the table {@code negative} when there are such: of each such child the weight {@code unadjusted} and the one
     * {@code used}.
     *
     * @param unadjusted one per child
     */
    static Weights reported(Weights weights, double[] unadjusted) {
        List<String> codes = new ArrayList<>();
        List<double[]> cells = new ArrayList<>();
        for (int i = 0; i < unadjusted.length; i++) {
            if (unadjusted[i] < 0) {
                codes.add(weights.codes().get(i));
                cells.add(new double[] {unadjusted[i], weights.values()[i]});
            }
        }
        return codes.isEmpty()
                ? weights
                : weights.with(new Weights.Table(
                        "negative", codes, List.of("unadjusted", "used"), cells.toArray(double[][]::new)));
    }
}
