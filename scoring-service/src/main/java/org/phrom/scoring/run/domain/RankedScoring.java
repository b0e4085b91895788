package org.phrom.scoring.run.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.model.domain.ScoringModel;

/**
 * Scores a round one organisation after the other, twice in the same order: ranks need all scores, and then only come
 * the results. What is kept between is one number and its groups per organisation; under a model that looks across organisations, one
 * per organisation and column, which may not be more than a given number.
 */
public final class RankedScoring {
    private final ScoringModel model;
    private @Nullable AllInputs inputs;
    private List<String> organisations = List.of();
    private @Nullable Computed all;
    private double[] scores = new double[256];
    private final List<@Nullable String> groups = new ArrayList<>();
    private final List<@Nullable String> peers = new ArrayList<>();
    private int[] ranks = new int[0];
    private int[] amongPeers = new int[0];
    private int counted;
    private int ranked;

    public RankedScoring(ScoringModel model, long mostCells) {
        this.model = model;
        this.inputs = model.acrossUnits() ? new AllInputs(model, mostCells) : null;
    }

    /**
     * Takes the next organisation of the first time through.
     *
     * @return what the model is not defined for, as far as it shows already
     */
    public List<Refusal> count(Counted organisation) {
        counted++;
        String within = model.ranks().within();
        if (within != null) {
            groups.add(Inputs.group(within, organisation));
        }
        if (model.peers().any()) {
            peers.add(organisation.among(model.peers()).code());
        }
        if (inputs != null) {
            inputs.add(organisation);
            return List.of();
        }
        Scoring scoring = Scoring.of(model, organisation);
        keep(counted - 1, scoring.value(0));
        return scoring.refusals();
    }

    /** Ends the first time through, and returns what else the model is not defined for. */
    public List<Refusal> counted() {
        if (inputs == null) {
            return List.of();
        }
        organisations = inputs.organisations();
        all = Computed.together(model, inputs);
        inputs = null;
        return all.refusals();
    }

    /** Takes the next organisation of the second time through, and gives it its rank. */
    public Result rank(Counted organisation) {
        if (ranked == 0) {
            rank();
        }
        int at = ranked++;
        return scoring(organisation).result().ranked(ranks[at], amongPeers.length == 0 ? 0 : amongPeers[at]);
    }

    private Scoring scoring(Counted organisation) {
        return all == null ? Scoring.of(model, organisation) : Scoring.among(all, model, organisation);
    }

    private void rank() {
        if (all != null) {
            for (int at = 0; at < organisations.size(); at++) {
                keep(at, all.value(0, all.row(organisations.get(at))));
            }
        }
        double[] each = Arrays.copyOf(scores, counted);
        ranks = model.ranks().places(each, groups);
        amongPeers = peers.isEmpty() ? new int[0] : model.ranks().placesAmongPeers(each, peers);
    }

    private void keep(int at, double score) {
        scores = at < scores.length ? scores : Arrays.copyOf(scores, 2 * at);
        scores[at] = score;
    }

    /** Returns how many organisations were counted. */
    public int organisations() {
        return counted;
    }
}
