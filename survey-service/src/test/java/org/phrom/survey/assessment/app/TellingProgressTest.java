package org.phrom.survey.assessment.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.phrom.survey.assessment.SurveyData.assessmentOf;
import static org.phrom.survey.assessment.SurveyData.openRound;
import static org.phrom.survey.assessment.SurveyData.patch;
import static org.phrom.survey.assessment.SurveyData.sql;
import static org.phrom.survey.assessment.SurveyData.value;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phrom.kit.testing.Infrastructure;
import org.phrom.survey.assessment.SurveyData;
import org.phrom.survey.assessment.SurveyData.Tree;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.store.AssessmentRows;

/** Services that tell progress at the same time, and saves that come in between. */
@QuarkusTest
class TellingProgressTest {

    // the service under test has not come to this day
    private static final Instant FAR = Instant.parse("3000-01-01T00:00:00Z");

    @Inject
    AssessmentRows rows;

    private UUID assessment;

    @BeforeEach
    void progressIsToBeToldOneDay() {
        Tree tree = SurveyData.tree();
        assessment = UUID.fromString(assessmentOf(openRound(tree), tree.province(1)));
        sql("insert into progress_due (assessment, due_at) values (?, '2999-12-31')", assessment);
    }

    @Test
    void whatOneServiceHasTakenAnotherDoesNotTake() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(take()).contains(assessment);

            assertThat(inAnotherTransaction()).doesNotContain(assessment);
        });

        assertThat(inAnotherTransaction()).doesNotContain(assessment);
    }

    @Test
    void whatAServiceTookAndCouldNotTellIsTakenAgain() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    assertThat(take()).contains(assessment);
                    throw new IllegalStateException("the outbox is away");
                }))
                .hasStackTraceContaining("the outbox is away");

        assertThat(inAnotherTransaction()).contains(assessment);
    }

    @Test
    void whatSomebodySavesMeanwhileIsLeftForTheNextTime() throws SQLException {
        try (Connection editor = Infrastructure.connection();
                PreparedStatement held = editor.prepareStatement("select 1 from assessment where id = ? for update")) {
            editor.setAutoCommit(false);
            held.setObject(1, assessment);
            held.executeQuery();

            assertThat(inAnotherTransaction()).doesNotContain(assessment);
            editor.commit();
        }

        assertThat(inAnotherTransaction()).contains(assessment);
    }

    @Test
    void aSaveThatWaitedForTheTellingIsToldAfterIt() throws SQLException {
        CompletableFuture<Response> save = QuarkusTransaction.requiringNew().call(() -> {
            assertThat(take()).contains(assessment);
            CompletableFuture<Response> waiting =
                    CompletableFuture.supplyAsync(() -> patch(assessment.toString(), Map.of("share", value(0.5, 0))));
            Awaitility.await()
                    .until(() -> number("select count(*) from pg_locks where not granted and ?::text <> ''") > 0);
            return waiting;
        });

        assertThat(save.join().statusCode()).isEqualTo(200);
        Awaitility.await().untilAsserted(() -> assertThat(
                        number("select count(*) from outbox_message where sequence = 2 and key = ?::text"))
                .isEqualTo(1));
        assertThat(number("select count(*) from progress_due where assessment = ?"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.049S", "PT-1S"})
    void anIntervalWithoutAPauseIsRefusedAtTheStart(Duration interval) {
        assertThatThrownBy(() -> TellingProgress.beat(interval))
                .hasMessage("phrom.progress.interval is " + interval + "; it must be PT0.05S at least");
    }

    @Test
    void progressIsLookedForFourTimesInAnInterval() {
        assertThat(TellingProgress.beat(Duration.ofSeconds(1))).isEqualTo(Duration.ofMillis(250));
        assertThat(TellingProgress.beat(Duration.ofMillis(50))).isEqualTo(Duration.ofNanos(12_500_000));
    }

    private List<UUID> take() {
        return rows.takeDue(FAR, 1_000).stream().map(Assessment::id).toList();
    }

    private List<UUID> inAnotherTransaction() {
        return QuarkusTransaction.requiringNew().call(this::take);
    }

    private long number(String query) throws SQLException {
        try (Connection connection = Infrastructure.connection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, assessment);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
