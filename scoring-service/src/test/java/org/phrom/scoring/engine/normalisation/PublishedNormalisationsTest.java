package org.phrom.scoring.engine.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.PublishedTable;
import org.phrom.scoring.engine.normalisation.RelativeTo.Anchor;
import org.phrom.scoring.engine.normalisation.RelativeTo.Form;

/** The normalised data of the Handbook's Technology Achievement Index; source: published/oecd-tai/README.md. */
class PublishedNormalisationsTest {
    private static final PublishedTable TABLE_15 = PublishedTable.read("oecd-tai/table15_normalisation_schooling.csv");
    private static final double[] SCHOOLING = TABLE_15.numbers("value");
    private static final double ROUNDED = 0.005 + 1e-12;

    @Test
    void handbookTable15RanksZScoresAndMinMax() {
        assertColumn(new Rank(Ties.MIN), "pub_rank", 0);
        assertColumn(ZScore.STANDARD, "pub_z", ROUNDED);
        assertColumn(new MinMax(Range.UNIT), "pub_minmax", ROUNDED);
        assertColumn(ZScore.STANDARD, "z", 1e-12);
        assertColumn(new MinMax(Range.UNIT), "minmax", 1e-12);
    }

    @Test
    void handbookTable15RatiosAndRelativeDifferences() {
        assertColumn(new RelativeTo(Anchor.MEAN, Form.RATIO), "pub_ratio_mean", ROUNDED);
        assertColumn(new RelativeTo(Anchor.BEST, Form.RATIO), "pub_ratio_best", ROUNDED);
        assertColumn(new RelativeTo(Anchor.WORST, Form.RATIO), "pub_ratio_worst", ROUNDED);
        assertColumn(new RelativeTo(Anchor.MEAN, Form.DIFFERENCE), "pub_diff_mean", ROUNDED);
        assertColumn(new RelativeTo(Anchor.WORST, Form.DIFFERENCE), "pub_diff_worst", ROUNDED);
        assertColumn(new RelativeTo(Anchor.MEAN, Form.RATIO), "ratio_mean", 1e-12);
        assertColumn(new RelativeTo(Anchor.WORST, Form.DIFFERENCE), "diff_worst", 1e-12);
    }

    @Test
    void handbookTable15PercentilesClassesAndTheMean() {
        double[] percentiles = percent(new PercentileRank(Ties.MIN, PercentileRank.Basis.OF_ALL));
        double[] published = TABLE_15.numbers("pub_pct");
        double[] recomputed = TABLE_15.numbers("percentile_min");
        for (int unit = 0; unit < percentiles.length; unit++) {
            assertThat(percentiles[unit]).isCloseTo(published[unit], within(0.05 + 1e-12));
            assertThat(percentiles[unit]).isCloseTo(recomputed[unit], within(1e-12));
        }
        assertColumn(Categorical.HANDBOOK, "pub_cat", 0);
        assertColumn(new AboveBelowMean(0.2), "pub_ab", 0);
    }

    @Test
    void allColumnsByMinMaxAndByZScore() {
        PublishedTable raw = PublishedTable.read("oecd-tai/raw_table_A2_23.csv");
        PublishedTable minMax = PublishedTable.read("oecd-tai/normalised_minmax.csv");
        PublishedTable zScores = PublishedTable.read("oecd-tai/normalised_zscore.csv");
        for (String code : minMax.header().subList(1, 9)) {
            assertScores(new MinMax(Range.UNIT).of(raw.numbers(code), Direction.POSITIVE), minMax.numbers(code), 1e-12);
            assertScores(ZScore.STANDARD.of(raw.numbers(code), Direction.POSITIVE), zScores.numbers(code), 1e-12);
        }
    }

    @Test
    void allColumnsByGoalpostsWithAndWithoutCap() {
        PublishedTable raw = PublishedTable.read("oecd-tai/raw_table_A2_23.csv");
        PublishedTable published = PublishedTable.read("oecd-tai/normalised_undp_goalposts.csv");
        PublishedTable posts = PublishedTable.read("oecd-tai/undp_goalposts.csv");
        for (int row = 0; row < posts.size(); row++) {
            String code = posts.texts("indicator").get(row);
            Range range = new Range(posts.numbers("lower")[row], posts.numbers("upper")[row]);
            boolean logged = "log10".equals(posts.texts("transform").get(row));
            Goalposts goalposts = new Goalposts(
                    logged ? new Range(Math.log10(range.lower()), Math.log10(range.upper())) : range,
                    Range.UNIT,
                    logged ? Capping.UPPER : Capping.OPEN,
                    Scale.LINEAR);
            assertScores(goalposts.of(raw.numbers(code), Direction.POSITIVE), published.numbers(code), 1e-12);
        }
    }

    private static double[] percent(Normalisation normalisation) {
        double[] shares = normalisation.of(SCHOOLING, Direction.POSITIVE);
        for (int unit = 0; unit < shares.length; unit++) {
            shares[unit] *= 100;
        }
        return shares;
    }

    private static void assertColumn(Normalisation normalisation, String published, double tolerance) {
        assertScores(normalisation.of(SCHOOLING, Direction.POSITIVE), TABLE_15.numbers(published), tolerance);
    }

    private static void assertScores(double[] scores, double[] published, double tolerance) {
        List<String> countries = TABLE_15.texts("country");
        assertThat(scores).hasSameSizeAs(published);
        for (int unit = 0; unit < scores.length; unit++) {
            assertThat(scores[unit]).as(countries.get(unit)).isCloseTo(published[unit], within(tolerance));
        }
    }
}
