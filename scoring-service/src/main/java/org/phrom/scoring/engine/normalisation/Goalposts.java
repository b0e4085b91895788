package org.phrom.scoring.engine.normalisation;

import org.phrom.scoring.engine.Direction;

/**
 * Goalposts: {@code (x - lower) / (upper - lower)} for a positive direction, {@code (upper - x) / (upper - lower)}
 * for a negative one, capped if wished, then spread over the output range. OECD/JRC Handbook, step 5, "min-max" with
 * fixed bounds; UNDP, Human Development Report, technical note 1.
 *
 * <p>Posts are values of the indicator itself whatever its direction: with a negative one the lower post is the best.
 *
 * @param posts bounds that do not depend on the data
 * @param output what the worst and the best post get; start above zero where a geometric mean follows
 * @param capping what happens beyond the posts
 * @param scale on which distances are measured; logarithmic needs posts and values above zero
 */
public record Goalposts(Range posts, Range output, Capping capping, Scale scale) implements Normalisation {
    /** Refuses posts that are not above zero on a logarithmic scale. */
    public Goalposts {
        scale.of(posts.lower());
    }

    @Override
    public String name() {
        return "goalposts";
    }

    @Override
    public boolean alwaysPositive() {
        return output.lower() > 0 && capping.low();
    }

    @Override
    public double[] of(double[] column, Direction direction) {
        Extent.of(name(), column);
        double worst = scale.of(direction == Direction.POSITIVE ? posts.lower() : posts.upper());
        double best = scale.of(direction == Direction.POSITIVE ? posts.upper() : posts.lower());
        double width = output.width();
        double[] scores = new double[column.length];
        for (int unit = 0; unit < column.length; unit++) {
            double share = (scale.of(column[unit]) - worst) / (best - worst);
            scores[unit] = capping.of(share) * width + output.lower();
        }
        return scores;
    }
}
