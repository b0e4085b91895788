package org.phrom.scoring.run.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.phrom.scoring.Scores.createOfficial;
import static org.phrom.scoring.Scores.list;
import static org.phrom.scoring.Scores.soon;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.testing.Topics;
import org.phrom.scoring.Rows;
import org.phrom.scoring.Survey;
import org.phrom.scoring.model.store.ScoringModelRows;
import org.phrom.scoring.run.store.InputStatements;
import org.phrom.scoring.run.store.ScoreRunRows;

/** An official run that was made under a higher limit than stands today. */
@QuarkusTest
class ReplayUnderLimitTest {
    @Inject
    ScoreRunRows runs;

    @Inject
    InputStatements inputs;

    @Inject
    ScoringModelRows models;

    @Inject
    AuditTrail audit;

    @Test
    void aReplayThatIsOverTheLimitIsRefusedAndNotCalledUnequal() {
        Survey survey = new Survey("replay-limit");
        Topics.send("phrom.frameworks", survey.minMax());
        survey.tellRound("open", 2);
        survey.tell(survey.submitted("AAA", 1, 0, 0, 0, 0), survey.submitted("BBB", 1, 1, 1, 1, 1));
        soon(() -> assertThat(list(survey.liveRun())).hasSize(2));
        Topics.send("phrom.rounds", survey.closedRound(3, 2, 2));
        soon(() -> assertThat(createOfficial(survey.round).statusCode()).isEqualTo(201));
        String run = survey.round + "-official-1";

        assertThat(replay(run, 8).equal()).isTrue();
        assertThatThrownBy(() -> replay(run, 7))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ScoringProblem.NOT_COMPUTABLE));
        assertThat(Rows.number(
                        "select count(*) from audit_entry where action = 'score-run.replayed' and subject = ?",
                        "score-runs/" + run))
                .isEqualTo(1);
    }

    private ReplayingRun.Replay replay(String run, long mostCells) {
        ReplayingRun replaying =
                new ReplayingRun(runs, inputs, models, audit, new WholeRunTurn(Duration.ofSeconds(10)), mostCells);
        return QuarkusTransaction.requiringNew().call(() -> replaying.replay(run));
    }
}
