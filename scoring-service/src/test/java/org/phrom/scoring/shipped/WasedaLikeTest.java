package org.phrom.scoring.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.run.domain.Result;

/** A panel of experts: the mean of those who scored an item, and how far they agree. */
class WasedaLikeTest {

    @Test
    void theScoreIsTheMeanOfTheExpertsAndTheirAgreementIsShown() {
        Shipped round = new Shipped("waseda-like");
        panel(round, "TH", Map.of("expert-1", 6.0, "expert-2", 8.0, "expert-3", 7.0));
        panel(round, "SG", Map.of("expert-1", 9.0, "expert-2", 9.0, "expert-3", 9.0));
        ObjectNode cloud = (ObjectNode) round.of("TH").at("/cloud/items");
        cloud.putObject("expert-3").put("status", "unknown");
        cloud.putObject("expert-2").put("status", "answered").put("value", 10.0);

        Map<String, Result> scored = round.score();

        Result thailand = scored.get("TH");
        assertThat(Shipped.score(thailand, "w-one-stop")).isEqualTo(7);
        assertThat(Shipped.score(thailand, "services-agreement")).isEqualTo(8);
        assertThat(Shipped.score(thailand, "w-cloud")).isEqualTo(8);
        assertThat(Shipped.score(thailand, "emerging")).isCloseTo((8 + 7 + 7) / 3.0, within(1e-14));
        assertThat(Shipped.score(thailand, "emerging-agreement")).isCloseTo((6 + 8 + 8) / 3.0, within(1e-14));
        assertThat(thailand.score()).isCloseTo((9 * 7 + 22 / 3.0) / 10, within(1e-14));
        assertThat(scored.get("SG").score()).isEqualTo(9);
        assertThat(Shipped.score(scored.get("SG"), "portal-agreement")).isEqualTo(10);
        assertThat(scored.values().stream().map(Result::rank)).isEqualTo(List.of(2, 1));
    }

    private static void panel(Shipped round, String economy, Map<String, Double> experts) {
        ObjectNode entries = round.of(economy).putObject("@experts");
        experts.keySet().forEach(expert -> entries.putObject(expert).put("university", "Thammasat"));
        for (JsonNode question : round.document().path("questions")) {
            ObjectNode items =
                    round.of(economy).putObject(question.path("code").asText()).putObject("items");
            experts.forEach((expert, score) ->
                    items.putObject(expert).put("status", "answered").put("value", score));
        }
    }
}
