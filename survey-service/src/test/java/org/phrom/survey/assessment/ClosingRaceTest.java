package org.phrom.survey.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.survey.assessment.SurveyData.assessmentOf;
import static org.phrom.survey.assessment.SurveyData.move;
import static org.phrom.survey.assessment.SurveyData.openRound;
import static org.phrom.survey.assessment.SurveyData.patch;
import static org.phrom.survey.assessment.SurveyData.value;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.phrom.kit.database.Database;
import org.phrom.survey.assessment.SurveyData.Tree;

/** Answers that meet the closing of their round. */
@QuarkusTest
class ClosingRaceTest {

    private static final int EDITORS = 4;

    @Inject
    Database database;

    @Test
    void nothingIsAcceptedAfterTheClosing() throws Exception {
        Tree tree = SurveyData.tree();
        String round = openRound(tree);
        List<String> assessments = List.of(
                assessmentOf(round, tree.province(1)),
                assessmentOf(round, tree.province(2)),
                assessmentOf(round, tree.province(3)),
                assessmentOf(round, tree.province(4)));
        AtomicInteger accepted = new AtomicInteger();
        ExecutorService editors = Executors.newFixedThreadPool(EDITORS);
        List<Future<Integer>> work = new ArrayList<>();
        for (String assessment : assessments) {
            work.add(editors.submit(() -> answerUntilRefused(assessment, accepted)));
        }

        await().untilAtomic(accepted, org.hamcrest.Matchers.greaterThan(2 * EDITORS));
        assertThat(move(round, "closing").statusCode()).isEqualTo(200);

        int taken = 0;
        for (Future<Integer> each : work) {
            taken += each.get();
        }
        editors.shutdown();
        assertThat(number("select sum(version) - count(*) from assessment where id = any(?::uuid[])", assessments))
                .isEqualTo(taken);
        // the last state of each was told, and before the closing
        assertThat(number(
                        "select count(*) from assessment where id = any(?::uuid[]) and exists (select from outbox_message"
                                + " where key = assessment.id::text and sequence = assessment.version)",
                        assessments))
                .isEqualTo(EDITORS);
        assertThat(number("select max(position) from outbox_message where key = any(?)", assessments))
                .isLessThan(number("select max(position) from outbox_message where key = any(?)", List.of(round)));
        assertThat(number(
                        "select count(*) from assessment a join round r on r.id = a.round"
                                + " where a.id = any(?::uuid[]) and a.changed_at > r.closed_at",
                        assessments))
                .isZero();
    }

    private static int answerUntilRefused(String assessment, AtomicInteger accepted) {
        for (int version = 0; ; version++) {
            Response answered = patch(assessment, Map.of("share", value((version % 100 + 1) / 200d, version)));
            if (answered.statusCode() != 200) {
                assertProblem(answered, 409, "round-closed");
                return version;
            }
            accepted.incrementAndGet();
        }
    }

    private long number(String sql, List<String> keys) {
        return database.first(sql, row -> row.getLong(1), keys).orElseThrow();
    }
}
