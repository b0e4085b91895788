package org.phrom.scoring.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DescriptivesTest {
    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void aSkewedColumnIsDescribed() {
        Descriptives found = Descriptives.of(new double[] {30, 1, 2, Double.NaN, 3, 4, 7, 11});

        assertThat(found.units()).isEqualTo(8);
        assertThat(found.available()).isEqualTo(7);
        assertThat(found.availability()).isEqualTo(0.875);
        assertThat(found.min()).isEqualTo(1);
        assertThat(found.max()).isEqualTo(30);
        assertThat(found.median()).isEqualTo(4);
        assertThat(found.quantile(0.25)).isEqualTo(2.5);
        assertThat(found.quantile(0.95)).isCloseTo(24.3, EXACT);
        assertThat(found.skewness()).isCloseTo(2.0898199851172756, EXACT);
        assertThat(found.kurtosis()).isCloseTo(4.577563792704348, EXACT);
        assertThat(found.flags(DataThresholds.USUAL)).containsExactly(DataFlag.OUTLIERS);
    }

    @Test
    void standardDeviationsOfSampleAndPopulationDiffer() {
        Moments moments = Moments.of(new double[] {2, 4, 4, 4, 5, 5, 7, 9});

        assertThat(moments.mean()).isEqualTo(5);
        assertThat(moments.populationSd()).isEqualTo(2);
        assertThat(moments.variance()).isCloseTo(32 / 7.0, EXACT);
    }

    @Test
    void largeValuesCloseToEachOtherKeepTheirSpread() {
        Moments moments = Moments.of(new double[] {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16});

        assertThat(moments.variance()).isEqualTo(30);
    }

    @Test
    void zerosAndRepeatedValuesAreCountedAmongTheValues() {
        Descriptives found = Descriptives.of(new double[] {0, -0.0, 0, 5, Double.NaN});

        assertThat(found.nonZero()).isEqualTo(1);
        assertThat(found.nonZeroShare()).isEqualTo(0.25);
        assertThat(found.unique()).isEqualTo(2);
        assertThat(found.same()).isEqualTo(3);
        assertThat(found.sameShare()).isEqualTo(0.75);
        assertThat(found.flags(DataThresholds.USUAL)).containsExactly(DataFlag.MANY_ZEROS);
    }

    @Test
    void aConstantColumnHasNoSkewnessAndSaysWhy() {
        Descriptives found = Descriptives.of(new double[] {0.1, 0.1, 0.1, 0.1, 0.1, 0.1});

        assertThat(found.sd()).isEqualTo(0);
        assertThat(found.skewness()).isNaN();
        assertThat(found.flags(DataThresholds.USUAL)).containsExactly(DataFlag.CONSTANT, DataFlag.FEW_UNIQUE);
    }

    @Test
    void threeValuesHaveASkewnessButNoKurtosis() {
        Descriptives found = Descriptives.of(new double[] {1, 2, 4});

        assertThat(found.skewness()).isCloseTo(0.9352195295828244, EXACT);
        assertThat(found.kurtosis()).isNaN();
        assertThat(found.flags(DataThresholds.USUAL)).containsExactly(DataFlag.TOO_FEW_VALUES);
    }

    @Test
    void anEmptyColumnHasNothing() {
        Descriptives found = Descriptives.of(new double[] {Double.NaN});

        assertThat(found.mean()).isNaN();
        assertThat(found.median()).isNaN();
        assertThat(found.flags(DataThresholds.USUAL))
                .containsExactly(DataFlag.EMPTY, DataFlag.TOO_FEW_VALUES, DataFlag.LOW_AVAILABILITY);
    }

    @Test
    void theZScoresOfTheHandbookComeOutOfMeanAndSd() {
        PublishedTable raw = PublishedTable.of("oecd-tai/raw_table_A2_23.csv");
        PublishedTable z = PublishedTable.of("oecd-tai/normalised_zscore.csv");
        for (String indicator : raw.names().subList(1, 9)) {
            Moments moments = Moments.of(raw.numbers(indicator));
            for (int unit = 0; unit < 23; unit++) {
                double score = (raw.numbers(indicator)[unit] - moments.mean()) / moments.sd();
                assertThat(score).isCloseTo(z.numbers(indicator)[unit], EXACT);
            }
        }
    }

    @Test
    void theTableThatCoinrPrintsForTheAsemDataComesOut() {
        PublishedTable raw = PublishedTable.of("asem-default/raw.csv");
        Map<String, double[]> printed = new LinkedHashMap<>();
        // min, max, mean, median, sd, skewness, kurtosis (3 significant digits), values, non-zero, unique, same
        printed.put("LPI", new double[] {2.07, 4.23, 3.41, 3.42, 0.538, -0.304, -0.657, 51, 51, 51, 1});
        printed.put("Flights", new double[] {0.99, 211, 38.6, 25.6, 46.7, 2.10, 4.51, 51, 51, 51, 1});
        printed.put("Ship", new double[] {0, 21.2, 12, 12.7, 6.84, -0.576, -0.681, 51, 42, 43, 9});
        printed.forEach((code, expected) -> {
            Descriptives found = Descriptives.of(raw.numbers(code));
            double[] actual = {
                found.min(),
                found.max(),
                found.mean(),
                found.median(),
                found.sd(),
                found.skewness(),
                found.kurtosis(),
                found.available(),
                found.nonZero(),
                found.unique(),
                found.same()
            };
            for (int i = 0; i < actual.length; i++) {
                assertThat(actual[i]).as(code).isCloseTo(expected[i], within(0.00501 * Math.abs(expected[i])));
            }
        });
    }

    @Test
    void equalValuesShareTheMeanOfTheirRanks() {
        assertThat(AverageRanks.of(new double[] {5, 1, Double.NaN, 5, 9, 0.0, -0.0}))
                .containsExactly(4.5, 3, Double.NaN, 4.5, 6, 1.5, 1.5);
    }

    @Test
    void aQuantileLiesBetweenTwoOrderStatistics() {
        Quantiles quantiles = Quantiles.of(new double[] {4, 1, 3, 2});

        assertThat(List.of(quantiles.at(0), quantiles.at(0.1), quantiles.median(), quantiles.at(1)))
                .containsExactly(1.0, 1.3, 2.5, 4.0);
    }
}
