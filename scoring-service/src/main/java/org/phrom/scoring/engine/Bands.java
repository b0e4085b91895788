package org.phrom.scoring.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Bands of the score, each from its closed lower bound up to the next. OECD/JRC Handbook, step 5 (categorical
 * scales) and step 10 (presentation).
 */
public final class Bands {
    private final List<Band> highestFirst;

    /**
     * A band.
     *
     * @param from the lowest score that is still in it
     */
    public record Band(String code, double from) {}

    private Bands(List<Band> highestFirst) {
        this.highestFirst = highestFirst;
    }

    /**
     * Checks and sorts bands; none at all is allowed.
     *
     * @param lowestScore the lowest score possible, -infinity when unknown: the bands must reach down to it
     * @throws ModelRefused when codes or bounds are used twice, a bound is not finite, or a possible score has no band
     */
    public static Bands of(List<Band> bands, double lowestScore) {
        List<Refusal> refusals = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        Set<Double> bounds = new HashSet<>();
        for (Band band : bands) {
            if (!codes.add(band.code()) || !bounds.add(band.from() + 0.0)) {
                refusals.add(new Refusal(band.code(), "two bands share this code or lower bound"));
            }
            if (!Double.isFinite(band.from())) {
                refusals.add(new Refusal(band.code(), "the lower bound must be a finite number"));
            }
        }
        List<Band> sorted = new ArrayList<>(bands);
        sorted.sort(Comparator.comparingDouble(Band::from).reversed());
        if (!sorted.isEmpty()
                && Double.isFinite(lowestScore)
                && sorted.get(sorted.size() - 1).from() > lowestScore) {
            refusals.add(new Refusal("bands", "scores from " + lowestScore + " on are possible, but have no band"));
        }
        if (!refusals.isEmpty()) {
            throw new ModelRefused(refusals);
        }
        return new Bands(List.copyOf(sorted));
    }

    /** Returns the bands, highest first. */
    public List<Band> highestFirst() {
        return highestFirst;
    }

    /** Returns the code of the band of a score; empty for NaN, and below the lowest bound. */
    public Optional<String> of(double score) {
        for (Band band : highestFirst) {
            if (score >= band.from()) {
                return Optional.of(band.code());
            }
        }
        return Optional.empty();
    }
}
