package org.phrom.scoring.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bands of the index: where each begins, and what else it demands. A unit is in the highest band whose lower bound its
 * score reaches and whose every gate it passes; who fails a gate falls to the next lower band that it passes, and is in
 * none where it passes none. OECD/JRC Handbook, step 5 (categorical scales) and step 10 (presentation).
 *
 * <p>Lower bounds are scores, or shares of the units: then {@link #over} gives the bounds that these scores make of
 * them, and {@link #place} places by those.
 */
public final class Bands {
    private final List<Band> highestFirst;
    private final double[] from;
    private final boolean[] open;

    /**
     * A band.
     *
     * @param gates of which each must be passed
     */
    public record Band(String code, Bound bound, List<Gate> gates) {
        public Band {
            gates = List.copyOf(gates);
        }

        /** A band without gates, from a score on that is still in it. */
        public Band(String code, double from) {
            this(code, new Bound.Score(from, false), List.of());
        }
    }

    /** Where a band begins. An open bound is itself not in the band. */
    public sealed interface Bound {

        /** Returns the number by which bands are put in order. */
        double value();

        /** Returns whether the bound itself is not in the band. */
        boolean open();

        /** A score, finite. */
        record Score(double value, boolean open) implements Bound {}

        /**
         * A share of the units, 0 to 1. The standing of a unit is how many of the scored units have a lower score, over
         * how many are scored; scores that share a rank ({@link Ranks#key}) have the same standing, so no tie is ever
         * divided. In the band is whose standing is at least the share, or above it when open: with 0.8, who stands
         * above at least four fifths of all. The lowest have the standing 0, the best of n units (n - 1) / n.
         */
        record Quantile(double value, boolean open) implements Bound {}
    }

    /**
     * A node that must be passed: its value is at least {@code from}, on the scale on which the node enters its parent.
     * A missing value does not pass. Where the node does not apply to a unit, neither does the gate.
     */
    public record Gate(String node, double from) {}

    /** The values of one unit. */
    public interface Unit {
        /** Returns the value of a node, NaN when it is missing. */
        double value(String node);

        /** Returns whether the node applies to the unit. */
        boolean applies(String node);
    }

    /**
     * Where a unit is.
     *
     * @param band null when it is in none
     * @param missed the bands above it whose lower bound its score reaches, highest first
     */
    public record Place(@Nullable String band, List<Missed> missed) {
        private static final Place NONE = new Place(null, List.of());
    }

    /**
     * A band that a unit would be in, but for its gates.
     *
     * @param gates those that it does not pass, in the order of the band
     */
    public record Missed(String band, List<Gate> gates) {}

    private Bands(List<Band> highestFirst, double[] from, boolean[] open) {
        this.highestFirst = highestFirst;
        this.from = from;
        this.open = open;
    }

    /**
     * Checks and sorts bands; none at all is allowed.
     *
     * @param lowestScore the lowest score possible, -infinity when unknown: the bands must reach down to it, and the
     *     lowest has no gate; under quantiles every finite number demands that they reach down to the lowest unit
     * @throws ModelRefused when codes or bounds are used twice, a bound is not finite or no share, scores and quantiles
     *     are mixed, or a possible score has no band
     */
    public static Bands of(List<Band> bands, double lowestScore) {
        BandCheck.check(bands, lowestScore);
        List<Band> sorted = new ArrayList<>(bands);
        sorted.sort((one, other) ->
                Double.compare(other.bound().value(), one.bound().value()));
        return of(List.copyOf(sorted));
    }

    static boolean isQuantile(Band band) {
        return band.bound() instanceof Bound.Quantile;
    }

    private static Bands of(List<Band> sorted) {
        double[] from =
                sorted.stream().mapToDouble(band -> band.bound().value()).toArray();
        boolean[] open = new boolean[from.length];
        for (int at = 0; at < open.length; at++) {
            open[at] = sorted.get(at).bound().open();
        }
        return new Bands(sorted, from, open);
    }

    /** Returns the bands, highest first. */
    public List<Band> highestFirst() {
        return highestFirst;
    }

    /** Returns whether lower bounds hang on the scores of all units. */
    public boolean hasQuantiles() {
        return highestFirst.stream().anyMatch(Bands::isQuantile);
    }

    /** Returns whether some band has a gate. */
    public boolean hasGates() {
        return highestFirst.stream().anyMatch(band -> !band.gates().isEmpty());
    }

    /** Returns the bands with the lower bounds that quantiles have over these scores, NaN being none of them. */
    public Bands over(double[] scores) {
        if (!hasQuantiles()) {
            return this;
        }
        double[] sorted = Arrays.stream(scores)
                .filter(score -> !Double.isNaN(score))
                .sorted()
                .toArray();
        double[] bounds = new double[from.length];
        for (int at = 0; at < bounds.length; at++) {
            bounds[at] = bound(sorted, highestFirst.get(at).bound());
        }
        return new Bands(highestFirst, bounds, new boolean[bounds.length]);
    }

    /** Returns the lowest score whose standing is enough, infinity when none is. */
    private static double bound(double[] sorted, Bound quantile) {
        int lower = 0;
        for (int at = 0; at < sorted.length; at++) {
            if (at > 0 && Ranks.key(sorted[at]) > Ranks.key(sorted[at - 1])) {
                lower = at;
            }
            // a quotient of whole numbers is the double nearest to it, as is the share that was written
            double standing = (double) lower / sorted.length;
            if (quantile.open() ? standing > quantile.value() : standing >= quantile.value()) {
                return sorted[at];
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Returns the lowest score that is in a band, or that is not when its bound is open, by its place from the top. */
    public double from(int place) {
        return from[place];
    }

    /** Returns whether a score reaches the lower bound of the band at a place from the top; NaN reaches none. */
    public boolean reaches(double score, int place) {
        return open[place] ? score > from[place] : score >= from[place];
    }

    /** Returns where a unit is. */
    public Place place(double score, Unit unit) {
        if (highestFirst.isEmpty()) {
            return Place.NONE;
        }
        List<Missed> missed = new ArrayList<>();
        for (int place = 0; place < from.length; place++) {
            if (reaches(score, place)) {
                Band band = highestFirst.get(place);
                List<Gate> failed = band.gates().stream()
                        .filter(gate -> !passes(gate, unit))
                        .toList();
                if (failed.isEmpty()) {
                    return new Place(band.code(), List.copyOf(missed));
                }
                missed.add(new Missed(band.code(), failed));
            }
        }
        return new Place(null, List.copyOf(missed));
    }

    /** Returns whether a unit passes a gate. */
    public static boolean passes(Gate gate, Unit unit) {
        return unit.value(gate.node()) >= gate.from() || !unit.applies(gate.node());
    }

    /** Returns the place of the highest band whose lower bound a score reaches, whatever the gates; or their number. */
    public int placeOf(double score) {
        int place = 0;
        while (place < from.length && !reaches(score, place)) {
            place++;
        }
        return place;
    }

    /** Returns the code of the band of a score where no gate is asked for; empty for NaN, and below the lowest bound. */
    public Optional<String> of(double score) {
        int place = placeOf(score);
        return place == from.length
                ? Optional.empty()
                : Optional.of(highestFirst.get(place).code());
    }
}
