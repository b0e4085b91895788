package org.phrom.scoring.engine.weighting;

import java.util.Map;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Weights from the share each indicator is to have in the whole index: a child weighs what the indicators below it have
 * together. Used at every node, the products of weights down the tree are then these shares.
 *
 * <p>Equal weights of children give indicators of large groups less than those of small groups; equal shares do not.
 *
 * @param shares share of each indicator, at least 0, any scale; empty when all have the same
 */
public record ByEffectiveShare(Map<String, Double> shares) implements Weighting {

    /** Copies the shares. */
    public ByEffectiveShare {
        shares = Map.copyOf(shares);
    }

    /** Returns the weighting that gives every indicator the same share of the index. */
    public static ByEffectiveShare equal() {
        return new ByEffectiveShare(Map.of());
    }

    @Override
    public String name() {
        return "effective-share";
    }

    /** Weighs; refuses indicators without share, and negative shares. */
    @Override
    public Weights weigh(WeightingGroup children) {
        double[] weights = new double[children.size()];
        for (int i = 0; i < weights.length; i++) {
            for (String indicator : children.indicators().get(i)) {
                weights[i] += share(indicator);
            }
        }
        return Weights.of(children, weights);
    }

    private double share(String indicator) {
        if (shares.isEmpty()) {
            return 1;
        }
        Double share = shares.get(indicator);
        if (share == null || !(share >= 0) || share.isInfinite()) {
            throw new ModelRefused(indicator, "needs a share of at least 0, has " + share);
        }
        return share;
    }
}
