package org.phrom.scoring.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.phrom.kit.events.Event;
import org.phrom.kit.testing.Contracts;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.ScoringModel;

/** Every example that survey-service publishes with its contracts is readable here. */
class SurveyContractTest {
    private static final Path EVENTS = Path.of("../survey-service/contracts/events");

    @Test
    void organisations() {
        List<OrganisationChanged> read = examples(OrganisationChanged.TYPE, OrganisationChanged.class);

        assertThat(read).extracting(OrganisationChanged::code).contains("WLD", "THA", "TH-50");
        assertThat(read).allSatisfy(organisation -> {
            assertThat(organisation.periods()).isNotEmpty();
            assertThat(organisation.codes()).isNotNull();
            assertThat(organisation.attributes()).isNotNull();
        });
    }

    @Test
    void frameworks() {
        List<FrameworkPublished> read = examples(FrameworkPublished.TYPE, FrameworkPublished.class);

        assertThat(read).extracting(FrameworkPublished::framework).contains("gtmi");
        assertThat(read).allSatisfy(published -> {
            ScoringModel model = ScoringModels.ofFramework(published.document());
            assertThat(model.id().framework()).isEqualTo(published.framework());
            assertThat(model.id().frameworkVersion()).isEqualTo(published.version());
        });
    }

    @Test
    void rounds() {
        List<RoundChanged> read = examples(RoundChanged.TYPE, RoundChanged.class);

        assertThat(read).extracting(RoundChanged::state).contains("planned", "open", "closed", "published");
        assertThat(read).allSatisfy(round -> {
            assertThat(round.id()).isNotBlank();
            assertThat(round.framework()).isNotBlank();
            assertThat(round.frameworkVersion()).isNotBlank();
        });
    }

    @Test
    void assessments() {
        List<AssessmentChanged> read = examples(AssessmentChanged.TYPE, AssessmentChanged.class);

        assertThat(read).extracting(AssessmentChanged::submitted).contains(true, false);
        assertThat(read).allSatisfy(assessment -> {
            assertThat(assessment.id()).isNotNull();
            assertThat(assessment.participant().code()).isNotBlank();
            assertThat(assessment.participant().ancestors()).isNotEmpty();
            assertThat(assessment.layers().self().isObject()).isTrue();
        });
        assertThat(read).extracting(AssessmentChanged::bringsAnswers).contains(true, false);
        assertThat(read).extracting(assessment -> assessment.answersSequence(5)).contains(7L, 5L, null);
    }

    @Test
    void answers() {
        List<AnswersChanged> read = examples(AnswersChanged.TYPE, AnswersChanged.class);

        assertThat(read).extracting(AnswersChanged::self).contains(true, false);
        assertThat(read).allSatisfy(answers -> {
            assertThat(answers.assessment()).isNotNull();
            assertThat(answers.round()).isNotBlank();
            assertThat(answers.organisation()).isNotBlank();
            assertThat(answers.answers()).isNotEmpty();
            assertThat(answers.notApplicable()).isNotNull();
        });
    }

    private static <T> List<T> examples(String type, Class<T> shape) {
        List<T> read = Contracts.examples(EVENTS.resolve(type)).stream()
                .map(file ->
                        new Event(UUID.randomUUID(), "", type, "", 1, Instant.EPOCH, Contracts.read(file)).as(shape))
                .toList();
        assertThat(read).isNotEmpty();
        return read;
    }
}
