package org.phrom.scoring.engine.normalisation;

import java.util.List;
import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Categorical scale: a score for each category of percentiles. OECD/JRC Handbook, step 5, "categorical scale".
 *
 * <p>A unit's percentile is {@code 100 * rank / n}, rank from below with ties sharing the lowest; it falls into the
 * last category that starts at or below it, and into the first category when there is none.
 *
 * @param categories in ascending order of where they start
 */
public record Categorical(List<Category> categories) implements Normalisation {
    /** The scale of Handbook table 15: 0, 20, 40, 50, 60, 80, 100 from percentile 0, 5, 15, 35, 65, 85, 95. */
    public static final Categorical HANDBOOK = new Categorical(List.of(
            new Category(0, 0),
            new Category(5, 20),
            new Category(15, 40),
            new Category(35, 50),
            new Category(65, 60),
            new Category(85, 80),
            new Category(95, 100)));

    /**
     * One category.
     *
     * @param from percentile it starts at, 0 to 100
     * @param score what its units get
     */
    public record Category(double from, double score) {}

    /** Copies the categories; refuses none at all, or categories out of order. */
    public Categorical {
        categories = List.copyOf(categories);
        if (categories.isEmpty()) {
            throw new ModelRefused("categorical", "needs at least one category");
        }
        for (int next = 1; next < categories.size(); next++) {
            if (!(categories.get(next - 1).from() < categories.get(next).from())) {
                throw new ModelRefused("categorical", "categories must start at ascending percentiles");
            }
        }
    }

    @Override
    public String name() {
        return "categorical";
    }

    @Override
    public boolean alwaysPositive() {
        return categories.stream().allMatch(each -> each.score() > 0);
    }

    @Override
    public double[] of(double[] column, Direction direction) {
        Standing standing = Standing.of(name(), column, direction);
        double[] scores = standing.ranks(column, direction, Ties.MIN);
        for (int unit = 0; unit < scores.length; unit++) {
            if (!Double.isNaN(scores[unit])) {
                scores[unit] = score(100 * scores[unit] / standing.count());
            }
        }
        return scores;
    }

    private double score(double percentile) {
        int last = categories.size() - 1;
        while (last > 0 && percentile < categories.get(last).from()) {
            last--;
        }
        return categories.get(last).score();
    }
}
