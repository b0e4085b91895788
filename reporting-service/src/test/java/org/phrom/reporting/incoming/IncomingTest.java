package org.phrom.reporting.incoming;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;
import org.phrom.reporting.Given;
import org.phrom.reporting.Given.Score;

@QuarkusTest
class IncomingTest {

    @Test
    void theNewestStateStaysWhateverTheOrderAndHoweverOften() {
        String round = Given.freshRound();
        Sent planned = Given.round(round, "planned", 1);
        Sent open = Given.round(round, "open", 2);
        Sent published = Given.round(round, "published", 3);

        Topics.send("phrom.rounds", published, planned, open, published, open, Given.round(round, "open", 2));

        Given.arrived(
                "inbox_message",
                "event_id in ('%s', '%s', '%s')".formatted(planned.id(), open.id(), published.id()),
                3);
        assertThat(Given.count("round", "id = '" + round + "' and sequence = 3 and state = 'published'"))
                .isEqualTo(1);
    }

    @Test
    void scoresMayComeBeforeParticipantsAndParticipantsBeforeTheRound() {
        String round = Given.freshRound();
        Topics.send("phrom.scores", Given.all(Given.SCORES, score -> Given.live(round, score, 1)));
        Given.arrived("score", "round = '" + round + "'", 4);
        Topics.send("phrom.rounds", Given.round(round, "published", 1));
        Given.arrived("round", "id = '" + round + "'", 1);
        assertThat(names(round)).containsExactlyInAnyOrder("TH-10", "TH-50", "TH-51", "TH-83");

        Topics.send("phrom.assessments", Given.all(Given.FOUR, who -> Given.assessment(round, who, "submitted", 1)));
        Given.arrived("assessment", "round = '" + round + "'", 4);

        assertThat(names(round)).containsExactlyInAnyOrder("Bangkok", "Chiang Mai", "Lamphun", "=Phuket");
    }

    @Test
    void everyOrderOfTheSameEventsLeadsToTheSameRanking() {
        List<List<String>> rankings = new ArrayList<>();
        for (int shuffle = 0; shuffle < 3; shuffle++) {
            String round = Given.scoredRound("published");
            List<Sent> events = new ArrayList<>(List.of(
                    Given.live(round, new Score("TH-83", "0.95", "A", "1", "1", "0.85"), 7),
                    Given.live(round, new Score("TH-83", "0.1", "D", "0.1", "0.1", "0.1"), 6),
                    Given.live(round, new Score("TH-10", "0.3", "C", "0.3", "0.3", "0.3"), 4),
                    Given.live(round, new Score("TH-10", "0.4", "C", "0.4", "0.4", "0.4"), 5)));
            Collections.rotate(events, shuffle);
            Topics.send("phrom.scores", events.toArray(Sent[]::new));
            Given.arrived("score", "round = '" + round + "' and sequence in (5, 7)", 2);
            rankings.add(codes(round));
        }

        assertThat(rankings).containsOnly(List.of("TH-83", "TH-50", "TH-51", "TH-10"));
    }

    @Test
    void aPoisonedEventIsSetAsideAndTheNextOnesFlow() {
        String round = Given.freshRound();
        Sent poison = new Sent(UUID.randomUUID().toString(), "round-changed.v1", round, 9, "{\"id\":7,");
        String after = Given.freshRound();

        Topics.send("phrom.rounds", poison, Given.round(round, "open", 1), Given.round(after, "published", 1));

        Given.arrived("round", "id in ('" + round + "', '" + after + "')", 2);
        Given.arrived("dead_letter", "consumer = 'rounds' and key = '" + round + "'", 1);
        assertThat(Topics.await("phrom.rounds.dlq", records -> records.stream()
                        .anyMatch(record -> record.value().contains(round))))
                .isNotEmpty();
        assertThat(given().auth()
                        .oauth2(Tokens.bearer("operator"))
                        .get("/v1/dead-letters")
                        .jsonPath()
                        .getList("items.key"))
                .contains(round);
    }

    private static List<String> names(String round) {
        return given().get("/v1/rounds/{id}/ranking", round).jsonPath().getList("items.organisation.name.en");
    }

    private static List<String> codes(String round) {
        return given().get("/v1/rounds/{id}/ranking", round).jsonPath().getList("items.organisation.code");
    }
}
