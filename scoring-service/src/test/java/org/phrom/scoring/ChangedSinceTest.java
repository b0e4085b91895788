package org.phrom.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.scoring.Scores.as;
import static org.phrom.scoring.Scores.get;
import static org.phrom.scoring.Scores.list;
import static org.phrom.scoring.Scores.soon;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phrom.kit.http.PageRequest;

@QuarkusTest
class ChangedSinceTest {

    @ConfigProperty(name = "quarkus.transaction-manager.default-transaction-timeout")
    Duration longestTransaction;

    @Test
    void scoresOfThatTimeOrLaterAreListedWithTheRanksThatTheyHaveAmongAll() {
        Survey survey = new Survey("since-scores");
        survey.tellFramework();
        survey.tellRound("open", 2);
        survey.tell(survey.submitted("AAA", 1, 0.9, 0.9, 0.9, 0.9));
        soon(() -> assertThat(list(survey.liveRun())).hasSize(1));
        survey.tell(survey.submitted("BBB", 1, 0.5, 0.5, 0.5, 0.5));
        soon(() -> assertThat(list(survey.liveRun())).hasSize(2));
        String scores = "/v1/score-runs/" + survey.liveRun() + "/scores?changedSince=";
        Instant first =
                Instant.parse(list(survey.liveRun()).get(0).path("scoredAt").asText());
        Instant second =
                Instant.parse(list(survey.liveRun()).get(1).path("scoredAt").asText());
        assertThat(first).isBefore(second);

        Response later = at(scores + second);

        assertThat(at(scores + first).jsonPath().getList("items.organisation")).containsExactly("AAA", "BBB");
        assertThat(later.jsonPath().getList("items.organisation")).containsExactly("BBB");
        assertThat(later.jsonPath().getInt("items[0].rank")).isEqualTo(2);
        assertThat(at(scores + second.plusNanos(1_000)).jsonPath().getList("items"))
                .isEmpty();
        assertThat(at(scores + first + "&band=Z").jsonPath().getList("items")).isEmpty();
    }

    @Test
    void modelsThatWereCreatedThenOrLaterToo() {
        Survey survey = new Survey("since-models");
        survey.tellFramework();
        String models = "/v1/scoring-models?framework=" + survey.framework;
        soon(() -> assertThat(at(models).jsonPath().getList("items")).hasSize(1));
        Instant created = Instant.parse(at(models).jsonPath().getString("items[0].createdAt"));

        assertThat(at(models + "&changedSince=" + created).jsonPath().getList("items.id"))
                .containsExactly(survey.framework + ":1:1");
        assertThat(at(models + "&changedSince=" + created.plusNanos(1_000))
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void whoReadsOnGoesBackFurtherThanAWriteMayTake() {
        assertThat(PageRequest.CHANGED_SINCE_OF_LONG_WRITES).contains("from 35 minutes");
        assertThat(longestTransaction).isLessThan(Duration.ofMinutes(35));
    }

    @Test
    void aPageBelongsToTheTimeThatItWasAskedFor() {
        Survey survey = new Survey("since-page");
        survey.tellFramework();
        survey.tellRound("open", 2);
        survey.tell(survey.submitted("AAA", 1, 0.9, 0.9, 0.9, 0.9), survey.submitted("BBB", 1, 0.5, 0.5, 0.5, 0.5));
        soon(() -> assertThat(list(survey.liveRun())).hasSize(2));
        String scores = "/v1/score-runs/" + survey.liveRun() + "/scores?pageSize=1&changedSince=";

        Response page = at(scores + "2001-01-01T00:00:00Z");
        String token = page.path("nextPageToken");

        assertThat(at(scores + "2001-01-01T00:00:00Z&pageToken=" + token)
                        .jsonPath()
                        .getList("items.organisation"))
                .containsExactly("BBB");
        assertProblem(get(scores + "2001-01-01T00:00:01Z&pageToken=" + token), 400, "invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-30", "yesterday", ""})
    void whatIsNoTimeIsRefused(String since) {
        for (String list : List.of("scoring-models", "score-runs/any-live/scores")) {
            assertProblem(get("/v1/" + list + "?changedSince=" + since), 400, "invalid-parameter");
        }
    }

    private static Response at(String address) {
        Response page = as("analyst").urlEncodingEnabled(false).get(address);
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        return page;
    }
}
