package org.phrom.scoring.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.run.domain.Result;

/** Ladders, options and facts, 2 to 1 to 1, means of indicators, weighted pillars, and bands with gates. */
class ThProvincialReadinessTest {
    private static final String FRAMEWORK = "th-provincial-readiness";
    // plan: ladder 2 of 4 twice, 2 of 4 options, a fact at half of its target, an address
    private static final double PLAN = 100 * (2 * 0.5 + 0.5 + 0.5 + 1) / 5;
    private static final double COMMITTEE = 100 * (2 * 0.5 + 2 / 3.0 + 0.5 + 0.5) / 5;
    private static final double BUDGET = 100 * (2 * 0.5 + 0.5 + 0.5 + 0.5) / 5;
    private static final double RULES = 100 * (2 * 0.5 + 0.5 + 1) / 4;
    private static final double POLICY = (PLAN + COMMITTEE + BUDGET + RULES) / 4;

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
    void anIndicatorIsTheWeightedMeanOfItsLadderItsOptionsAndItsFacts() {
        Shipped round = version(2);
        policy(round, "province");

        Result result = round.score().get("province");

        assertThat(Shipped.score(result, "policy.plan")).isCloseTo(PLAN, within(1e-12));
        assertThat(Shipped.score(result, "policy.committee")).isCloseTo(COMMITTEE, within(1e-12));
        assertThat(Shipped.score(result, "policy.budget")).isCloseTo(BUDGET, within(1e-12));
        assertThat(Shipped.score(result, "policy.rules")).isCloseTo(RULES, within(1e-12));
        assertThat(Shipped.score(result, "policy")).isCloseTo(POLICY, within(1e-12));
    }

    @Test
    void whatIsNotAnsweredCountsZero() {
        Shipped second = version(2);
        policy(second, "province");
        Shipped first = version(1);
        policy(first, "province");

        assertThat(second.score().get("province").score()).isCloseTo(0.15 * POLICY, within(1e-12));
        // version 1 has pillars of one weight, and looks for twelve meetings instead of four
        double committee = 100 * (2 * 0.5 + 2 / 3.0 + 2 / 12.0 + 0.5) / 5;
        assertThat(first.score().get("province").score())
                .isCloseTo((PLAN + committee + BUDGET + RULES) / 4 / 6, within(1e-12));
    }

    @Test
    void aFactThatIsToldCountsInFullAndOneThatIsNotCountsZeroInBothVersions() {
        for (int version = 1; version <= 2; version++) {
            Shipped round = version(version);
            policy(round, "told");
            policy(round, "silent");
            round.of("silent").remove(List.of("PLN4", "LAW3"));

            Map<String, Result> results = round.score();

            assertThat(Shipped.score(results.get("told"), "policy.plan")).isCloseTo(PLAN, within(1e-12));
            assertThat(Shipped.score(results.get("silent"), "policy.plan")).isCloseTo(PLAN - 20, within(1e-12));
            assertThat(Shipped.score(results.get("told"), "policy.rules")).isCloseTo(RULES, within(1e-12));
            assertThat(Shipped.score(results.get("silent"), "policy.rules")).isCloseTo(RULES - 25, within(1e-12));
        }
    }

    @Test
    void officersTrainedAreAShareInVersion2AndACountInVersion1() {
        Shipped second = version(2);
        second.answer("small", "GEN3", 600).answer("small", "SKL3", 300);
        second.answer("large", "GEN3", 6000).answer("large", "SKL3", 3000);
        Shipped first = version(1);
        first.answer("small", "SKL3", 100).answer("large", "SKL3", 400);

        Map<String, Result> shares = second.score();
        Map<String, Result> counts = first.score();

        assertThat(Shipped.score(shares.get("small"), "people.skills"))
                .isEqualTo(Shipped.score(shares.get("large"), "people.skills"))
                .isCloseTo(100 * 0.5 / 4, within(1e-12));
        assertThat(Shipped.score(counts.get("small"), "people.skills")).isCloseTo(100 * 0.2 / 4, within(1e-12));
        assertThat(Shipped.score(counts.get("large"), "people.skills")).isCloseTo(100 * 0.8 / 4, within(1e-12));
    }

    @Test
    void servicesAreCountedOneByOne() {
        Shipped round = version(2);
        ObjectNode items = round.of("province").putObject("SVC1").putObject("items");
        items.putObject("registration").put("status", "answered").put("value", 4);
        items.putObject("land").put("status", "answered").put("value", 2);

        Result result = round.score().get("province");

        // twelve services, of which two have anything: their ladders count half of the indicator
        assertThat(Shipped.score(result, "services.online")).isCloseTo(100 * 1.5 / 12 / 2, within(1e-12));
    }

    @Test
    void bandsHaveGates() throws Exception {
        Shipped round = version(2);
        best(round, "all", List.of());
        best(round, "no-services", List.of("SVC", "ONE", "INC", "LIS", "PAR"));

        Map<String, Result> results = round.score();

        assertThat(results.get("all").score()).isCloseTo(100, within(1e-12));
        assertThat(results.get("all").band()).isEqualTo("5");
        // enough for Advanced, but a pillar below 20 keeps it in the lowest band
        assertThat(results.get("no-services").score()).isCloseTo(75, within(1e-12));
        assertThat(results.get("no-services").band()).isEqualTo("1");
    }

    /** Answers everything as well as can be, but questions whose codes begin so. */
    private static void best(Shipped round, String body, List<String> but) throws Exception {
        JsonNode document = new ObjectMapper(new YAMLFactory())
                .readTree(Shipped.EXAMPLES
                        .resolve(FRAMEWORK + "/framework-2.yaml")
                        .toFile());
        for (JsonNode question : document.path("questions")) {
            String code = question.path("code").asText();
            if (but.contains(code.substring(0, 3))) {
                continue;
            }
            Object value =
                    switch (question.path("type").asText()) {
                        case "ladder" -> 4;
                        case "percent" -> 100;
                        case "number" -> question.path("max").asInt();
                        case "singleChoice" -> question.at("/options/0/code").asText();
                        case "multiChoice" -> {
                            List<String> options = question.path("options").findValuesAsText("code");
                            options.remove("none");
                            yield options;
                        }
                        case "date" -> "2025-01-31";
                        case "money" -> 1;
                        default -> "https://www.province.example";
                    };
            if (question.has("roster")) {
                ObjectNode items = round.of(body).putObject(code).putObject("items");
                document.at("/rosters/services/items")
                        .forEach(item -> items.putObject(item.path("code").asText())
                                .put("status", "answered")
                                .putPOJO("value", value));
            } else {
                round.answer(body, code, value);
            }
        }
    }
}
