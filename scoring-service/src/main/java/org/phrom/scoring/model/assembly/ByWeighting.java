package org.phrom.scoring.model.assembly;

import java.util.List;
import java.util.Map;
import org.phrom.scoring.engine.pipeline.WeightRule;
import org.phrom.scoring.engine.statistics.ColumnGroup;
import org.phrom.scoring.engine.weighting.Weighting;
import org.phrom.scoring.engine.weighting.WeightingGroup;
import org.phrom.scoring.engine.weighting.Weights;

/**
 * Weighs the children of a group by their values as they enter it.
 *
 * @param indicators by code of a child, the codes of the indicators that count below it
 */
record ByWeighting(Weighting weighting, Map<String, List<String>> indicators) implements WeightRule {
    @Override
    public Weighed weigh(String group, List<String> codes, double[][] columns, double[] given) {
        List<List<String>> below = codes.stream()
                .map(code -> indicators.getOrDefault(code, List.of()))
                .toList();
        Weights weights = weighting.weigh(new WeightingGroup(new ColumnGroup(group, codes, columns), given, below));
        return new Weighed(weights.values(), weights);
    }
}
