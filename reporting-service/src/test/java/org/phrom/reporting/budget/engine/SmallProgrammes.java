package org.phrom.reporting.budget.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Programmes small enough to try everything that could be paid for. */
final class SmallProgrammes {

    private SmallProgrammes() {}

    static Programme of(long seed, Objective objective) {
        Random random = new Random(seed);
        List<Unit> units = new ArrayList<>();
        long all = 0;
        int count = 1 + random.nextInt(3);
        for (int u = 0; u < count; u++) {
            List<Measure> measures = new ArrayList<>();
            int many = random.nextInt(4);
            for (int m = 0; m < many; m++) {
                List<Option> options = new ArrayList<>();
                int levels = 1 + random.nextInt(2);
                for (int o = 0; o < levels; o++) {
                    options.add(new Option(o + 1, random.nextInt(12), random.nextInt(9) / 16.0));
                }
                all += options.get(options.size() - 1).cost();
                measures.add(new Measure("m" + m, options, random.nextInt(10) == 0));
            }
            Bounds bounds =
                    random.nextInt(3) == 0 ? new Bounds(random.nextInt(4), 4 + random.nextInt(15)) : Bounds.NONE;
            units.add(new Unit(
                    "u" + u,
                    "r" + random.nextInt(2),
                    random.nextInt(100),
                    random.nextBoolean() ? 1 : 1.5,
                    random.nextInt(8) / 8.0,
                    bounds,
                    measures));
        }
        Map<String, Bounds> regions = new TreeMap<>();
        if (random.nextBoolean()) {
            regions.put("r0", new Bounds(random.nextInt(5), 5 + random.nextInt(20)));
        }
        if (random.nextInt(3) == 0) {
            regions.put("r1", new Bounds(random.nextInt(5), 5 + random.nextInt(20)));
        }
        return new Programme(units, regions, random.nextInt((int) all + 6), objective);
    }
}
