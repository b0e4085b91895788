package org.phrom.scoring.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.phrom.scoring.engine.Bands.Band;
import org.phrom.scoring.engine.Bands.Gate;

/** Finds everything that keeps bands from giving every possible score its place. */
final class BandCheck {
    private BandCheck() {}

    /**
     * Checks all.
     *
     * @param bands in any order; refusals come in the same
     * @param lowestScore as of {@link Bands#of}
     * @throws ModelRefused with all that is wrong
     */
    static void check(List<Band> bands, double lowestScore) {
        List<Refusal> refusals = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        Set<Double> bounds = new HashSet<>();
        for (Band band : bands) {
            if (!codes.add(band.code()) || !bounds.add(band.bound().value() + 0.0)) {
                refusals.add(new Refusal(band.code(), "two bands share this code or lower bound"));
            }
            check(band, refusals);
        }
        long quantiles = bands.stream().filter(Bands::isQuantile).count();
        if (quantiles > 0 && quantiles < bands.size()) {
            refusals.add(new Refusal("bands", "lower bounds are scores or quantiles, not both"));
        }
        if (Double.isFinite(lowestScore)) {
            bands.stream()
                    .min(Comparator.comparingDouble(band -> band.bound().value()))
                    .ifPresent(last -> checkReach(last, quantiles > 0 ? 0 : lowestScore, refusals));
        }
        if (!refusals.isEmpty()) {
            throw new ModelRefused(refusals);
        }
    }

    private static void check(Band band, List<Refusal> refusals) {
        double bound = band.bound().value();
        if (!Double.isFinite(bound)) {
            refusals.add(new Refusal(band.code(), "the lower bound must be a finite number"));
        } else if (Bands.isQuantile(band) && (bound < 0 || bound > 1)) {
            refusals.add(new Refusal(band.code(), "the quantile must be a share, from 0 to 1"));
        }
        Set<String> nodes = new HashSet<>();
        for (Gate gate : band.gates()) {
            if (!nodes.add(gate.node()) || !Double.isFinite(gate.from())) {
                refusals.add(new Refusal(
                        band.code(), "the gate " + gate.node() + " must be there once, with a finite number"));
            }
        }
    }

    private static void checkReach(Band last, double lowest, List<Refusal> refusals) {
        double bound = last.bound().value();
        if (bound > lowest || last.bound().open() && bound == lowest) {
            String what = Bands.isQuantile(last) ? "organisations" : "scores from " + lowest + " on";
            refusals.add(new Refusal("bands", what + " are possible, but have no band"));
        }
        if (!last.gates().isEmpty()) {
            refusals.add(new Refusal(last.code(), "the lowest band has gates: who fails them would be in no band"));
        }
    }
}
