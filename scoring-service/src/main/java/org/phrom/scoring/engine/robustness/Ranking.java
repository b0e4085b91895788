package org.phrom.scoring.engine.robustness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Ranks;
import org.phrom.scoring.engine.pipeline.IndexRun;

/** Competition ranks of all units together, or inside each group. */
final class Ranking {
    private final List<int[]> groups;

    private Ranking(List<int[]> groups) {
        this.groups = groups;
    }

    static Ranking of(IndexRun base, @Nullable String within) {
        if (within == null) {
            return new Ranking(
                    List.of(IntStream.range(0, base.allUnits().size()).toArray()));
        }
        List<@Nullable String> names = base.groupOfAll(within);
        Map<String, IntStream.Builder> members = new LinkedHashMap<>();
        for (int unit = 0; unit < names.size(); unit++) {
            String name = names.get(unit);
            if (name != null) {
                members.computeIfAbsent(name, any -> IntStream.builder()).add(unit);
            }
        }
        return new Ranking(
                members.values().stream().map(group -> group.build().toArray()).toList());
    }

    /** Returns the ranks, 0 for a unit without a score or outside all groups. */
    char[] of(double[] index) {
        char[] ranks = new char[index.length];
        for (int[] group : groups) {
            double[] scores = new double[group.length];
            for (int i = 0; i < group.length; i++) {
                scores[i] = index[group[i]];
            }
            int[] inside = Ranks.competition(scores);
            for (int i = 0; i < group.length; i++) {
                ranks[group[i]] = (char) inside[i];
            }
        }
        return ranks;
    }
}
