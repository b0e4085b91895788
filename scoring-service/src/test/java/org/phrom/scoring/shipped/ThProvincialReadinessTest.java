package org.phrom.scoring.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.run.domain.Result;

/** Ladders, options and facts, means of indicators and pillars. */
class ThProvincialReadinessTest {
    private static final String FRAMEWORK = "th-provincial-readiness";

    private static Shipped version(int version) {
        return new Shipped(FRAMEWORK, "framework-" + version + ".yaml");
    }

    private static void policy(Shipped round, String body) {
        for (String ladder : List.of("PLN1", "CIO1", "BUD1", "LAW1")) {
            round.answer(body, ladder, 2);
        }
        round.answer(body, "PLN2", List.of("targets", "owners"))
                .answer(body, "PLN3", 50)
                .answer(body, "PLN4", "https://www.province.example/plan")
                .answer(body, "CIO2", "vice")
                .answer(body, "CIO3", 2)
                .answer(body, "CIO4", 50)
                .answer(body, "BUD2", List.of("province", "ministry"))
                .answer(body, "BUD3", 2)
                .answer(body, "BUD4", 75)
                .answer(body, "LAW2", List.of("channel", "nocopy"))
                .answer(body, "LAW3", "2025-03-01");
    }

    @Test
    void anIndicatorIsTheMeanOfItsLadderItsOptionsAndItsFactsAndWhatIsNotAnsweredIsLeftOut() {
        Shipped round = version(1);
        policy(round, "province");

        Result result = round.score().get("province");

        double plan = 100 * (0.5 + 0.5 + 0.5) / 3;
        double committee = 100 * (0.5 + 2 / 3.0 + 2 / 12.0 + 0.5) / 4;
        double budget = 100 * (0.5 + 0.5 + 0.5 + 0.5) / 4;
        double rules = 100 * (0.5 + 0.5) / 2;
        assertThat(Shipped.score(result, "policy.plan")).isCloseTo(plan, within(1e-12));
        assertThat(Shipped.score(result, "policy.committee")).isCloseTo(committee, within(1e-12));
        assertThat(Shipped.score(result, "policy.budget")).isCloseTo(budget, within(1e-12));
        assertThat(Shipped.score(result, "policy.rules")).isCloseTo(rules, within(1e-12));
        assertThat(Shipped.score(result, "policy")).isCloseTo((plan + committee + budget + rules) / 4, within(1e-12));
        assertThat(result.score()).isEqualTo(Shipped.score(result, "policy"));
    }

    @Test
    void officersTrainedAreACount() {
        Shipped round = version(1);
        round.answer("small", "SKL3", 100).answer("large", "SKL3", 400);

        Map<String, Result> counts = round.score();

        assertThat(Shipped.score(counts.get("small"), "people.skills")).isCloseTo(20, within(1e-12));
        assertThat(Shipped.score(counts.get("large"), "people.skills")).isCloseTo(80, within(1e-12));
    }
}
