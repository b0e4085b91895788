package org.phrom.scoring.run.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.kit.text.Text;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.engine.EngineVersion;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.model.app.AnswerReader;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.ModelId;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.projection.AssessmentRow;
import org.phrom.scoring.projection.AssessmentRows;
import org.phrom.scoring.projection.RoundRow;
import org.phrom.scoring.projection.RoundRow.Tally;
import org.phrom.scoring.projection.RoundRows;
import org.phrom.scoring.projection.Turns;
import org.phrom.scoring.run.domain.Counted;
import org.phrom.scoring.run.domain.FrozenInput;
import org.phrom.scoring.run.domain.Result;
import org.phrom.scoring.run.domain.Scoring;
import org.phrom.scoring.run.store.InputRows.InputRow;
import org.phrom.scoring.run.store.ScoreRow;
import org.phrom.scoring.run.store.ScoreRunRow;
import org.phrom.scoring.run.store.ScoreRunRow.Outcome;

/** Freezes what was submitted in a closed round and scores it, once and for all, in one transaction. */
@ApplicationScoped
public class CreatingOfficialRun {
    private static final int DEFAULT_MODEL = 1;
    private static final Duration SOON = Duration.ofSeconds(2);

    private final RoundRows rounds;
    private final AssessmentRows assessments;
    private final ScoringModels models;
    private final OfficialRuns official;
    private final Turns turns;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    CreatingOfficialRun(
            RoundRows rounds,
            AssessmentRows assessments,
            ScoringModels models,
            OfficialRuns official,
            Turns turns,
            Caller caller,
            AuditTrail audit,
            Clock clock) {
        this.rounds = rounds;
        this.assessments = assessments;
        this.models = models;
        this.official = official;
        this.turns = turns;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Creates the run, once everything that survey-service counted at the closing has arrived: events of different
     * topics do not wait for each other.
     *
     * @param expected how many submitted assessments there must be; null when the caller does not know
     */
    @Transactional
    public ScoreRunRow create(String roundId, @Nullable Integer expected) {
        RoundRow known = rounds.find(roundId).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        turns.ofRound(known.framework(), known.frameworkVersion(), known.id());
        RoundRow round = rounds.find(roundId).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        if (!round.closed()) {
            throw new Problem(ScoringProblem.ROUND_NOT_CLOSED).with("state", round.state());
        }
        ScoringModel model = models.find(new ModelId(round.framework(), round.frameworkVersion(), DEFAULT_MODEL))
                .orElseThrow(() -> new Problem(ScoringProblem.SCORING_MODEL_NOT_FOUND));
        requireAll(round, expected);
        List<AssessmentRow> submitted = assessments.submittedIn(roundId);
        ScoreRunRow run = score(round, model, submitted);
        audit.record(
                "score-run.created",
                "score-runs/" + run.id(),
                Map.of("round", roundId, "scoringModel", run.model().toString()));
        return run;
    }

    private void requireAll(RoundRow round, @Nullable Integer expected) {
        Tally arrived = assessments.tally(round.id());
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

    private ScoreRunRow score(RoundRow round, ScoringModel model, List<AssessmentRow> submitted) {
        List<Counted> counted = new ArrayList<>(submitted.size());
        List<InputRow> inputs = new ArrayList<>(submitted.size());
        for (AssessmentRow assessment : submitted) {
            Counted one = counted(assessment, model);
            counted.add(one);
            inputs.add(new InputRow(
                    assessment.organisation(), CanonicalJson.write(FrozenInput.of(one, assessment.sequence()))));
        }
        Scoring scoring = Scoring.of(model, counted);
        refuse(scoring.refusals());
        List<Result> results = scoring.rankedResults();
        ScoreRunRow run = run(round, model, inputs, results);
        List<ScoreRow> scores = new ArrayList<>(results.size());
        for (int i = 0; i < results.size(); i++) {
            scores.add(ScoreRow.of(run.id(), results.get(i), submitted.get(i).ancestors(), 1, run.createdAt()));
        }
        official.keep(run, inputs, scores);
        return run;
    }

    private static Counted counted(AssessmentRow assessment, ScoringModel model) {
        try {
            Counted one = new Counted(
                    assessment.organisation(), assessment.id(), AnswerReader.read(assessment.answers(), model));
            Scoring.of(model, List.of(one));
            return one;
        } catch (IllegalArgumentException e) {
            throw refusal(List.of(new Refusal(assessment.organisation(), String.valueOf(e.getMessage()))));
        }
    }

    private ScoreRunRow run(RoundRow round, ScoringModel model, List<InputRow> inputs, List<Result> results) {
        Instant now = clock.instant();
        int number = official.next(round.id());
        List<String> contents = inputs.stream().map(InputRow::content).toList();
        String definition = CanonicalJson.write(model.definition());
        Outcome outcome = new Outcome(
                RunHashes.input(EngineVersion.CURRENT, definition, contents),
                RunHashes.results(results),
                results.size(),
                round.closedAt(),
                now);
        return new ScoreRunRow(
                round.id() + "-official-" + number,
                ScoreRunRow.OFFICIAL,
                round.id(),
                number,
                model.definition().id(),
                EngineVersion.CURRENT,
                outcome,
                caller.subject(),
                now);
    }

    private static void refuse(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw refusal(refusals);
        }
    }

    private static Problem refusal(List<Refusal> refusals) {
        Refusal first = refusals.get(0);
        return new Problem(ScoringProblem.NOT_COMPUTABLE)
                .detail(new Text(
                        "แบบจำลองใช้กับคำตอบบางส่วนไม่ได้: " + first.place(), first.place() + ": " + first.reason()))
                .with("refusals", refusals.subList(0, Math.min(100, refusals.size())));
    }
}
