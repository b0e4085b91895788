package org.phrom.scoring.engine.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.statistics.ColumnGroup;
import org.phrom.scoring.engine.statistics.PublishedTable;

/** Weights and scores the Handbook prints for the Technology Achievement Index: tables 18, 19 and 20. */
class HandbookWeightsTest {
    private static final Offset<Double> EXACT = within(1e-10);
    private static final PublishedTable RAW = PublishedTable.of("oecd-tai/raw_table_A2_23.csv");
    private static final PublishedTable MIN_MAX = PublishedTable.of("oecd-tai/normalised_minmax.csv");
    private static final List<String> TAI = RAW.names().subList(1, 9);

    @Test
    void table18OfTheHandbookComesOut() {
        PublishedTable table = PublishedTable.of("oecd-tai/table18_nicoletti_weights.csv");
        Weights weights = new FactorAnalysis(new FactorCount.WithShare(0.1)).weigh(tai(RAW));
        for (int i = 0; i < 8; i++) {
            // the recomputation stopped rotating at 1e-5
            assertThat(weights.values()[i]).isCloseTo(table.numbers("recomputed")[i], within(1e-4));
            double printed = table.numbers("weight_published_PC_table18")[i];
            assertThat(weights.values()[i]).isCloseTo(printed, within(0.0055));
        }
        assertThat(weights.numbers()).containsEntry("factors", 4.0).containsEntry("units", 23.0);
        assertThat(weights.numbers().get("explained")).isCloseTo(0.872, within(5e-4));
        assertThat(weights.table("loadings").columns()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void moreFactorsThanIndicatorsAreRefused() {
        FactorAnalysis nine = new FactorAnalysis(new FactorCount.Fixed(9));

        assertThatThrownBy(() -> nine.weigh(tai(RAW)))
                .isInstanceOf(ModelRefused.class)
                .hasMessage("factors: must be from 1 to the number of columns, 8, not 9");
    }

    @Test
    void table19OfTheHandbookComesOut() {
        PublishedTable table = PublishedTable.of("oecd-tai/table19_bod.csv");
        BenefitOfTheDoubt.Scores found = new BenefitOfTheDoubt(ShareLimits.ofWeight(0.10, 0.15))
                .scores(tai(MIN_MAX).columns());
        for (int unit = 0; unit < 23; unit++) {
            assertThat(found.scores()[unit]).isCloseTo(table.numbers("bod_recomputed")[unit], EXACT);
            assertThat(found.scores()[unit]).isCloseTo(table.numbers("bod_published")[unit], within(0.007));
            double sum = Arrays.stream(found.weights()[unit]).sum();
            for (double weight : found.weights()[unit]) {
                assertThat(weight / sum).isBetween(0.10 - 1e-12, 0.15 + 1e-12);
            }
        }
        assertThat(found.warnings()).isEmpty();
    }

    @Test
    void theBenefitOfTheDoubtWithoutLimitsComesOut() {
        PublishedTable table = PublishedTable.of("oecd-tai/bod_unconstrained_minmax.csv");
        double[] scores =
                BenefitOfTheDoubt.unlimited().scores(tai(MIN_MAX).columns()).scores();
        for (int unit = 0; unit < 23; unit++) {
            assertThat(scores[unit]).isCloseTo(table.numbers("bod_unconstrained")[unit], EXACT);
        }
    }

    @Test
    void table20OfTheHandbookIsConsistent() {
        PublishedTable table = PublishedTable.of("oecd-tai/ahp_weights_computed.csv");
        Weights weights = AnalyticHierarchy.of(TAI, comparisons()).weigh(tai(RAW));
        for (int i = 0; i < 8; i++) {
            assertThat(weights.values()[i]).isCloseTo(table.numbers("eigenvector_weight")[i], EXACT);
        }
        assertThat(weights.numbers().get("lambda")).isCloseTo(8.2110793970907352, EXACT);
        assertThat(weights.numbers().get("consistencyIndex")).isCloseTo(0.030154199584390744, EXACT);
        assertThat(weights.numbers().get("randomIndex")).isEqualTo(1.41);
        assertThat(weights.numbers().get("consistencyRatio")).isCloseTo(0.021385957152050175, EXACT);
        assertThat(weights.warnings()).isEmpty();
    }

    @Test
    void comparisonsMayComeInAnotherOrderThanTheChildren() {
        ColumnGroup columns = new ColumnGroup("index", List.of("b", "a"), new double[2][3]);
        Weights weights = AnalyticHierarchy.of(List.of("a", "b"), new double[][] {{1, 3}, {1 / 3.0, 1}})
                .weigh(WeightingGroup.of(columns, 1, 1));

        assertThat(weights.values()[0]).isCloseTo(0.25, EXACT);
        assertThat(weights.numbers()).containsEntry("consistencyRatio", 0.0);
    }

    @Test
    void severalJudgesAreJoinedAndTheOneWhoContradictsHimselfIsNamed() {
        ColumnGroup columns = new ColumnGroup("index", List.of("a", "b", "c"), new double[3][3]);
        double[][] sound = {{1, 2, 4}, {0.5, 1, 2}, {0.25, 0.5, 1}};
        double[][] circle = {{1, 3, 1 / 3.0}, {1 / 3.0, 1, 3}, {3, 1 / 3.0, 1}};
        Weights weights = new AnalyticHierarchy(columns.codes(), Map.of("Anong", sound, "Boon", circle))
                .weigh(WeightingGroup.of(columns, 1, 1, 1));

        assertThat(weights.table("judges").rows()).containsExactly("Anong", "Boon");
        assertThat(weights.table("judges").cells()[0][0]).isCloseTo(4 / 7.0, EXACT);
        assertThat(weights.table("judges").cells()[0][3]).isCloseTo(0, EXACT);
        assertThat(weights.warnings()).extracting(warning -> warning.place()).containsExactly("Boon");
        double[] joined = {Math.pow(8, 1 / 6.0), 1, Math.pow(8, -1 / 6.0)};
        double sum = Arrays.stream(joined).sum();
        assertThat(weights.values()[0]).isCloseTo(joined[0] / sum, EXACT);
        assertThat(weights.values()[2]).isCloseTo(joined[2] / sum, EXACT);
    }

    @Test
    void comparisonsThatAreNotReciprocalAreRefused() {
        ColumnGroup columns = new ColumnGroup("index", List.of("a", "b"), new double[2][3]);
        WeightingGroup group = WeightingGroup.of(columns, 1, 1);

        assertThatThrownBy(() -> AnalyticHierarchy.of(List.of("a", "b"), new double[][] {{1, 3}, {3, 1}})
                        .weigh(group))
                .hasMessage("judge/a/b: must be positive, and one over the comparison the other way round");
        assertThatThrownBy(() -> AnalyticHierarchy.of(List.of("a", "x"), new double[][] {{1, 3}, {1 / 3.0, 1}})
                        .weigh(group))
                .hasMessage("index: has children [a, b], compared were [a, x]");
    }

    private static WeightingGroup tai(PublishedTable data) {
        return WeightingGroup.of(new ColumnGroup("index", TAI, data.columns()), 1, 1, 1, 1, 1, 1, 1, 1);
    }

    private static double[][] comparisons() {
        PublishedTable matrix = PublishedTable.of("oecd-tai/table20_ahp_matrix.csv");
        return matrix.rows().stream()
                .map(row ->
                        row.stream().skip(1).mapToDouble(Double::parseDouble).toArray())
                .toArray(double[][]::new);
    }
}
