package org.phrom.scoring.engine.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.statistics.ColumnGroup;

class BenefitOfTheDoubtTest {

    @Test
    void everyUnitGetsItsOwnBestWeights() {
        double[][] columns = {{1, 0.5, 0.25}, {0.5, 1, 0.25}};
        BenefitOfTheDoubt.Scores found = BenefitOfTheDoubt.unlimited().scores(group(columns));

        assertThat(found.scores()[0]).isCloseTo(1, within(1e-15));
        assertThat(found.scores()[1]).isCloseTo(1, within(1e-15));
        assertThat(found.scores()[2]).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(found.weights()[2]).containsExactly(new double[] {2 / 3.0, 2 / 3.0}, within(1e-15));
    }

    @Test
    void aUnitThatLacksAValueHasNoScoreAndIsNobodysPeer() {
        double[][] columns = {{1, 0.5, 9}, {0.5, 1, Double.NaN}};
        BenefitOfTheDoubt.Scores found = BenefitOfTheDoubt.unlimited().scores(group(columns));

        assertThat(found.scores()[0]).isEqualTo(1);
        assertThat(found.scores()[2]).isNaN();
        assertThat(found.warnings())
                .extracting(Object::toString)
                .containsExactly("index/row 3: lacks a value, so it has no benefit of the doubt");
    }

    @Test
    void aUnitWithoutAnythingScoresZero() {
        BenefitOfTheDoubt.Scores found = BenefitOfTheDoubt.unlimited().scores(group(new double[][] {{1, 0}, {1, 0}}));

        assertThat(found.scores()).containsExactly(1, 0);
        assertThat(found.warnings()).hasSize(1);
    }

    @Test
    void limitsOfContributionHold() {
        double[][] columns = random(60, 5, 3);
        BenefitOfTheDoubt.Scores found =
                new BenefitOfTheDoubt(ShareLimits.ofContribution(0.1, 0.4)).scores(group(columns));
        for (int unit = 0; unit < 60; unit++) {
            for (int child = 0; child < 5; child++) {
                double share = found.weights()[unit][child] * columns[child][unit] / found.scores()[unit];
                assertThat(share).isBetween(0.1 - 1e-9, 0.4 + 1e-9);
            }
        }
    }

    @Test
    void impossibleLimitsAndNegativeValuesAreRefused() {
        ColumnGroup group = group(new double[][] {{1, 2}, {3, 4}});

        assertThatThrownBy(() -> new BenefitOfTheDoubt(ShareLimits.ofWeight(0, 0.4)).scores(group))
                .isInstanceOf(ModelRefused.class)
                .hasMessage("index: no shares of its 2 children can keep the limits");
        assertThatThrownBy(() -> ShareLimits.ofWeight(0.5, 0.4))
                .hasMessage("limits: must be ordered inside [0, 1], not 0.5 to 0.4");
        assertThatThrownBy(() -> BenefitOfTheDoubt.unlimited().scores(group(new double[][] {{1, -2}, {3, 4}})))
                .hasMessage("a: the benefit of the doubt needs values of at least 0, not -2.0");
        assertThatThrownBy(() -> BenefitOfTheDoubt.unlimited().scores(group(new double[][] {{0, 0}, {0, 0}})))
                .hasMessage("index: no unit has all values and one above 0");
    }

    @Property(tries = 200)
    void noFeasibleWeightsScoreAUnitHigher(@ForAll @IntRange(min = 1, max = 1_000_000) int seed) {
        double[][] columns = random(30, 4, seed);
        double[] best = new BenefitOfTheDoubt(ShareLimits.ofWeight(0.1, 0.6))
                .scores(group(columns))
                .scores();
        SplittableRandom random = new SplittableRandom(seed);
        ShareBox box = ShareBox.of(4, 0.1, 0.6);
        for (int trial = 0; trial < 20; trial++) {
            double[] weights = box.nearest(random.doubles(4).toArray());
            double[] scores = scores(columns, weights);
            double top = Arrays.stream(scores).max().orElseThrow();
            for (int unit = 0; unit < 30; unit++) {
                assertThat(scores[unit] / top).isLessThanOrEqualTo(best[unit] + 1e-12);
            }
        }
    }

    @Property(tries = 30)
    void theScoresAreThoseOfAGeneralSolver(
            @ForAll @IntRange(min = 1, max = 1_000_000) int seed, @ForAll @IntRange(min = 2, max = 7) int children) {
        double[][] columns = random(25, children, seed);
        double low = 0.3 / children;
        double high = 1.5 / children;
        double[] found = new BenefitOfTheDoubt(ShareLimits.ofWeight(low, high))
                .scores(group(columns))
                .scores();
        for (int unit = 0; unit < 25; unit += 6) {
            assertThat(found[unit]).isCloseTo(generalSolver(columns, unit, low, high), within(1e-9));
        }
    }

    @Property(tries = 50)
    void theUnitOfAColumnDoesNotMatterWithoutLimits(@ForAll @IntRange(min = 1, max = 1_000_000) int seed) {
        double[][] columns = random(40, 3, seed);
        double[][] other = {
            columns[0], Arrays.stream(columns[1]).map(x -> 1000 * x).toArray(), columns[2]
        };
        double[] a = BenefitOfTheDoubt.unlimited().scores(group(columns)).scores();
        double[] b = BenefitOfTheDoubt.unlimited().scores(group(other)).scores();
        for (int unit = 0; unit < 40; unit++) {
            assertThat(b[unit]).isCloseTo(a[unit], within(1e-12));
        }
    }

    @Test
    void thousandsOfUnitsAreScored() {
        double[][] columns = random(7850, 8, 1);
        double[] scores = new BenefitOfTheDoubt(ShareLimits.ofWeight(0.05, 0.3))
                .scores(group(columns))
                .scores();
        double[] equal = scores(columns, new double[] {1, 1, 1, 1, 1, 1, 1, 1});
        double top = Arrays.stream(equal).max().orElseThrow();
        for (int unit = 0; unit < scores.length; unit++) {
            assertThat(scores[unit]).isBetween(equal[unit] / top - 1e-12, 1.0);
        }
    }

    private static double generalSolver(double[][] columns, int unit, double low, double high) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] weights = new Variable[columns.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = model.newVariable("w" + i).lower(0).weight(columns[i][unit]);
        }
        for (int peer = 0; peer < columns[0].length; peer++) {
            Expression row = model.newExpression("peer" + peer).upper(1);
            for (int i = 0; i < weights.length; i++) {
                row.set(weights[i], columns[i][peer]);
            }
        }
        for (int child = 0; child < weights.length; child++) {
            Expression lower = model.newExpression("low" + child).upper(0);
            Expression upper = model.newExpression("high" + child).lower(0);
            for (int i = 0; i < weights.length; i++) {
                lower.set(weights[i], low - (i == child ? 1 : 0));
                upper.set(weights[i], high - (i == child ? 1 : 0));
            }
        }
        return model.maximise().getValue();
    }

    private static double[] scores(double[][] columns, double[] weights) {
        double[] scores = new double[columns[0].length];
        for (int unit = 0; unit < scores.length; unit++) {
            for (int i = 0; i < weights.length; i++) {
                scores[unit] += weights[i] * columns[i][unit];
            }
        }
        return scores;
    }

    private static double[][] random(int units, int children, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] columns = new double[children][];
        Arrays.setAll(columns, i -> random.doubles(units).toArray());
        return columns;
    }

    private static ColumnGroup group(double[][] columns) {
        return new ColumnGroup(
                "index", List.of("a", "b", "c", "d", "e", "f", "g", "h").subList(0, columns.length), columns);
    }
}
