package org.phrom.reporting.budget.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** A general mixed-integer solver comes to the same value, on programmes too large for trying everything. */
class SecondSolverTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aGeneralSolverFindsTheSamePoints(long seed) {
        Programme programme = programme(seed);

        Allocation found = Budgeting.solve(programme);

        assertThat(found.proven()).isTrue();
        assertThat(found.value()).isCloseTo(byOjAlgo(programme), within(1e-6));
        assertThat(Everything.allowed(programme, found.funded())).isTrue();
    }

    private static Programme programme(long seed) {
        Random random = new Random(seed);
        List<Unit> units = new ArrayList<>();
        for (int u = 0; u < 6; u++) {
            List<Measure> measures = new ArrayList<>();
            for (int m = 0; m < 4; m++) {
                int first = 5 + random.nextInt(40);
                measures.add(new Measure(
                        "m" + m,
                        List.of(
                                new Option(1, first, 1 + random.nextInt(9)),
                                new Option(2, first + 5L + random.nextInt(40), 10 + random.nextInt(9))),
                        false));
            }
            Bounds bounds = u == 0 ? new Bounds(0, 60) : u == 1 ? new Bounds(50, 90) : Bounds.NONE;
            units.add(new Unit("u" + u, "r" + u % 2, 1, 1 + u / 10.0, 0, bounds, measures));
        }
        return new Programme(units, Map.of("r0", new Bounds(120, 200)), 400, new Objective.IndexPoints());
    }

    private static double byOjAlgo(Programme programme) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Expression total = model.addExpression("budget").upper(programme.budget());
        Map<String, List<Variable>> ofRegions = new TreeMap<>();
        for (Unit unit : programme.units()) {
            Variable takes = model.addVariable(unit.code())
                    .lower(unit.bounds().floor())
                    .upper(unit.bounds().ceiling());
            ofRegions
                    .computeIfAbsent(unit.region(), region -> new ArrayList<>())
                    .add(takes);
            Expression spent =
                    model.addExpression("spent " + unit.code()).upper(0).set(takes, -1);
            for (Measure measure : unit.measures()) {
                Expression once =
                        model.addExpression(unit.code() + measure.indicator()).upper(1);
                for (Option option : measure.options()) {
                    Variable funded = model.addVariable(unit.code() + measure.indicator() + option.level())
                            .binary()
                            .weight(unit.weight() * option.gain());
                    once.set(funded, 1);
                    spent.set(funded, option.cost());
                }
            }
        }
        ofRegions.forEach((region, units) -> {
            Bounds bounds = programme.regions().getOrDefault(region, Bounds.NONE);
            Variable takes = model.addVariable(region).lower(bounds.floor()).upper(bounds.ceiling());
            Expression sum = model.addExpression("in " + region).upper(0).set(takes, -1);
            units.forEach(unit -> sum.set(unit, 1));
            total.set(takes, 1);
        });
        Optimisation.Result result = model.maximise();
        assertThat(result.getState().isOptimal()).isTrue();
        return result.getValue();
    }
}
