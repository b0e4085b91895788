package org.phrom.reporting.report.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.phrom.reporting.report.equity.Inequality.Part;
import org.phrom.reporting.report.equity.Inequality.Split;
import org.phrom.reporting.report.equity.Inequality.Unit;

/** Measures against figures that others published and against what is worked out by hand. */
class InequalityTest {
    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void theGiniCoefficientIsThatOfThePackageIneqForItsOwnExample() {
        Inequality incomes = equal(541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261);

        assertThat(incomes.gini()).isCloseTo(0.4620911, within(5e-8));
    }

    @Test
    void theilsLIsThatOfTheExampleOfStoermann() {
        // Stoermann, Regionalökonomik (2009), as given by the package REAT
        assertThat(equal(10, 10, 10, 20, 50).meanLogDeviation()).isCloseTo(0.2326302, within(5e-8));
    }

    @Test
    void theilsTIsTheLogarithmOfTheNumberOfUnitsLessTheEntropyOfTheirShares() {
        double entropy = DoubleStream.of(0.1, 0.1, 0.1, 0.2, 0.5)
                .map(share -> -share * Math.log(share))
                .sum();

        assertThat(equal(10, 10, 10, 20, 50).theil()).isCloseTo(Math.log(5) - entropy, EXACT);
    }

    @Test
    void twoUnitsAreWorkedOutByHand() {
        Inequality two = equal(1, 3);

        assertThat(two.mean()).isEqualTo(2);
        assertThat(two.gini()).isEqualTo(0.25);
        assertThat(two.theil()).isCloseTo((0.5 * Math.log(0.5) + 1.5 * Math.log(1.5)) / 2, EXACT);
        assertThat(two.meanLogDeviation()).isCloseTo((Math.log(2) + Math.log(2.0 / 3)) / 2, EXACT);
    }

    @Test
    void aUnitOfDoubleWeightCountsAsTwo() {
        Inequality weighted = Inequality.of(List.of(new Unit("", 20, 2), new Unit("", 50, 1), new Unit("", 5, 3)));
        Inequality each = equal(20, 20, 50, 5, 5, 5);

        assertThat(weighted.gini()).isCloseTo(each.gini(), EXACT);
        assertThat(weighted.theil()).isCloseTo(each.theil(), EXACT);
        assertThat(weighted.meanLogDeviation()).isCloseTo(each.meanLogDeviation(), EXACT);
        assertThat(weighted.ratioOfFifths()).isCloseTo(each.ratioOfFifths(), EXACT);
    }

    @Test
    void aUnitOnTheEdgeOfAFifthCountsWithWhatIsInside() {
        assertThat(equal(1, 2, 3, 4, 10).ratioOfFifths()).isCloseTo(10, EXACT);
        // a fifth of six units is one and a fifth: (60 + 0.2 · 50) over (10 + 0.2 · 20)
        assertThat(equal(10, 20, 30, 40, 50, 60).ratioOfFifths()).isCloseTo(5, EXACT);
    }

    @Test
    void whereEveryoneHasTheSameNothingIsUnequal() {
        Inequality same = equal(7, 7, 7);

        assertThat(same.gini()).isZero();
        assertThat(same.theil()).isZero();
        assertThat(same.meanLogDeviation()).isZero();
        assertThat(same.ratioOfFifths()).isCloseTo(1, EXACT);
    }

    @Test
    void whereNobodyHasAnythingNothingCanBeSaid() {
        for (Inequality none : List.of(equal(0, 0), Inequality.of(List.of()))) {
            assertThat(none.gini()).isNaN();
            assertThat(none.theil()).isNaN();
            assertThat(none.meanLogDeviation()).isNaN();
            assertThat(none.ratioOfFifths()).isNaN();
        }
    }

    @Test
    void oneWithNothingIsAllowedWhereTheFormulaAllowsIt() {
        assertThat(equal(0, 4).theil()).isCloseTo(Math.log(2), EXACT);
        assertThat(equal(0, 4).gini()).isEqualTo(0.5);
        assertThat(equal(0, 4).meanLogDeviation()).isInfinite();
        assertThat(equal(0, 1, 1, 1, 1).ratioOfFifths()).isInfinite();
    }

    @Test
    void inequalityWithinAndBetweenRegionsIsAllThereIs() {
        Random random = new Random(11);
        List<Unit> units = IntStream.range(0, 77)
                .mapToObj(at -> new Unit("R" + at % 6, 10 + 80 * random.nextDouble(), 1 + random.nextInt(50)))
                .toList();

        Split split = Inequality.split(units);

        assertThat(split.total()).isCloseTo(Inequality.of(units).theil(), EXACT);
        assertThat(split.within() + split.between()).isCloseTo(split.total(), EXACT);
        assertThat(split.parts()).containsOnlyKeys("R0", "R1", "R2", "R3", "R4", "R5");
        assertThat(split.parts().values().stream().mapToDouble(Part::share).sum())
                .isCloseTo(1, EXACT);
        assertThat(split.parts().values().stream().mapToDouble(Part::people).sum())
                .isCloseTo(1, EXACT);
    }

    @Test
    void regionsThatAreEachEqualDifferOnlyBetweenThem() {
        Split split = Inequality.split(
                List.of(new Unit("a", 1, 1), new Unit("b", 3, 1), new Unit("a", 1, 1), new Unit("b", 3, 1)));

        assertThat(split.within()).isZero();
        assertThat(split.between()).isCloseTo((0.5 * Math.log(0.5) + 1.5 * Math.log(1.5)) / 2, EXACT);
        assertThat(split.parts().get("a")).isEqualTo(new Part(0.5, 0.25, 1, 0));
    }

    @Test
    void whatIsNoValueOrNoWeightIsRefused() {
        assertThatThrownBy(() -> new Unit("", -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Unit("", Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Unit("", 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Inequality equal(double... values) {
        return Inequality.of(DoubleStream.of(values)
                .mapToObj(value -> new Unit("", value, 1))
                .toList());
    }
}
