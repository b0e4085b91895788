package org.phrom.reporting.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import org.junit.jupiter.api.Test;
import org.phrom.reporting.Given;

@QuarkusTest
class FreshnessTest {

    @Inject
    Rounds rounds;

    @Inject
    Runs runs;

    @Test
    void whoHasAnAnswerOfAnEarlierBuildGetsThatOfTheNewOne() {
        Round round = rounds.find(Given.scoredRound("published")).orElseThrow();
        Run run = runs.find(round.id(), null);

        EntityTag earlier = new Freshness(runs, "a build").tag(round, run, "page");

        assertThat(new Freshness(runs, "a build").tag(round, run, "page")).isEqualTo(earlier);
        assertThat(new Freshness(runs, "the next one").tag(round, run, "page")).isNotEqualTo(earlier);
        assertThat(new Freshness(runs, BuildId.ofThis()).tag(round, run, "page"))
                .isEqualTo(new Freshness(runs).tag(round, run, "page"));
    }
}
