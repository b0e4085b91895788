package org.phrom.scoring.engine.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.Aggregation;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.PublishedTable;
import org.phrom.scoring.engine.Ranks;
import org.phrom.scoring.engine.UnitAggregation;
import org.phrom.scoring.engine.aggregation.MazziottaPareto.Penalty;
import org.phrom.scoring.engine.aggregation.MazziottaPareto.Spread;

class UnitAggregationTest {
    @Test
    void powerMeansContainTheOthers() {
        assertThat(of(new PowerMean(1), 2, 8)).isEqualTo(5);
        assertThat(of(new PowerMean(-1), 2, 8)).isCloseTo(3.2, within(1e-15));
        assertThat(of(new PowerMean(2), 1, 7)).isEqualTo(5);
        assertThat(of(new PowerMean(0.5), 0, 4)).isEqualTo(1);
        assertThat(new PowerMean(-2).admits(0)).isFalse();
        assertThatThrownBy(() -> new PowerMean(0)).isInstanceOf(ModelRefused.class);
    }

    @Test
    void theWeightedMedianIsTheUsualOneForEqualWeights() {
        assertThat(of(new WeightedMedian(), 5, 1, 3)).isEqualTo(3);
        assertThat(of(new WeightedMedian(), 5, 1, 3, 4)).isEqualTo(3.5);
        assertThat(new WeightedMedian().of(new double[] {1, 2, 3}, new double[] {5, 1, 1}, 3))
                .isEqualTo(1);
    }

    @Test
    void meanMinimumLiesBetweenMeanAndMinimum() {
        assertThat(of(new Minimum(), 4, 1, 7)).isEqualTo(1);
        assertThat(of(new MeanMinimum(0, 0), 4, 1, 7)).isEqualTo(4);
        assertThat(of(new MeanMinimum(1, 0), 4, 1, 7)).isEqualTo(1);
        assertThat(of(new MeanMinimum(0.5, 4), 4, 1, 7)).isEqualTo(4 - 0.5 * (5 - 4));
        assertThatThrownBy(() -> new MeanMinimum(1.5, 0)).isInstanceOf(ModelRefused.class);
    }

    @Test
    void orderedWeightsBelongToPlaces() {
        assertThat(of(new OrderedWeights(List.of(0.5, 0.3, 0.2)), 10, 30, 20)).isCloseTo(23, within(1e-12));
        assertThat(of(OrderedWeights.best(2, 3), 10, 30, 20)).isCloseTo(25, within(1e-12));
        assertThat(of(OrderedWeights.worst(2, 3), 10, 30, 20)).isCloseTo(15, within(1e-12));
        assertThat(of(OrderedWeights.best(1, 2), 10, 30, 20)).isCloseTo((30 + 0.5 * 20) / 1.5, within(1e-12));
        assertThatThrownBy(() -> OrderedWeights.best(4, 3)).isInstanceOf(ModelRefused.class);
    }

    @Test
    void mazziottaParetoPunishesUnbalance() {
        assertThat(of(new MazziottaPareto(Penalty.DOWNWARD, Spread.POPULATION), 90, 110))
                .isEqualTo(100 - 100.0 / 100);
        assertThat(of(new MazziottaPareto(Penalty.UPWARD, Spread.SAMPLE), 90, 110))
                .isEqualTo(100 + 200.0 / 100);
    }

    @Test
    void theAdjustedIndexPutsTheReferenceAtOneHundred() {
        AdjustedMazziottaPareto index = new AdjustedMazziottaPareto(List.of(2.0, 30.0), Penalty.DOWNWARD);
        double[][] columns = {{1, 2, 3}, {20, 30, 40}};

        assertThat(index.of(columns, new double[] {1, 1})).containsExactly(70, 100, 130);
        assertThatThrownBy(() -> index.of(new double[][] {{1, 1}, {1, 2}}, new double[] {1, 1}))
                .hasMessage("adjusted-mazziotta-pareto: child 1 is constant");
    }

    @Test
    void wroclawMeasuresTheDistanceToTheIdealUnit() {
        double[] scores = new Wroclaw().of(new double[][] {{0, 3, 6}, {0, 4, 8}}, new double[] {1, 1});

        assertThat(scores[2]).isEqualTo(1);
        assertThat(scores[1]).isCloseTo(1 - 5.0 / 15, within(1e-15));
        assertThat(scores[0]).isCloseTo(1 - 10.0 / 15, within(1e-15));
    }

    @Test
    void copelandCountsTiesOfSumsOfWeightsAsTies() {
        double[][] columns = {{1, 0}, {1, 0}, {0, 1}, {0, 1}};

        assertThat(new Copeland().of(columns, new double[] {0.1, 0.2, 0.15, 0.15000000000000002}))
                .containsExactly(0, 0);
        assertThat(new Copeland().of(columns, new double[] {1, 1.5, 2, 2.5})).containsExactly(-1, 1);
    }

    @Test
    void copelandDoesNotLetTheLastBitsOfEqualMeansDecide() {
        double[][] columns = {{0.1 + 0.2, 0.3, 5}, {1, 1, 1}};

        assertThat(new Copeland().of(columns, new double[] {1, 1})).containsExactly(-1, -1, 2);
        assertThat(Outranking.of(columns, new double[] {1, 1}).matrix()[0]).containsExactly(0, 0.5, 0.25);
    }

    @Test
    void aUnitWithoutValuesIsNotComparedAndKemenyRefusesIt() {
        double[][] columns = {{1, Double.NaN, 2}};

        assertThat(new Copeland().of(columns, new double[] {1})).containsExactly(-1, Double.NaN, 1);
        assertThatThrownBy(() -> new Kemeny().of(columns, new double[] {1})).isInstanceOf(ModelRefused.class);
        assertThatThrownBy(() -> new Kemeny().of(new double[1][11], new double[] {1}))
                .hasMessage("kemeny: is exact up to 10 units; there are 11");
    }

    @Test
    void allEqualUnitsShareKemenysPlaces() {
        assertThat(new Kemeny().of(new double[1][3], new double[] {1})).containsExactly(1, 1, 1);
    }

    @Test
    void theGeometricExamplesOfTheHandbookComeOut() {
        PublishedTable table = PublishedTable.read("oecd-tai/geometric_examples.csv");
        for (int i = 0; i < table.size(); i++) {
            double[] values = java.util.Arrays.stream(table.texts("case").get(i).split(","))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            assertThat(of(new Aggregation.Geometric(), values)).isCloseTo(table.numbers("gmean")[i], within(1e-12));
        }
    }

    @Test
    void theGeometricRanksOfTable38ComeOutForAllCountries() {
        PublishedTable raw = PublishedTable.read("oecd-tai/raw_table_A2_23.csv");
        PublishedTable published = PublishedTable.read("oecd-tai/table38_aggregation_ranks.csv");
        double[] scores = Rows.each(raw.columns(1), ones(8), new Aggregation.Geometric());
        int[] ranks = Ranks.competition(scores);

        for (int unit = 0; unit < 23; unit++) {
            int at = published.texts("country").indexOf(raw.texts("country").get(unit));
            assertThat(scores[unit]).isCloseTo(published.numbers("gmean_raw")[at], within(1e-12));
            assertThat(ranks[unit]).isEqualTo((int) published.numbers("rank_GME_published")[at]);
        }
    }

    private static double of(UnitAggregation aggregation, double... values) {
        return aggregation.of(values.clone(), ones(values.length), values.length);
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }
}
