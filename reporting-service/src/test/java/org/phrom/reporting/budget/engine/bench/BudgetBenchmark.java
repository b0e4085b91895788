package org.phrom.reporting.budget.engine.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.phrom.reporting.budget.engine.Allocation;
import org.phrom.reporting.budget.engine.Bounds;
import org.phrom.reporting.budget.engine.Budgeting;
import org.phrom.reporting.budget.engine.Measure;
import org.phrom.reporting.budget.engine.Objective;
import org.phrom.reporting.budget.engine.Option;
import org.phrom.reporting.budget.engine.Programme;
import org.phrom.reporting.budget.engine.Unit;

/** Measures every objective at both sizes that are promised; run by {@code reporting-service/bench}. */
public final class BudgetBenchmark {

    private static final List<Objective> OBJECTIVES = List.of(
            new Objective.IndexPoints(),
            new Objective.PeopleAbove(0.6),
            new Objective.UnitsLifted(List.of(0.2, 0.4, 0.6, 0.8)),
            new Objective.WeakestFirst());

    private BudgetBenchmark() {}

    public static void main(String[] arguments) {
        boolean met = true;
        for (boolean bounded : new boolean[] {false, true}) {
            for (Objective objective : OBJECTIVES) {
                met &= measure(programme(77, objective, bounded), bounded, 5_000);
                met &= measure(programme(7_850, objective, bounded), bounded, 60_000);
            }
        }
        System.exit(met ? 0 : 1);
    }

    private static boolean measure(Programme programme, boolean bounded, long most) {
        System.gc();
        long begin = System.nanoTime();
        Allocation found = Budgeting.solve(programme);
        long millis = (System.nanoTime() - begin) / 1_000_000;
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%5d units %-12s %-9s %6d ms  value %.6f bound %.6f gap %.6f%% proven %s heap %d MB%n",
                programme.units().size(),
                programme.objective().getClass().getSimpleName(),
                bounded ? "bounds" : "no bounds",
                millis,
                found.value(),
                found.bound(),
                100 * found.gap(),
                found.proven(),
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        return millis <= most && found.gap() <= 0.01;
    }

    /** Costs of all digits, which is the worst case for dominance, and about a tenth of what all would cost. */
    static Programme programme(int count, Objective objective, boolean bounded) {
        Random random = new Random(count);
        List<Unit> units = new ArrayList<>();
        Map<String, Bounds> regions = new TreeMap<>();
        long all = 0;
        for (int u = 0; u < count; u++) {
            List<Measure> measures = new ArrayList<>();
            double score = 0;
            for (int m = 0; m < 24; m++) {
                int level = random.nextInt(5);
                score += level / 4.0 / 24;
                List<Option> options = new ArrayList<>();
                long cost = 0;
                for (int to = level + 1; to <= 4; to++) {
                    cost += 500_000 + random.nextInt(5_000_000);
                    options.add(new Option(to, cost, (to - level) / 4.0 / 24));
                }
                all += cost;
                measures.add(new Measure("m" + m, options, false));
            }
            Bounds bounds = bounded && u % 3 == 0 ? new Bounds(1_000_000, 20_000_000) : Bounds.NONE;
            units.add(new Unit(
                    "u" + u,
                    "r" + u % 6,
                    5_000 + random.nextInt(900_000),
                    score < 0.5 ? 1.2 : 1,
                    score,
                    bounds,
                    measures));
        }
        long budget = all / 10;
        for (int r = 0; bounded && r < 6; r++) {
            regions.put("r" + r, new Bounds(budget / 10, budget / 5));
        }
        return new Programme(units, regions, budget, objective);
    }
}
