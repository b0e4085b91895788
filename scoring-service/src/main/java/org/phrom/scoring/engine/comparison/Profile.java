package org.phrom.scoring.engine.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Ranks;
import org.phrom.scoring.engine.pipeline.IndexRun;

/**
 * Strengths and weaknesses of a unit: the indicators on which it ranks best and worst among all units. OECD/JRC
 * Handbook, step 8; COINr, get_str_weak. Ties go to the higher value, then to the order of the tree.
 *
 * @param strengths best rank first
 * @param weaknesses worst rank first; none of them among the strengths
 */
public record Profile(String unit, List<Place> strengths, List<Place> weaknesses) {
    /** Copies the lists. */
    public Profile {
        strengths = List.copyOf(strengths);
        weaknesses = List.copyOf(weaknesses);
    }

    /**
     * A unit's place on an indicator.
     *
     * @param rank competition rank among the units that have a value
     * @param of how many units have one
     * @param value on the common scale
     */
    public record Place(String indicator, int rank, int of, double value) {}

    /**
     * Returns a unit's profile.
     *
     * @param count how many strengths and weaknesses at most
     */
    public static Profile of(IndexRun run, String unit, int count) {
        int row = run.units().indexOf(unit);
        if (row < 0) {
            throw new ModelRefused(unit, "no such unit, or screened out");
        }
        List<Place> places = new ArrayList<>();
        for (String indicator : run.model().indicators()) {
            double[] values = run.values(indicator);
            int[] ranks = Ranks.competition(values);
            if (ranks[row] != 0) {
                places.add(new Place(indicator, ranks[row], ranked(ranks), values[row]));
            }
        }
        places.sort(Comparator.comparingInt(Place::rank).thenComparing(Place::value, Comparator.reverseOrder()));
        int strong = Math.min(count, places.size());
        List<Place> rest = new ArrayList<>(places.subList(strong, places.size()));
        java.util.Collections.reverse(rest);
        return new Profile(unit, places.subList(0, strong), rest.subList(0, Math.min(count, rest.size())));
    }

    private static int ranked(int[] ranks) {
        int ranked = 0;
        for (int rank : ranks) {
            ranked += rank == 0 ? 0 : 1;
        }
        return ranked;
    }
}
