package org.phrom.scoring.model.assembly;

import java.util.List;
import org.phrom.scoring.engine.pipeline.WeightRule;
import org.phrom.scoring.engine.weighting.Weights;

/** Weights that were found beforehand, whatever the values are. */
record FoundWeights(Weights found) implements WeightRule {
    @Override
    public Weighed weigh(String group, List<String> codes, double[][] columns, double[] given) {
        double[] weights = codes.stream()
                .mapToDouble(code -> found.values()[found.codes().indexOf(code)])
                .toArray();
        return new Weighed(weights, found);
    }
}
