package org.phrom.scoring.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What must hold for any data. */
class StatisticsPropertiesTest {

    @Property(tries = 200)
    void skewnessAndKurtosisDoNotKnowUnitsOfMeasurement(
            @ForAll @IntRange(min = 1, max = 100_000) int seed,
            @ForAll @DoubleRange(min = 0.01, max = 100) double scale,
            @ForAll @DoubleRange(min = -100, max = 100) double shift) {
        double[] column = random(1, 20, seed)[0];
        double[] other = Arrays.stream(column).map(x -> scale * x + shift).toArray();

        assertThat(Moments.of(other).skewness()).isCloseTo(Moments.of(column).skewness(), within(1e-7));
        assertThat(Moments.of(other).kurtosis()).isCloseTo(Moments.of(column).kurtosis(), within(1e-7));
    }

    @Property(tries = 200)
    void correlationsLieBetweenMinusOneAndOneAndAreSymmetric(@ForAll @IntRange(min = 1, max = 100_000) int seed) {
        double[][] columns = random(3, 15, seed);
        columns[0][seed % 15] = Double.NaN;
        for (Correlation method : Correlation.values()) {
            Coefficient one = method.between(columns[0], columns[1]);
            assertThat(one.value()).isBetween(-1.0, 1.0);
            assertThat(one.p()).isBetween(0.0, 1.0);
            assertThat(method.between(columns[1], columns[0])).isEqualTo(one);
            assertThat(Correlations.within(group(columns), method).at(1, 0)).isEqualTo(one);
        }
    }

    @Property(tries = 100)
    void eigenvectorsRebuildTheCorrelationsAndEigenvaluesSumToTheirNumber(
            @ForAll @IntRange(min = 1, max = 100_000) int seed) {
        ColumnGroup group = group(random(5, 12, seed));
        PrincipalComponents components = PrincipalComponents.of(group);
        double[][] r = Correlations.within(group, Correlation.PEARSON).values();
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                double rebuilt = 0;
                for (int k = 0; k < 5; k++) {
                    rebuilt += components.loadings(k)[i] * components.loadings(k)[j];
                }
                assertThat(rebuilt).isCloseTo(r[i][j], within(1e-12));
            }
        }
        assertThat(components.cumulativeShare(4)).isCloseTo(1, within(1e-12));
    }

    @Property(tries = 100)
    void theOrderOfUnitsDoesNotMatter(@ForAll @IntRange(min = 1, max = 100_000) int seed) {
        double[][] columns = random(4, 12, seed);
        double[][] turned = Arrays.stream(columns)
                .map(column -> {
                    double[] reversed = new double[column.length];
                    Arrays.setAll(reversed, i -> column[column.length - 1 - i]);
                    return reversed;
                })
                .toArray(double[][]::new);

        assertThat(Reliability.of(group(turned)).alpha())
                .isCloseTo(Reliability.of(group(columns)).alpha(), within(1e-9));
        assertThat(SamplingAdequacy.of(group(turned)).overall())
                .isCloseTo(SamplingAdequacy.of(group(columns)).overall(), within(1e-9));
        assertThat(Correlation.KENDALL.between(turned[0], turned[1]))
                .isEqualTo(Correlation.KENDALL.between(columns[0], columns[1]));
    }

    @Property(tries = 100)
    void importanceOfAnArithmeticMeanIsSharedOutInFull(@ForAll @IntRange(min = 1, max = 100_000) int seed) {
        double[][] columns = random(3, 12, seed);
        double[] weights = {0.2, 0.3, 0.5};
        double[] mean = new double[12];
        for (int unit = 0; unit < 12; unit++) {
            for (int i = 0; i < 3; i++) {
                mean[unit] += weights[i] * columns[i][unit];
            }
        }
        Importance importance = Importance.of(group(columns), weights, mean);

        assertThat(importance.children().stream()
                        .mapToDouble(Importance.Child::covarianceShare)
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(importance.children().stream()
                        .mapToDouble(Importance.Child::rSquareShare)
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    private static ColumnGroup group(double[][] columns) {
        return new ColumnGroup("index", List.of("a", "b", "c", "d", "e").subList(0, columns.length), columns);
    }

    private static double[][] random(int columns, int units, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] values = new double[columns][];
        Arrays.setAll(values, i -> random.doubles(units).toArray());
        return values;
    }
}
