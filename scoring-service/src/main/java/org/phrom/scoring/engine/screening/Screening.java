package org.phrom.scoring.engine.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Refusal;

/**
 * Leaves out units with too few values or too many zeros. OECD/JRC Handbook, steps 2 and 3; COINr, Screen.
 *
 * <p>Availability of a unit is {@code 1 - missing / applicable}, over the indicators that apply to it; the non-zero
 * share is {@code 1 - zeros / present}. A unit is low on a criterion when its share is below the threshold; what is
 * not defined (no value at all under the non-zero share) counts as low. Naming a unit decides for it whatever the
 * data say.
 *
 * @param rule which criteria decide
 * @param availability threshold between 0 and 1, for example 2/3
 * @param nonZero threshold between 0 and 1, for example 0.05
 * @param kept codes of units that stay in any case
 * @param dropped codes of units that go in any case
 */
public record Screening(Rule rule, double availability, double nonZero, Set<String> kept, Set<String> dropped) {
    /** Which criteria decide. */
    public enum Rule {
        /** None: only named units go. */
        NONE(false, false),
        /** Availability. */
        AVAILABILITY(true, false),
        /** The share of values that are not zero. */
        NON_ZERO(false, true),
        /** A unit goes when it is low on either. */
        BOTH(true, true);

        private final boolean availability;
        private final boolean nonZero;

        Rule(boolean availability, boolean nonZero) {
            this.availability = availability;
            this.nonZero = nonZero;
        }

        boolean drops(boolean lowAvailability, boolean lowNonZero) {
            return (availability && lowAvailability) || (nonZero && lowNonZero);
        }
    }

    /** Refuses thresholds outside 0 to 1, and units that are named twice. */
    public Screening {
        kept = Set.copyOf(kept);
        dropped = Set.copyOf(dropped);
        if (!(availability >= 0 && availability <= 1 && nonZero >= 0 && nonZero <= 1)) {
            throw new ModelRefused("screening", "thresholds must lie between 0 and 1");
        }
        Set<String> going = dropped;
        List<Refusal> both = kept.stream()
                .filter(going::contains)
                .sorted()
                .map(unit -> new Refusal(unit, "can not both stay and go in any case"))
                .toList();
        if (!both.isEmpty()) {
            throw new ModelRefused(both);
        }
    }

    /** Leaves out units whose availability is below a threshold. */
    public static Screening byAvailability(double threshold) {
        return new Screening(Rule.AVAILABILITY, threshold, 0, Set.of(), Set.of());
    }

    /** Screens units to which all indicators apply. */
    public Screened of(List<String> units, double[][] columns) {
        return of(units, columns, new boolean[columns.length][0]);
    }

    /**
     * Screens units.
     *
     * @param units their codes
     * @param columns [indicator][unit], NaN = missing
     * @param notApplicable [indicator][unit], true where the indicator does not apply to the unit; an empty array for
     *     one that applies to all
     * @throws ModelRefused when a named unit is not there, or no unit is left
     */
    public Screened of(List<String> units, double[][] columns, boolean[][] notApplicable) {
        refuseUnknown(units);
        Counts counts = Counts.of(units.size(), columns, notApplicable);
        List<UnitScreening> results = new ArrayList<>(units.size());
        for (int unit = 0; unit < units.size(); unit++) {
            results.add(screen(units.get(unit), counts, unit));
        }
        if (results.stream().noneMatch(UnitScreening::included)) {
            throw new ModelRefused("screening", "no unit is left");
        }
        return new Screened(results);
    }

    private void refuseUnknown(List<String> units) {
        Set<String> known = new HashSet<>(units);
        List<Refusal> unknown = Stream.concat(kept.stream(), dropped.stream())
                .filter(unit -> !known.contains(unit))
                .sorted()
                .map(unit -> new Refusal(unit, "no such unit to screen"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ModelRefused(unknown);
        }
    }

    private UnitScreening screen(String code, Counts counts, int unit) {
        int present = counts.applicable()[unit] - counts.missing()[unit];
        double available = 1 - (double) counts.missing()[unit] / counts.applicable()[unit];
        double notZero = 1 - (double) counts.zeros()[unit] / present;
        boolean lowAvailability = !(available >= availability);
        boolean lowNonZero = !(notZero >= nonZero);
        boolean named = kept.contains(code) || dropped.contains(code);
        boolean included = named ? kept.contains(code) : !rule.drops(lowAvailability, lowNonZero);
        return new UnitScreening(
                counts.missing()[unit],
                counts.zeros()[unit],
                available,
                notZero,
                lowAvailability,
                lowNonZero,
                named,
                included);
    }
}
