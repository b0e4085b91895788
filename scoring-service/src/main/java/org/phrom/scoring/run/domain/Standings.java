package org.phrom.scoring.run.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Bands;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.run.domain.Result.MissedGate;

/** Where every organisation of a population stands under a model: by the engine that scores runs, with the same bits. */
public final class Standings {
    private final Computed computed;
    private final double[] scores;
    private final double[] coverages;
    private final @Nullable String[] bands;
    private final int[] ranks;
    private final int[] peerRanks;

    /**
     * Where one organisation stands.
     *
     * @param score null when the model gives none
     * @param band null in none
     * @param rank from 1; null without a score, or outside the groups inside which ranks are counted
     * @param peerRank from 1; null in no peer group
     * @param coverage 0 to 1
     */
    public record Standing(
            @Nullable Double score,
            @Nullable String band,
            @Nullable Integer rank,
            @Nullable Integer peerRank,
            double coverage) {

        /** The same without what tells of others. */
        public Standing withoutRanks() {
            return new Standing(score, band, null, null, coverage);
        }
    }

    /**
     * The band above an organisation's.
     *
     * @param from its lower bound
     * @param missing what the score lacks of it; 0 where the gates alone keep the organisation out
     * @param gates nodes that it does not pass
     */
    public record NextBand(String band, double from, double missing, List<MissedGate> gates) {}

    private Standings(ScoringModel model, Population population, Computed computed) {
        this.computed = computed;
        List<String> organisations = population.organisations();
        List<@Nullable String> bandsOfRows = computed.bandsOfRows();
        scores = new double[organisations.size()];
        coverages = new double[scores.length];
        bands = new @Nullable String[scores.length];
        for (int at = 0; at < scores.length; at++) {
            int row = computed.row(organisations.get(at));
            double coverage = computed.coverage(0, row);
            scores[at] = computed.value(0, row);
            coverages[at] = Double.isNaN(coverage) ? 0 : coverage;
            bands[at] = row < 0 ? null : bandsOfRows.get(row);
        }
        String within = model.ranks().within();
        ranks = model.ranks()
                .places(scores, within == null ? List.of() : population.inputs().groups(within));
        peerRanks = model.peers().any()
                ? model.ranks().placesAmongPeers(scores, population.peers())
                : new int[scores.length];
    }

    /** Computes a population; of whom the model is not defined for, nothing comes out, as in a live run. */
    public static Standings of(ScoringModel model, Population population) {
        Computed computed = population.organisations().isEmpty()
                ? Computed.empty()
                : Computed.whereDefined(model, population.inputs());
        return new Standings(model, population, computed);
    }

    /** Returns the band above that of an organisation; null when there is none, or no score. */
    @Nullable
    NextBand next(Standing now, Scoring scoring) {
        Bands all = computed.bands();
        Double score = now.score();
        if (all == null || score == null) {
            return null;
        }
        int place = all.highestFirst().size();
        for (int at = place - 1; at >= 0; at--) {
            place = all.highestFirst().get(at).code().equals(now.band()) ? at : place;
        }
        if (place == 0) {
            return null;
        }
        Bands.Band above = all.highestFirst().get(place - 1);
        double from = all.from(place - 1);
        if (!Double.isFinite(from)) {
            return null;
        }
        List<MissedGate> gates = above.gates().stream()
                .filter(gate -> !Bands.passes(gate, scoring))
                .map(gate -> new MissedGate(
                        gate.node(),
                        gate.from(),
                        Double.isNaN(scoring.value(gate.node())) ? null : scoring.value(gate.node())))
                .toList();
        return new NextBand(above.code(), from, Math.max(0, from - score), gates);
    }

    /** Returns what the engine computed. */
    Computed computed() {
        return computed;
    }

    /** Returns whether the model is not defined for the population as a whole. */
    public boolean refused() {
        return scores.length > 0 && computed.nothing();
    }

    /** Returns what the model is not defined for. */
    public List<Refusal> refusals() {
        return computed.refusals();
    }

    /** Returns where an organisation stands, by its place among those of the population. */
    public Standing of(int at) {
        return new Standing(
                Double.isNaN(scores[at]) ? null : scores[at],
                bands[at],
                ranks[at] == 0 ? null : ranks[at],
                peerRanks[at] == 0 ? null : peerRanks[at],
                coverages[at]);
    }
}
