package org.phrom.scoring.run.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.phrom.scoring.Scores.list;
import static org.phrom.scoring.Scores.soon;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.testing.Topics;
import org.phrom.scoring.Rows;
import org.phrom.scoring.Survey;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.projection.Assessments;
import org.phrom.scoring.run.app.Simulating.Changes;
import org.phrom.scoring.run.store.InputStatements;
import org.phrom.scoring.run.store.RecomputationStatements;
import org.phrom.scoring.run.store.ScoreStatements;

/** Simulations of a round that just fits, and of one that does not. */
@QuarkusTest
class SimulationUnderLimitTest {
    private static final Changes NONE = new Changes(Map.of(), null, Map.of());

    @Inject
    RunAccess access;

    @Inject
    ScoringModels models;

    @Inject
    InputStatements inputs;

    @Inject
    ScoreStatements scores;

    @Inject
    Assessments assessments;

    @Inject
    RecomputationStatements recomputations;

    @Inject
    Counting counting;

    @Test
    void aRoundOverTheLimitIsRefusedWhetherOrNotItsScoresHangOnEachOther() {
        Survey plain = published("simulate-limit", false);
        Survey whole = published("simulate-limit-whole", true);

        for (Survey survey : new Survey[] {plain, whole}) {
            assertThat(simulating(8).simulate(survey.liveRun(), NONE).organisations())
                    .hasSize(2);
            assertThatThrownBy(() -> simulating(7).simulate(survey.liveRun(), NONE))
                    .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                            .isEqualTo(ScoringProblem.NOT_COMPUTABLE));
        }
    }

    private static Survey published(String name, boolean whole) {
        Survey survey = new Survey(name);
        Topics.send("phrom.frameworks", whole ? survey.minMax() : survey.framework());
        survey.tellRound("open", 2);
        survey.tell(survey.submitted("AAA", 1, 0, 0, 0, 0), survey.submitted("BBB", 1, 1, 1, 1, 1));
        soon(() -> assertThat(list(survey.liveRun())).hasSize(2));
        survey.tellRound("published", 3);
        soon(() -> assertThat(Rows.text("select state from round where id = ?", survey.round))
                .isEqualTo("published"));
        return survey;
    }

    private Simulating simulating(long mostCells) {
        return new Simulating(
                access,
                models,
                inputs,
                scores,
                assessments,
                recomputations,
                counting,
                new KeptPopulations(mostCells),
                new WholeRunTurn(Duration.ofSeconds(10)),
                mostCells);
    }
}
