package org.phrom.reporting.budget.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BudgetingTest {

    private static final Unit NAN = unit("nan", "north", 0.40, Bounds.NONE, plan(10, 0.125), data(6, 0.0625, 20, 0.25));
    private static final Unit TAK = unit("tak", "north", 0.30, Bounds.NONE, plan(10, 0.125), data(9, 0.0625, 30, 0.25));
    private static final Unit YALA =
            unit("yala", "south", 0.20, Bounds.NONE, plan(20, 0.125), data(15, 0.0625, 60, 0.25));

    private static final double MOST = 3 * (0.125 + 0.25);

    @Test
    void pointsComeWhereTheyAreCheapest() {
        Allocation found = solve(40, new Objective.IndexPoints());

        // 10 + 20 in Nan, 10 in Tak
        assertThat(found.funded()).containsExactly(new Funded(0, 0, 0), new Funded(0, 1, 1), new Funded(1, 0, 0));
        assertThat(found.spent()).isEqualTo(40);
        assertThat(found.value()).isEqualTo(0.5);
        assertThat(found.bound()).isEqualTo(0.5);
        assertThat(found.gap()).isZero();
        assertThat(found.proven()).isTrue();
        // a million more pays for all there is
        assertThat(found.nextMillion()).isEqualTo(MOST - 0.5, within(1e-12));
    }

    @Test
    void whatIsSetAsideForARegionIsSpentThere() {
        Programme programme = new Programme(
                List.of(NAN, TAK, YALA), Map.of("south", new Bounds(20, 25)), 40, new Objective.IndexPoints());

        Allocation found = Budgeting.solve(programme);

        assertThat(found.funded()).contains(new Funded(2, 0, 0));
        assertThat(found.value()).isEqualTo(0.375);
    }

    @Test
    void whatHasToBePaidForComesFirst() {
        Unit must = unit(
                "yala",
                "south",
                0.20,
                Bounds.NONE,
                new Measure("plan", plan(20, 0.125).options(), true));

        Allocation found =
                Budgeting.solve(new Programme(List.of(NAN, must), Map.of(), 30, new Objective.IndexPoints()));

        assertThat(found.funded()).containsExactly(new Funded(0, 0, 0), new Funded(1, 0, 0));
        assertThatThrownBy(() ->
                        Budgeting.solve(new Programme(List.of(NAN, must), Map.of(), 19, new Objective.IndexPoints())))
                .isInstanceOf(Infeasible.class);
    }

    @Test
    void aWeightForThoseThatLagMovesMoneyToThem() {
        Unit lagging = new Unit("yala", "south", 1, 4, 0.2, Bounds.NONE, YALA.measures());

        Allocation found =
                Budgeting.solve(new Programme(List.of(NAN, lagging), Map.of(), 20, new Objective.IndexPoints()));

        assertThat(found.funded()).containsExactly(new Funded(1, 0, 0));
        assertThat(found.value()).isEqualTo(0.5);
    }

    @Test
    void peopleCountOnceTheirUnitComesToTheLevel() {
        Allocation found = solve(40, new Objective.PeopleAbove(0.5));

        // Nan needs 0.1 (plan, 10), Tak 0.2 (data, 30), Yala 0.3 (both, 80)
        assertThat(found.value()).isEqualTo(200);
        assertThat(found.funded()).containsExactly(new Funded(0, 0, 0), new Funded(1, 1, 1));
    }

    @Test
    void aUnitIsLiftedToItsNextBandOnce() {
        Allocation found = solve(26, new Objective.UnitsLifted(List.of(0.3, 0.4, 0.5)));

        // Nan to 0.5 by its plan, Tak to 0.4 by its plan; Yala's step to 0.3 would cost 20 more
        assertThat(found.value()).isEqualTo(2);
        assertThat(found.spent()).isEqualTo(20);
    }

    @Test
    void theWeakestAreBroughtAsHighAsTheMoneyGoes() {
        Allocation found = solve(45, new Objective.WeakestFirst());

        // Yala by its plan and first data, 35; Tak by its plan, 10; Nan is there
        assertThat(found.value()).isEqualTo(0.3875, within(1e-12));
        assertThat(found.bound()).isEqualTo(0.3875, within(2e-9));
        assertThat(found.funded()).containsExactly(new Funded(1, 0, 0), new Funded(2, 0, 0), new Funded(2, 1, 0));
        assertThat(found.spent()).isEqualTo(45);
    }

    @Test
    void withoutMoneyNothingIsPaidFor() {
        Allocation found = solve(0, new Objective.IndexPoints());

        assertThat(found.funded()).isEmpty();
        assertThat(found.gap()).isZero();
        assertThat(found.nextMillion()).isEqualTo(MOST, within(1e-12));
    }

    @Test
    void nobodyToHelpIsNoFault() {
        for (Objective objective : List.of(new Objective.IndexPoints(), new Objective.WeakestFirst())) {
            assertThat(Budgeting.solve(new Programme(List.of(), Map.of(), 5, objective))
                            .funded())
                    .isEmpty();
        }
    }

    @Test
    void theCheapestSetThatLiftsAUnit() {
        CheapestSet sets = new CheapestSet("nan", NAN.measures());

        assertThat(sets.reaching(0.125)).contains(new CheapestSet.Chosen(10, 0.125, List.of(0, -1)));
        assertThat(sets.reaching(0.1875)).contains(new CheapestSet.Chosen(16, 0.1875, List.of(0, 0)));
        assertThat(sets.reaching(0.375)).contains(new CheapestSet.Chosen(30, 0.375, List.of(0, 1)));
        assertThat(sets.reaching(0.376)).isEmpty();
        assertThat(sets.most(19)).contains(new CheapestSet.Chosen(16, 0.1875, List.of(0, 0)));
    }

    @Test
    void aGainThatIsSumOfRoundedNumbersIsReached() {
        Measure third = new Measure("a", List.of(new Option(1, 1, 0.1)), false);
        Measure rest = new Measure("b", List.of(new Option(1, 1, 0.2)), false);

        // 0.1 + 0.2 is not 0.3 in binary
        assertThat(new CheapestSet("u", List.of(third, rest)).reaching(0.3)).isPresent();
        assertThat(new CheapestSet("u", List.of(third, rest)).reaching(0.1 + 0.2))
                .isPresent();
    }

    @Test
    void equalCostsDoNotMakeItSlow() {
        List<Measure> alike = IntStream.range(0, 24)
                .mapToObj(m -> new Measure(
                        "m" + m,
                        List.of(new Option(1, 10, 0.01), new Option(2, 20, 0.02), new Option(3, 30, 0.03)),
                        false))
                .toList();

        assertThat(new CheapestSet("u", alike).reaching(0.355).orElseThrow().cost())
                .isEqualTo(360);
    }

    @Test
    void formulasDivideAsTheySay() {
        List<Unit> units = List.of(NAN, TAK, YALA);

        assertThat(new Formula.Equal().shares(units)).containsExactly(1 / 3.0, 1 / 3.0, 1 / 3.0);
        // gaps 0.1, 0.2, 0.3 of 100 people each
        assertThat(new Formula.GapTimesPeople(0.5).shares(units))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1)
                .containsExactly(1 / 6.0, 2 / 6.0, 3 / 6.0);
        // the median is that of Tak; Yala alone is below it and improved
        assertThat(new Formula.PerformanceAndImprovement(0.7, Map.of("yala", 0.1, "nan", 0.2)).shares(units))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1)
                .containsExactly(0.4, 0.3, 0.3);
    }

    @Test
    void aFormulaGivesWholeMoneyAndUnitsPayForWhatBringsMost() {
        Dividing.Divided divided = Dividing.by(
                new Formula.Equal(), new Programme(List.of(NAN, TAK, YALA), Map.of(), 50, new Objective.IndexPoints()));

        assertThat(divided.given()).containsExactly(16L, 16L, 16L);
        assertThat(divided.funded())
                .containsExactly(new Funded(0, 0, 0), new Funded(0, 1, 0), new Funded(1, 0, 0), new Funded(2, 1, 0));
    }

    @Test
    void aFormulaNeverGivesMoreThanThereIs() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            List<Unit> units = IntStream.range(0, 1 + random.nextInt(40))
                    .mapToObj(u ->
                            new Unit("u" + u, "r", random.nextInt(9), 1, random.nextDouble(), Bounds.NONE, List.of()))
                    .toList();
            long budget = round % 2 == 0 ? Bounds.MOST - round : (long) (Bounds.MOST * random.nextDouble());
            for (Formula formula : List.of(
                    new Formula.Equal(),
                    new Formula.GapTimesPeople(1),
                    new Formula.PerformanceAndImprovement(random.nextDouble(), Map.of("u0", 0.0, "u1", -1.0)))) {
                Dividing.Divided divided =
                        Dividing.by(formula, new Programme(units, Map.of(), budget, new Objective.IndexPoints()));
                long all = divided.given().stream().mapToLong(Long::longValue).sum();
                assertThat(all).isBetween(0L, budget);
                assertThat(divided.given()).allMatch(given -> given >= 0);
            }
        }
    }

    @Test
    void theNextMillionIsWhatTheRelaxedProgrammeGains() {
        Unit dear = unit("dear", "r", 0, Bounds.NONE, plan(4_000_000, 0.5));

        Allocation found =
                Budgeting.solve(new Programme(List.of(dear), Map.of(), 1_000_000, new Objective.IndexPoints()));

        assertThat(found.value()).isZero();
        assertThat(found.bound()).isEqualTo(0);
        // a quarter of it can be paid for with a million, half of it with two
        assertThat(found.nextMillion()).isEqualTo(0.125, within(1e-15));
    }

    @Test
    void whatDoesNotFitIsSaid() {
        Measure must = new Measure("plan", List.of(new Option(1, 10, 0.125)), true);
        Unit capped = unit("capped", "north", 0, new Bounds(0, 9), must);
        Unit free = unit("free", "north", 0, new Bounds(5, 100), must);

        assertThat(Shortfall.of(programme(100, Map.of(), capped, free)))
                .contains(new Shortfall(Shortfall.Where.UNIT, "capped", 10, 9));
        assertThat(Shortfall.of(programme(100, Map.of("north", new Bounds(0, 19)), free, free)))
                .contains(new Shortfall(Shortfall.Where.REGION, "north", 20, 19));
        assertThat(Shortfall.of(programme(49, Map.of("north", new Bounds(50, 60)), free)))
                .contains(new Shortfall(Shortfall.Where.BUDGET, "", 50, 49));
        assertThat(Shortfall.of(programme(50, Map.of("north", new Bounds(50, 60)), free)))
                .isEmpty();
    }

    private static Programme programme(long budget, Map<String, Bounds> regions, Unit... units) {
        return new Programme(List.of(units), regions, budget, new Objective.IndexPoints());
    }

    private static Allocation solve(long budget, Objective objective) {
        return Budgeting.solve(new Programme(List.of(NAN, TAK, YALA), Map.of(), budget, objective));
    }

    private static Unit unit(String code, String region, double score, Bounds bounds, Measure... measures) {
        return new Unit(code, region, 100, 1, score, bounds, List.of(measures));
    }

    private static Measure plan(long cost, double gain) {
        return new Measure("plan", List.of(new Option(1, cost, gain)), false);
    }

    private static Measure data(long cost, double gain, long more, double most) {
        return new Measure("data", List.of(new Option(1, cost, gain), new Option(2, more, most)), false);
    }
}
