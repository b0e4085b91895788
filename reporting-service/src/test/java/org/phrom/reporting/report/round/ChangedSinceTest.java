package org.phrom.reporting.report.round;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phrom.kit.testing.Infrastructure;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.reporting.Given;

@QuarkusTest
class ChangedSinceTest {

    private final String round = Given.freshRound();

    @Test
    void roundsOfWhichItLearntThenOrLaterAreListedHoweverLateTheyWereTold() {
        Instant learnt = told(1);

        assertThat(listed(learnt)).contains(round);
        assertThat(listed(learnt.plusNanos(1_000))).doesNotContain(round);
        assertThat(given().get("/v1/rounds/" + round).<String>path("changedAt")).isEqualTo("2022-11-01T00:00:00Z");
    }

    @Test
    void aRoundThatIsToldOfAgainIsListedAgain() {
        Instant first = told(1);
        Instant second = told(2);

        assertThat(second).isAfter(first);
        assertThat(listed(second)).contains(round);
    }

    @Test
    void afterARebuildAllAreListed() {
        Instant learnt = told(1);

        Response begun = given().auth().oauth2(Tokens.bearer("operator")).post("/v1/rebuilds");
        Given.arrived("job", "id = '" + begun.path("id") + "' and state = 'done'", 1);

        assertThat(listed(learnt.plusNanos(1_000))).contains(round);
    }

    @Test
    void aPageBelongsToTheTimeThatItWasAskedFor() {
        told(1);
        told(Given.freshRound(), 1);
        String list = "/v1/rounds?pageSize=1&changedSince=";
        String token = given().get(list + "2001-01-01T00:00:00Z").path("nextPageToken");

        assertThat(given().get(list + "2001-01-01T00:00:00Z&pageToken=" + token).statusCode())
                .isEqualTo(200);
        assertProblem(given().get(list + "2001-01-01T00:00:01Z&pageToken=" + token), 400, "invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-30", "yesterday", ""})
    void whatIsNoTimeIsRefused(String since) {
        assertProblem(given().get("/v1/rounds?changedSince=" + since), 400, "invalid-parameter");
    }

    private static List<String> listed(Instant since) {
        return given().get("/v1/rounds?pageSize=200&changedSince=" + since)
                .jsonPath()
                .getList("items.id", String.class);
    }

    private Instant told(int sequence) {
        return told(round, sequence);
    }

    private static Instant told(String id, int sequence) {
        Topics.send("phrom.rounds", Given.round(id, "published", sequence));
        String told = "id = '" + id + "' and sequence = " + sequence;
        await().until(() -> Given.count("round", told) == 1);
        try (var connection = Infrastructure.connection();
                var result = connection.createStatement().executeQuery("select learnt_at from round where " + told)) {
            result.next();
            return result.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
