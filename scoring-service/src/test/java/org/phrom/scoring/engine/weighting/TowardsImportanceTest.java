package org.phrom.scoring.engine.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.statistics.ColumnGroup;
import org.phrom.scoring.engine.statistics.Correlation;
import org.phrom.scoring.engine.statistics.PublishedTable;
import org.phrom.scoring.engine.weighting.ImportanceSearch.Objective;

/** Weights of the ASEM portal's pillars, whose correlations with the index are to be balanced. */
class TowardsImportanceTest {
    private static final PublishedTable ASEM = PublishedTable.of("asem-default/aggregated.csv");
    private static final List<String> CONNECTIVITY = List.of("ConEcFin", "Instit", "P2P", "Physical", "Political");
    private static final List<String> SUSTAINABILITY = List.of("Environ", "Social", "SusEcFin");

    @Test
    void thePillarsOfSustainabilityAreBalancedExactly() {
        Weights weights = TowardsImportance.balance(0, 1).weigh(group("Sust", SUSTAINABILITY));

        // inside the limits the answer is known: C w in proportion to the standard deviations
        assertThat(weights.values()[0]).isCloseTo(0.30276794, within(1e-8));
        assertThat(weights.values()[1]).isCloseTo(0.21931990, within(1e-8));
        assertThat(weights.values()[2]).isCloseTo(0.47791216, within(1e-8));
        assertThat(weights.numbers().get("miss")).isLessThan(1e-8);
        assertThat(weights.warnings()).isEmpty();
    }

    @Test
    void thePillarsOfConnectivityAreBalancedAsFarAsWeightsWithoutSignAllow() {
        Weights weights = TowardsImportance.balance(0, 1).weigh(group("Conn", CONNECTIVITY));

        // exact balance would need weights of -0.21, -0.02 and -0.22; the best of SciPy's SLSQP from 20 starts is the
        // same
        assertThat(weights.numbers().get("miss")).isCloseTo(0.01609595254814611, within(1e-12));
        assertThat(weights.values()[0]).isCloseTo(0.561354907, within(1e-8));
        assertThat(weights.values()[4]).isCloseTo(0.438645093, within(1e-8));
        assertThat(List.of(weights.values()[1], weights.values()[2], weights.values()[3]))
                .containsExactly(0.0, 0.0, 0.0);
        assertThat(weights.warnings())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .startsWith("Conn: the wanted importance is missed by 0.016");
    }

    @Test
    void theCorrelationsAreThoseWithTheMeanUnderTheWeightsFound() {
        WeightingGroup group = group("Conn", CONNECTIVITY);
        Weights weights = TowardsImportance.balance(0.1, 0.35).weigh(group);
        double[] mean = mean(group.columns().columns(), weights.values());

        for (int i = 0; i < 5; i++) {
            assertThat(Correlation.PEARSON
                            .between(group.columns().columns()[i], mean)
                            .value())
                    .isCloseTo(weights.table("importance").cells()[i][1], within(1e-12));
            assertThat(weights.values()[i]).isBetween(0.1 - 1e-15, 0.35 + 1e-15);
        }
    }

    @Test
    void limitsHoldAlsoWhereTheyForbidTheTarget() {
        Weights weights = TowardsImportance.balance(0.3, 0.4).weigh(group("Sust", SUSTAINABILITY));

        assertThat(Arrays.stream(weights.values()).sum()).isCloseTo(1, within(1e-15));
        for (double weight : weights.values()) {
            assertThat(weight).isBetween(0.3 - 1e-15, 0.4 + 1e-15);
        }
        assertThat(weights.warnings())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .startsWith("Sust: the wanted importance is missed by 0.");
    }

    @Test
    void importanceMayBeWantedInOtherProportions() {
        Map<String, Double> targets = Map.of("Environ", 1.0, "Social", 1.0, "SusEcFin", 2.0);
        Weights weights =
                new TowardsImportance(Objective.R_SQUARE, targets, 0.01, 0.9).weigh(group("Sust", SUSTAINABILITY));

        assertThat(weights.numbers().get("miss")).isLessThan(1e-8);
        assertThat(weights.table("importance").cells()[2][2]).isCloseTo(0.5, within(1e-7));
    }

    @Test
    void informationIsLargestOnlyInsideTheLimits() {
        WeightingGroup group = group("Conn", CONNECTIVITY);
        Weights most = new TowardsImportance(Objective.INFORMATION, Map.of(), 0.05, 0.5).weigh(group);
        double best = sumOfCorrelations(group, most.values());

        assertThat(best).isGreaterThan(sumOfCorrelations(group, new double[] {1, 1, 1, 1, 1}));
        ShareBox box = ShareBox.of(5, 0.05, 0.5);
        for (int i = 0; i < 5; i++) {
            double[] other = most.values().clone();
            other[i] += 0.01;
            assertThat(sumOfCorrelations(group, box.nearest(other))).isLessThanOrEqualTo(best + 1e-12);
        }
        assertThat(most.warnings()).isEmpty();
    }

    @Test
    void allPillarsOfALevelCanBeBalancedWithTheIndexAtOnce() {
        List<String> codes = new ArrayList<>(CONNECTIVITY);
        codes.addAll(SUSTAINABILITY);
        List<String> parents = List.of("Conn", "Conn", "Conn", "Conn", "Conn", "Sust", "Sust", "Sust");
        double[][] pillars = ASEM.columns(codes);
        double[] ones = {1, 1, 1, 1, 1, 1, 1, 1};
        ImportanceSearch.Found found = new ImportanceSearch(codes, parents, 0.02, 0.8)
                .search(weights -> correlations(pillars, weights), Objective.CORRELATION, ones, ones);

        assertThat(found.converged()).isTrue();
        assertThat(found.weights()[0]
                        + found.weights()[1]
                        + found.weights()[2]
                        + found.weights()[3]
                        + found.weights()[4])
                .isCloseTo(1, within(1e-14));
        for (double weight : found.weights()) {
            assertThat(weight).isBetween(0.02 - 1e-15, 0.8 + 1e-15);
        }
        assertThat(found.miss()).isLessThan(start(pillars, ones));
    }

    @Test
    void limitsThatCanNotHoldAreRefused() {
        assertThatThrownBy(() -> TowardsImportance.balance(0.25, 1).weigh(group("Conn", CONNECTIVITY)))
                .isInstanceOf(ModelRefused.class)
                .hasMessage("Conn: 5 shares can not all lie between 0.25 and 1.0");
        assertThatThrownBy(() -> new TowardsImportance(Objective.CORRELATION, Map.of("P2P", 1.0), 0, 1)
                        .weigh(group("Conn", CONNECTIVITY)))
                .hasMessage("ConEcFin: needs a wanted importance above 0, has null");
    }

    private static double start(double[][] pillars, double[] ones) {
        double[] weights = {0.2, 0.2, 0.2, 0.2, 0.2, 1 / 3.0, 1 / 3.0, 1 / 3.0};
        double[] r = correlations(pillars, weights);
        double sum = Arrays.stream(r).sum();
        return Math.sqrt(
                Arrays.stream(r).map(x -> (x / sum - 0.125) * (x / sum - 0.125)).sum() / ones.length);
    }

    private static double[] correlations(double[][] pillars, double[] weights) {
        double[] connectivity = mean(Arrays.copyOf(pillars, 5), Arrays.copyOf(weights, 5));
        double[] sustainability = mean(Arrays.copyOfRange(pillars, 5, 8), Arrays.copyOfRange(weights, 5, 8));
        double[] index = mean(new double[][] {connectivity, sustainability}, new double[] {1, 1});
        return Arrays.stream(pillars)
                .mapToDouble(
                        pillar -> Correlation.PEARSON.between(pillar, index).value())
                .toArray();
    }

    private static double sumOfCorrelations(WeightingGroup group, double[] weights) {
        double[] mean = mean(group.columns().columns(), weights);
        return Arrays.stream(group.columns().columns())
                .mapToDouble(column -> Correlation.PEARSON.between(column, mean).value())
                .sum();
    }

    private static double[] mean(double[][] columns, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        double[] mean = new double[columns[0].length];
        for (int unit = 0; unit < mean.length; unit++) {
            for (int i = 0; i < columns.length; i++) {
                mean[unit] += weights[i] / sum * columns[i][unit];
            }
        }
        return mean;
    }

    private static WeightingGroup group(String place, List<String> codes) {
        double[] ones = new double[codes.size()];
        Arrays.fill(ones, 1);
        return WeightingGroup.of(new ColumnGroup(place, codes, ASEM.columns(codes)), ones);
    }
}
