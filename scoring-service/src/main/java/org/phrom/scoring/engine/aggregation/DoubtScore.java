package org.phrom.scoring.engine.aggregation;

import java.util.List;
import java.util.stream.IntStream;
import org.phrom.scoring.engine.ComparativeAggregation;
import org.phrom.scoring.engine.statistics.ColumnGroup;
import org.phrom.scoring.engine.weighting.BenefitOfTheDoubt;

/**
 * Benefit of the doubt as an aggregation: each unit's score under the weights that suit it best, relative to the best
 * unit, 0 to 1. Given weights only say which children count: those above zero. Units with a missing value have no score.
 *
 * <p>OECD/JRC Handbook, step 6; Cherchye et al. (2007); {@link BenefitOfTheDoubt}.
 */
public record DoubtScore(BenefitOfTheDoubt method) implements ComparativeAggregation {
    @Override
    public String name() {
        return "benefit-of-the-doubt";
    }

    @Override
    public double[] of(double[][] columns, double[] weights) {
        int[] counted = IntStream.range(0, weights.length)
                .filter(child -> weights[child] != 0)
                .toArray();
        double[][] chosen =
                IntStream.of(counted).mapToObj(child -> columns[child]).toArray(double[][]::new);
        List<String> codes =
                IntStream.of(counted).mapToObj(child -> "child " + (child + 1)).toList();
        return method.scores(new ColumnGroup(name(), codes, chosen)).scores();
    }
}
