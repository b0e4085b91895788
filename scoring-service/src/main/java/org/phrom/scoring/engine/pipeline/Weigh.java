package org.phrom.scoring.engine.pipeline;

import java.util.List;
import org.phrom.scoring.engine.statistics.ColumnGroup;
import org.phrom.scoring.engine.weighting.Weighting;
import org.phrom.scoring.engine.weighting.WeightingGroup;
import org.phrom.scoring.engine.weighting.Weights;

/**
 * Works weights out by a weighting; the detail is its {@link Weights}, with diagnostics and warnings. Each child stands
 * for itself.
 */
public record Weigh(Weighting weighting) implements WeightRule {
    @Override
    public Weighed weigh(String group, List<String> codes, double[][] columns, double[] given) {
        Weights weights = weighting.weigh(WeightingGroup.of(new ColumnGroup(group, codes, columns), given));
        return new Weighed(weights.values(), weights);
    }
}
