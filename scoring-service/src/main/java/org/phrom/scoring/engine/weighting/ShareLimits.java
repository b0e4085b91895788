package org.phrom.scoring.engine.weighting;

import java.util.Arrays;
import org.phrom.scoring.engine.ModelRefused;

/**
 * How large a part each child may have: lower and upper limit, both in [0, 1].
 *
 * @param kind part of what
 * @param lower one per child, or a single one for all
 * @param upper one per child, or a single one for all
 */
@SuppressWarnings("ArrayRecordComponent")
public record ShareLimits(Kind kind, double[] lower, double[] upper) {

    /** Part of what is limited. */
    public enum Kind {
        /** The weight in the sum of the weights: {@code lower * sum(w) <= w_q <= upper * sum(w)}. */
        WEIGHT,
        /** The contribution in the unit's score (pie share): {@code lower * sum(w y) <= w_q y_q <= upper * sum(w y)}. */
        CONTRIBUTION
    }

    /** Copies and checks the limits one by one. */
    public ShareLimits {
        lower = lower.clone();
        upper = upper.clone();
        for (int i = 0; i < Math.min(lower.length, upper.length); i++) {
            if (!(lower[i] >= 0 && lower[i] <= upper[i] && upper[i] <= 1)) {
                throw new ModelRefused("limits", "must be ordered inside [0, 1], not " + lower[i] + " to " + upper[i]);
            }
        }
    }

    /** Returns no limits but those a share has anyway. */
    public static ShareLimits none() {
        return new ShareLimits(Kind.WEIGHT, new double[] {0}, new double[] {1});
    }

    /** Returns the same limits for every child's share in the weights. */
    public static ShareLimits ofWeight(double lower, double upper) {
        return new ShareLimits(Kind.WEIGHT, new double[] {lower}, new double[] {upper});
    }

    /** Returns the same limits for every child's share in the score. */
    public static ShareLimits ofContribution(double lower, double upper) {
        return new ShareLimits(Kind.CONTRIBUTION, new double[] {lower}, new double[] {upper});
    }

    /**
     * Returns these limits with one pair per child.
     *
     * @throws ModelRefused when their number does not fit, or no shares can keep them: lower limits above 1 together, or
     *     upper limits below 1
     */
    ShareLimits spread(String place, int children) {
        double[] low = spread(place, lower, children);
        double[] high = spread(place, upper, children);
        if (Arrays.stream(low).sum() > 1 + 1e-12 || Arrays.stream(high).sum() < 1 - 1e-12) {
            throw new ModelRefused(place, "no shares of its " + children + " children can keep the limits");
        }
        return new ShareLimits(kind, low, high);
    }

    private static double[] spread(String place, double[] limits, int children) {
        if (limits.length != 1 && limits.length != children) {
            throw new ModelRefused(place, "has " + children + " children, but " + limits.length + " limits");
        }
        double[] spread = new double[children];
        Arrays.setAll(spread, i -> limits[limits.length == 1 ? 0 : i]);
        return spread;
    }
}
