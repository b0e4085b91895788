package org.phrom.reporting.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.phrom.kit.events.Event;
import org.phrom.kit.testing.Contracts;
import org.phrom.reporting.incoming.AssessmentEvents.AnswersChanged;
import org.phrom.reporting.incoming.AssessmentEvents.AssessmentChanged;
import org.phrom.reporting.incoming.FrameworkEvents.FrameworkPublished;
import org.phrom.reporting.incoming.OrganisationEvents.OrganisationChanged;
import org.phrom.reporting.incoming.RoundEvents.RoundChanged;
import org.phrom.reporting.incoming.ScoreEvents.OrganisationScored;
import org.phrom.reporting.incoming.ScoreEvents.ScoreRunCompleted;

class ContractsTest {

    private static final Path SURVEY = Path.of("../survey-service/contracts/events");
    private static final Path SCORING = Path.of("../scoring-service/contracts/events");

    record Example(Path file, Class<?> shape) {}

    static List<Example> examples() {
        return List.of(
                        new Example(SURVEY.resolve("organisation-changed.v1"), OrganisationChanged.class),
                        new Example(SURVEY.resolve("framework-published.v1"), FrameworkPublished.class),
                        new Example(SURVEY.resolve("round-changed.v1"), RoundChanged.class),
                        new Example(SURVEY.resolve("assessment-changed.v1"), AssessmentChanged.class),
                        new Example(SURVEY.resolve("answers-changed.v1"), AnswersChanged.class),
                        new Example(SCORING.resolve("organisation-scored.v1"), OrganisationScored.class),
                        new Example(SCORING.resolve("score-run-completed.v1"), ScoreRunCompleted.class))
                .stream()
                .flatMap(contract ->
                        Contracts.examples(contract.file()).stream().map(file -> new Example(file, contract.shape())))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleOfTheProducersCanBeRead(Example example) {
        assertThatCode(() -> event(example.file()).as(example.shape())).doesNotThrowAnyException();
    }

    @Test
    void aScoreIsReadToTheLastBit() {
        OrganisationScored scored = event(SCORING.resolve("organisation-scored.v1/examples/official-ranked.json"))
                .as(OrganisationScored.class);

        assertThat(scored.score()).isEqualTo(0.8794752988016598);
        assertThat(scored.rank()).isEqualTo(14);
        assertThat(scored.run().kind()).isEqualTo("official");
        assertThat(scored.nodes()).hasSize(5);
        assertThat(scored.nodes().get(4).score()).isEqualTo(0.7857799475236756);
    }

    @Test
    void aParticipantIsReadWithNamesAndAncestors() {
        AssessmentChanged changed = event(SURVEY.resolve("assessment-changed.v1/examples/submitted.json"))
                .as(AssessmentChanged.class);

        assertThat(changed.participant().name().th()).isEqualTo("ไทย");
        assertThat(changed.participant().ancestors()).containsExactly("WLD");
        assertThat(changed.state()).isEqualTo("submitted");
        assertThat(changed.completeness().answered()).isEqualTo(4);
    }

    private static Event event(Path file) {
        return new Event(UUID.randomUUID(), "topic", "type", "key", 1, Instant.EPOCH, Contracts.read(file));
    }
}
