package org.phrom.scoring.run.domain;

import java.util.Arrays;
import org.phrom.scoring.engine.Ranks;
import org.phrom.scoring.model.domain.ScoringModel;

/**
 * Scores a round one organisation after the other, twice in the same order: ranks need all scores, and then only come
 * the results. What is kept between is one number per organisation.
 */
public final class RankedScoring {
    private final ScoringModel model;
    private double[] scores = new double[256];
    private int[] ranks = new int[0];
    private int counted;
    private int ranked;

    public RankedScoring(ScoringModel model) {
        this.model = model;
    }

    /** Scores the next organisation of the first time through. */
    public Scoring count(Counted organisation) {
        Scoring scoring = Scoring.of(model, organisation);
        if (counted == scores.length) {
            scores = Arrays.copyOf(scores, 2 * counted);
        }
        scores[counted++] = scoring.value(0);
        return scoring;
    }

    /** Scores the next organisation of the second time through, and gives it its rank. */
    public Result rank(Counted organisation) {
        if (ranked == 0) {
            ranks = Ranks.competition(Arrays.copyOf(scores, counted));
        }
        return Scoring.of(model, organisation).result().ranked(ranks[ranked++]);
    }

    /** Returns how many organisations were counted. */
    public int organisations() {
        return counted;
    }
}
