package org.phrom.scoring.calculator.app;

import java.util.List;
import java.util.stream.IntStream;
import org.phrom.scoring.engine.ComparativeAggregation;
import org.phrom.scoring.engine.statistics.ColumnGroup;
import org.phrom.scoring.engine.weighting.BenefitOfTheDoubt;

/** Aggregates by the benefit of the doubt: every unit with the weights that suit it best. Weights of nodes do not count. */
record DoubtScores(BenefitOfTheDoubt doubt) implements ComparativeAggregation {
    @Override
    public String name() {
        return doubt.name();
    }

    @Override
    public double[] of(double[][] columns, double[] weights) {
        int[] counted = IntStream.range(0, weights.length)
                .filter(child -> weights[child] != 0)
                .toArray();
        List<String> codes =
                IntStream.of(counted).mapToObj(child -> "child " + (child + 1)).toList();
        double[][] some =
                IntStream.of(counted).mapToObj(child -> columns[child]).toArray(double[][]::new);
        return doubt.scores(new ColumnGroup(name(), codes, some)).scores();
    }
}
