package org.phrom.scoring.run.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.scoring.projection.Round;
import org.phrom.scoring.projection.Rounds;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.run.store.ScoreRunRows;

/**
 * Decides who sees what. Everybody sees published rounds. Of others, those who work for the whole see everything, the
 * rest their own sub-trees; without a token every other run looks the same, there or not.
 */
@ApplicationScoped
public class RunAccess {
    private final Rounds rounds;
    private final ScoreRunRows runs;
    private final Caller caller;

    RunAccess(Rounds rounds, ScoreRunRows runs, Caller caller) {
        this.rounds = rounds;
        this.runs = runs;
        this.caller = caller;
    }

    /**
     * A run and how much of it the caller sees.
     *
     * @param within tops of the visible sub-trees; null for everything
     */
    public record VisibleRun(ScoreRun run, @Nullable List<String> within) {
        /** Returns whether the caller sees an organisation with these ancestors. */
        public boolean shows(String organisation, List<String> ancestors) {
            return within == null
                    || within.contains(organisation)
                    || ancestors.stream().anyMatch(within::contains);
        }
    }

    /** Returns the run, or refuses as if it were not there. */
    public VisibleRun run(String id) {
        ScoreRun run = runs.find(id).orElse(null);
        boolean published = run != null && published(run.round());
        refuseStrangers(published);
        if (run == null) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        return new VisibleRun(shown(run), published || caller.seesAll() ? null : caller.organisations());
    }

    /**
     * Refuses who does not work for the whole.
     *
     * @throws Problem 401 without a token, 403 with one
     */
    void requireWhole() {
        if (!caller.seesAll()) {
            throw new Problem(caller.anonymous() ? CommonProblem.UNAUTHENTICATED : CommonProblem.FORBIDDEN);
        }
    }

    /** Returns the round, or refuses as if it were not there. */
    public Round round(String id) {
        Round round = rounds.find(id).orElse(null);
        refuseStrangers(round != null && round.published());
        if (round == null || round.planned() && !caller.seesAll()) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        return round;
    }

    /** Returns the run as the caller may see it: who made it is not for everybody. */
    public ScoreRun shown(ScoreRun run) {
        return caller.anonymous() ? run.withoutCreator() : run;
    }

    private boolean published(String round) {
        return rounds.find(round).map(Round::published).orElse(false);
    }

    private void refuseStrangers(boolean published) {
        if (!published && caller.anonymous()) {
            throw new Problem(CommonProblem.UNAUTHENTICATED);
        }
    }
}
