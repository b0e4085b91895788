package org.phrom.scoring.calculator.app;

import java.util.List;
import org.phrom.scoring.engine.pipeline.WeightRule;
import org.phrom.scoring.engine.statistics.ColumnGroup;
import org.phrom.scoring.engine.weighting.Weighting;
import org.phrom.scoring.engine.weighting.WeightingGroup;
import org.phrom.scoring.engine.weighting.Weights;

/**
 * Weighs the children of a group by their values as they enter it.
 *
 * @param indicators codes of the indicators below each child
 */
record ByWeighting(Weighting weighting, List<List<String>> indicators) implements WeightRule {
    @Override
    public Weighed weigh(String group, List<String> codes, double[][] columns, double[] given) {
        Weights weights =
                weighting.weigh(new WeightingGroup(new ColumnGroup(group, codes, columns), given, indicators));
        return new Weighed(weights.values(), weights);
    }
}
