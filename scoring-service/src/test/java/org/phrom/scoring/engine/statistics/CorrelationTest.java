package org.phrom.scoring.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.ModelRefused;

class CorrelationTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final double[] A = {3, 1, 4, 1.5, 5, 9, 2, 6, 5.5, 3.5, 8, 7};
    private static final double[] B = {2, 7, 1, 8, 2.8, 1.8, 2.85, 4, 5, 9, 0.5, 6.5};
    private static final double[] TIED = {1, 2, 2, 3, 3, 3, 4, 5, 6, 7};
    private static final double[] ALSO_TIED = {2, 1, 3, 3, 3, 5, 4, 4, 7, 6};

    @Test
    void table6OfTheHandbookComesOut() {
        PublishedTable raw = PublishedTable.of("oecd-tai/raw_table_A2_23.csv");
        PublishedTable table = PublishedTable.of("oecd-tai/table06_correlation.csv");
        for (int row = 0; row < table.rows().size(); row++) {
            String first = table.texts("ind1").get(row);
            String second = table.texts("ind2").get(row);
            double r = Correlation.PEARSON
                    .between(raw.numbers(first), raw.numbers(second))
                    .value();
            // ROYALTIES-TELEPHONES: the printed input is rounded
            double printed = first.equals("ROYALTIES") && second.equals("TELEPHONES") ? 0.0185 : 0.0071;
            assertThat(r).isCloseTo(table.numbers("recomputed")[row], EXACT);
            assertThat(r).isCloseTo(table.numbers("published")[row], within(printed));
        }
    }

    @Test
    void pearsonHasTheProbabilityOfStudentsT() {
        Coefficient r = Correlation.PEARSON.between(A, B);

        assertThat(r.value()).isCloseTo(-0.44408438541299033, EXACT);
        assertThat(r.p()).isCloseTo(0.14810394528220347, EXACT);
        assertThat(r.isSignificant(0.05)).isFalse();
        assertThat(Correlation.PEARSON.between(TIED, ALSO_TIED).p()).isCloseTo(0.002033280177699575, EXACT);
    }

    @Test
    void spearmanWithTiesHasTheProbabilityOfStudentsT() {
        Coefficient rho = Correlation.SPEARMAN.between(TIED, ALSO_TIED);

        assertThat(rho.value()).isCloseTo(0.86875, EXACT);
        assertThat(rho.p()).isCloseTo(0.0011047913312095946, EXACT);
    }

    @Test
    void spearmanOfSevenUnitsCountsAllPermutations() {
        Coefficient rho = Correlation.SPEARMAN.between(Arrays.copyOf(A, 7), Arrays.copyOf(B, 7));

        assertThat(rho.value()).isCloseTo(-0.7857142857142859, EXACT);
        assertThat(rho.p()).isCloseTo(242 / 5040.0, EXACT);
    }

    @Test
    void spearmanWithoutTiesUsesTheEdgeworthSeries() {
        Coefficient rho = Correlation.SPEARMAN.between(A, B);

        assertThat(rho.value()).isCloseTo(-0.4895104895104896, EXACT);
        assertThat(rho.p()).isCloseTo(0.109, within(0.002));
    }

    @Test
    void kendallWithoutTiesIsExact() {
        Coefficient tau = Correlation.KENDALL.between(A, B);

        assertThat(tau.value()).isCloseTo(-0.303030303030303, EXACT);
        assertThat(tau.p()).isCloseTo(0.19694994338223504, EXACT);
    }

    @Test
    void kendallWithTiesIsTauB() {
        Coefficient tau = Correlation.KENDALL.between(TIED, ALSO_TIED);

        assertThat(tau.value()).isCloseTo(0.7317073170731707, EXACT);
        assertThat(tau.p()).isCloseTo(0.005351177376351168, EXACT);
    }

    @Test
    void kendallAgreesWithCountingEveryPair() {
        double[] x = IntStream.range(0, 200).mapToDouble(i -> i * 37 % 83).toArray();
        double[] y = IntStream.range(0, 200).mapToDouble(i -> i * 53 % 71).toArray();
        double concordant = 0;
        double untiedX = 0;
        double untiedY = 0;
        for (int i = 0; i < 200; i++) {
            for (int j = 0; j < i; j++) {
                concordant += Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]);
                untiedX += x[i] == x[j] ? 0 : 1;
                untiedY += y[i] == y[j] ? 0 : 1;
            }
        }
        assertThat(Correlation.KENDALL.between(x, y).value())
                .isCloseTo(concordant / Math.sqrt(untiedX * untiedY), EXACT);
    }

    @Test
    void onlyUnitsWithBothValuesCount() {
        double[] x = {1, 2, Double.NaN, 4, 5};
        double[] y = {2, 4, 9, Double.NaN, 10};
        for (Correlation method : Correlation.values()) {
            Coefficient found = method.between(x, y);
            assertThat(found.pairs()).isEqualTo(3);
            assertThat(found.value()).isCloseTo(1, EXACT);
        }
    }

    @Test
    void aConstantColumnGoesWithNothing() {
        for (Correlation method : Correlation.values()) {
            Coefficient found = method.between(new double[] {1, 1, 1}, new double[] {1, 2, 3});
            assertThat(found.isDefined()).isFalse();
            assertThat(found.p()).isNaN();
        }
    }

    @Test
    void aPerfectRelationIsCertain() {
        assertThat(Correlation.PEARSON.between(A, A)).isEqualTo(new Coefficient(1, 0, 12));
    }

    @Test
    void anUnknownCorrelationIsRefused() {
        assertThat(Correlation.named("kendall")).isEqualTo(Correlation.KENDALL);
        assertThatThrownBy(() -> Correlation.named("distance"))
                .isInstanceOf(ModelRefused.class)
                .hasMessage("distance: no such correlation; known are pearson, spearman, kendall");
    }
}
