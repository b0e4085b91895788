package org.phrom.scoring.run.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.ModelId;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.projection.Assessments;
import org.phrom.scoring.projection.Round;
import org.phrom.scoring.projection.Round.Tally;
import org.phrom.scoring.projection.Rounds;
import org.phrom.scoring.projection.Turns;
import org.phrom.scoring.run.app.Freezing.Frozen;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.run.store.EarlierChangeStatements;
import org.phrom.scoring.tables.Progress;

/**
 * Freezes what was submitted in a closed round and scores it, once and for all, in one transaction. Events go on
 * meanwhile: the input is what was there at one moment, and that moment is refused when something was still missing.
 */
@ApplicationScoped
public class CreatingOfficialRun {
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Rounds rounds;
    private final Assessments assessments;
    private final ScoringModels models;
    private final Freezing freezing;
    private final OfficialRuns official;
    private final Turns turns;
    private final WholeRunTurn turn;
    private final Caller caller;
    private final AuditTrail audit;
    private final EarlierChangeStatements earlier;

    CreatingOfficialRun(
            Rounds rounds,
            Assessments assessments,
            ScoringModels models,
            Freezing freezing,
            OfficialRuns official,
            Turns turns,
            WholeRunTurn turn,
            Caller caller,
            AuditTrail audit,
            EarlierChangeStatements earlier) {
        this.rounds = rounds;
        this.assessments = assessments;
        this.models = models;
        this.freezing = freezing;
        this.official = official;
        this.turns = turns;
        this.turn = turn;
        this.caller = caller;
        this.audit = audit;
        this.earlier = earlier;
    }

    /**
     * What is asked for.
     *
     * @param expected how many submitted assessments there must be; null when the caller does not know
     */
    public record Wish(String round, @Nullable Integer expected) {}

    /**
     * Creates the run, once everything that survey-service counted at the closing has arrived: events of different
     * topics do not wait for each other.
     */
    @Transactional
    public ScoreRun create(Wish wish) {
        turns.ofOfficialRun(wish.round());
        return create(wish, caller.subject(), Progress.UNWATCHED);
    }

    /**
     * The same behind a request, in the present transaction.
     *
     * @param creator who asked for it
     * @throws Problem 503 while another official run of the round is made
     */
    ScoreRun createLater(Wish wish, String creator, Progress progress) {
        if (!turns.takesOfficialRun(wish.round())) {
            throw new Problem(CommonProblem.UNAVAILABLE);
        }
        return create(wish, creator, progress);
    }

    private ScoreRun create(Wish wish, String creator, Progress progress) {
        Basis basis = check(wish);
        progress.expect(2L * basis.arrived().submitted());
        ScoreRun run = turn.take(basis.model().acrossUnits(), () -> score(wish, basis, creator, progress));
        audit.record(
                "score-run.created",
                "score-runs/" + run.id(),
                Map.of("round", wish.round(), "scoringModel", run.model().toString(), "createdBy", creator));
        return run;
    }

    /** What a run begins with. */
    record Basis(Round round, ScoringModel model, Tally arrived) {}

    /** Refuses what can be seen not to become a run before it begins. */
    Basis check(Wish wish) {
        Round round = rounds.find(wish.round()).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        if (!round.closed()) {
            throw new Problem(ScoringProblem.ROUND_NOT_CLOSED).with("state", round.state());
        }
        ScoringModel model = models.find(ModelId.ofRounds(round.framework(), round.frameworkVersion()))
                .orElseThrow(() -> new Problem(ScoringProblem.SCORING_MODEL_NOT_FOUND));
        Tally arrived = assessments.tally(round.id());
        requireAll(round, wish.expected(), arrived);
        return new Basis(round, model, arrived);
    }

    private ScoreRun score(Wish wish, Basis basis, String creator, Progress progress) {
        Round round = basis.round();
        ScoreRun run = official.next(round.id(), basis.model(), creator);
        Frozen frozen = freezing.freeze(run, basis.model(), progress);
        requireAll(round, wish.expected(), frozen.tally());
        NotComputable.refuse(frozen.refusals());
        ScoreRun completed = official.complete(run, round, frozen, progress);
        earlier.changed(round.framework(), round.id());
        return completed;
    }

    private static void requireAll(Round round, @Nullable Integer expected, Tally arrived) {
        Tally told = round.tally();
        // survey-service did not always tell; then the caller may know
        Tally wanted = told == null ? arrived : told;
        if (expected != null && expected != wanted.submitted()) {
            wanted = new Tally(expected, wanted.versions());
        }
        if (!wanted.equals(arrived)) {
            throw new Problem(ScoringProblem.INPUT_INCOMPLETE)
                    .with("expected", wanted)
                    .with("arrived", arrived)
                    .retryAfter(SOON);
        }
    }
}
