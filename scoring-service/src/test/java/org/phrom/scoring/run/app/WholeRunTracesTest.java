package org.phrom.scoring.run.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.scoring.Scores.get;
import static org.phrom.scoring.Scores.list;
import static org.phrom.scoring.Scores.soon;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.testing.Topics;
import org.phrom.scoring.Rows;
import org.phrom.scoring.Survey;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.projection.Assessments;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.run.domain.Trace;
import org.phrom.scoring.run.store.InputStatements;
import org.phrom.scoring.run.store.RankedScoreQueries;
import org.phrom.scoring.run.store.RecomputationStatements;
import org.phrom.scoring.run.store.ScoreRunRows;
import org.phrom.scoring.run.store.ScoreStatements;

/** Live runs whose scores hang on each other, while they do not follow what changed. */
@QuarkusTest
class WholeRunTracesTest {
    private static final Clock MUCH_LATER = Clock.fixed(Instant.parse("2100-01-01T00:00:00Z"), ZoneOffset.UTC);

    @Inject
    RunAccess access;

    @Inject
    ScoreStatements scores;

    @Inject
    RankedScoreQueries ranked;

    @Inject
    InputStatements inputs;

    @Inject
    Assessments assessments;

    @Inject
    RecomputationStatements recomputations;

    @Inject
    ScoringModels models;

    @Inject
    ScoreRunRows runs;

    @Inject
    WritingWholeRun writing;

    @Inject
    Counting counting;

    @Test
    void aTraceIsOfTheAnswersThatTheScoreIsOfOrIsNotReadyYet() throws SQLException {
        Survey survey = standing("trace-changed");
        survey.tell(survey.submitted("BBB", 2, 0.9, 0.9, 0.9, 0.9));
        soon(() -> assertThat(changes(survey)).isPositive());

        Response changed = trace(survey, "BBB");
        assertProblem(changed, 503, "trace-not-ready");
        assertThat(changed.header("Retry-After")).isEqualTo("5");
        JsonNode other = Survey.read(trace(survey, "AAA").asString());
        assertThat(other.path("score").asDouble()).isEqualTo(0.25);
        assertThat(other.at("/tree/value").asDouble()).isEqualTo(0.25);
        assertThat(other.at("/tree/children/0/indicator/steps/0/value").asDouble())
                .isEqualTo(0.5);

        computeAgain(survey);
        soon(() -> assertThat(trace(survey, "BBB").statusCode()).isEqualTo(200));
        assertThat(Survey.read(trace(survey, "BBB").asString())
                        .at("/tree/children/0/indicator/steps/0/value")
                        .asDouble())
                .isEqualTo(0.9);
    }

    @Test
    void aServiceThatKeepsNothingComputesARunThatIsCurrentAndNoOther() throws SQLException {
        Survey survey = standing("trace-forgotten");
        ExplainingScore fresh = replica();

        Trace tree = fresh.explain(survey.liveRun(), "AAA").explained().tree();
        assertThat(tree.value()).isEqualTo(0.25);
        assertThat(Survey.read(trace(survey, "AAA").asString())
                        .at("/tree/value")
                        .asDouble())
                .isEqualTo(0.25);

        survey.tell(survey.submitted("BBB", 2, 0.9, 0.9, 0.9, 0.9));
        soon(() -> assertThat(changes(survey)).isPositive());
        assertThat(fresh.explain(survey.liveRun(), "AAA").explained().tree()).isEqualTo(tree);
        assertThatThrownBy(() -> replica().explain(survey.liveRun(), "AAA"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ScoringProblem.TRACE_NOT_READY));
    }

    @Test
    void aRoundThatOutgrowsTheLimitKeepsItsScoresAndSaysWhyUntilItIsComputedAgain() throws SQLException {
        Survey survey = standing("whole-outgrown");
        survey.tell(survey.submitted("DDD", 1, 3, 3, 3, 3));
        soon(() -> assertThat(changes(survey)).isPositive());

        assertThat(recomputing(15).recompute(survey.liveRun())).isFalse();

        JsonNode run = Survey.read(get("/v1/score-runs/{run}", survey.liveRun()).asString());
        assertThat(run.path("state").asText()).isEqualTo("halted");
        assertThat(run.path("haltedBecause").asText()).isEqualTo("too-large");
        assertThat(run.path("haltedSince").asText()).isEqualTo("2100-01-01T00:00:00Z");
        assertThat(list(survey.liveRun()).findValuesAsText("organisation")).containsExactly("CCC", "AAA", "BBB");
        assertThat(trace(survey, "AAA").jsonPath().getString("run.haltedBecause"))
                .isEqualTo("too-large");

        assertThat(changes(survey)).isZero();
        survey.tell(survey.submitted("EEE", 1, 4, 4, 4, 4));
        soon(() -> assertThat(changes(survey)).isPositive());
        assertThat(recomputing(15).recompute(survey.liveRun())).isFalse();
        assertThat(changes(survey)).isZero();
        assertThat(recomputations.due(Instant.parse("2101-01-01T00:00:00Z"))).contains(survey.liveRun());

        assertThat(recomputing(20).recompute(survey.liveRun())).isTrue();
        assertThat(recomputing(20).recompute(survey.liveRun())).isFalse();

        run = Survey.read(get("/v1/score-runs/{run}", survey.liveRun()).asString());
        assertThat(run.path("state").asText()).isEqualTo("current");
        assertThat(run.has("haltedBecause")).isFalse();
        assertThat(list(survey.liveRun()).findValuesAsText("organisation"))
                .containsExactly("EEE", "DDD", "CCC", "AAA", "BBB");
    }

    @Test
    void aRunThatFailsByAnErrorIsNotedAndTriedAgainLater() throws SQLException {
        Survey survey = standing("whole-error");
        survey.tell(survey.submitted("DDD", 1, 3, 3, 3, 3));
        soon(() -> assertThat(changes(survey)).isPositive());
        WholeRuns failing =
                new WholeRuns(
                        inputs, assessments, recomputations, new KeptRuns(Duration.ofSeconds(30)), counting, 100) {
                    @Override
                    Kept live(ScoreRun run, ScoringModel model) {
                        throw new OutOfMemoryError("Java heap space");
                    }
                };

        assertThat(new RecomputingLiveRuns(recomputations, runs, models, failing, writing, MUCH_LATER)
                        .recompute(survey.liveRun()))
                .isFalse();

        JsonNode run = Survey.read(get("/v1/score-runs/{run}", survey.liveRun()).asString());
        assertThat(run.path("state").asText()).isEqualTo("halted");
        assertThat(run.path("haltedBecause").asText()).isEqualTo("failed");
        assertThat(Rows.number(
                        "select count(*) from live_recomputation where due_at > '2100-01-01T00:00:00Z' and run = ?",
                        survey.liveRun()))
                .isEqualTo(1);
        assertThat(recomputing(100).recompute(survey.liveRun())).isTrue();
    }

    @Test
    void aRunThatAnotherReplicaIsWritingIsNotComputedASecondTime() throws SQLException {
        Survey survey = standing("whole-twice");
        survey.tell(survey.submitted("DDD", 1, 3, 3, 3, 3));
        soon(() -> assertThat(changes(survey)).isPositive());

        Rows.whileLocked(
                "organisation_score",
                () -> {
                    computeAgain(survey);
                    return true;
                },
                () -> assertThat(recomputing(100).recompute(survey.liveRun())).isFalse());

        soon(() -> assertThat(list(survey.liveRun())).hasSize(4));
        assertThat(changes(survey)).isZero();
        assertThat(recomputing(100).recompute(survey.liveRun())).isFalse();
    }

    private ExplainingScore replica() {
        return new ExplainingScore(
                access, scores, ranked, inputs, assessments, recomputations, models, wholes(100), counting);
    }

    private RecomputingLiveRuns recomputing(long mostCells) {
        return new RecomputingLiveRuns(recomputations, runs, models, wholes(mostCells), writing, MUCH_LATER);
    }

    private WholeRuns wholes(long mostCells) {
        return new WholeRuns(
                inputs, assessments, recomputations, new KeptRuns(Duration.ofSeconds(30)), counting, mostCells);
    }

    /** A published round of three organisations, computed, and not computed again by itself. */
    private static Survey standing(String name) throws SQLException {
        Survey survey = new Survey(name);
        Topics.send("phrom.frameworks", survey.minMax());
        survey.tellRound("published", 4);
        survey.tell(
                survey.submitted("AAA", 1, 0.5, 0.5, 0.5, 0.5),
                survey.submitted("BBB", 1, 0, 0, 0, 0),
                survey.submitted("CCC", 1, 2, 2, 2, 2));
        soon(() -> assertThat(list(survey.liveRun())).hasSize(3));
        soon(() -> assertThat(changes(survey)).isZero());
        Rows.execute("update live_recomputation set due_at = '2100-01-01' where run = '" + survey.liveRun() + "'");
        return survey;
    }

    private static void computeAgain(Survey survey) {
        try {
            Rows.execute("update live_recomputation set due_at = now() where run = '" + survey.liveRun() + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long changes(Survey survey) {
        return Rows.number("select count(*) from live_change where run = ?", survey.liveRun());
    }

    private static Response trace(Survey survey, String organisation) {
        return get("/v1/score-runs/{run}/scores/{organisation}/trace", survey.liveRun(), organisation);
    }
}
