package org.phrom.scoring.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.run.domain.Result;

/** Levels of 1 to 5, domains weighted 13, 25, 16.5 and 45.5, five predicates. */
class SpbeLikeTest {

    @Test
    void theIndexIsTheWeightedMeanOfLevels() {
        Shipped round = new Shipped("spbe-like");
        Map<String, Integer> levels = Map.of("d-policy", 2, "d-governance", 3, "d-management", 1, "d-services", 4);
        answer(round, "province", levels);
        answer(round, "lowest", Map.of("d-policy", 1, "d-governance", 1, "d-management", 1, "d-services", 1));
        answer(round, "highest", Map.of("d-policy", 5, "d-governance", 5, "d-management", 5, "d-services", 5));

        Map<String, Result> scored = round.score();

        double expected = (13 * 2 + 25 * 3 + 16.5 * 1 + 45.5 * 4) / 100;
        assertThat(scored.get("province").score()).isCloseTo(expected, within(1e-14));
        assertThat(scored.get("lowest").score()).isEqualTo(1);
        assertThat(scored.get("highest").score()).isEqualTo(5);
        assertThat(scored.values().stream().map(Result::band)).containsExactly("fair", "poor", "very-good");
    }

    private static void answer(Shipped round, String organisation, Map<String, Integer> levels) {
        Map<String, List<String>> questions = new HashMap<>();
        for (JsonNode domain : round.document().at("/tree/children")) {
            questions.put(domain.path("code").asText(), domain.findValuesAsText("question"));
        }
        levels.forEach((domain, level) ->
                questions.get(domain).forEach(question -> round.answer(organisation, question, level)));
    }
}
