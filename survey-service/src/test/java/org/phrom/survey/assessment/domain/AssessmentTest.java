package org.phrom.survey.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.phrom.kit.text.Text;
import org.phrom.survey.questionnaire.domain.Completeness;
import org.phrom.survey.questionnaire.domain.Extent;
import org.phrom.survey.questionnaire.domain.Layer;
import org.phrom.survey.round.domain.Participant;

class AssessmentTest {

    private static final Instant MORNING = Instant.parse("2026-11-02T02:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-02T05:00:00Z");
    private static final Extent COMPLETE = new Extent(new Completeness(1, 1, 1), 50);

    private final Assessment answered = Assessment.notStarted(
                    UUID.randomUUID(),
                    "r-1",
                    new Participant("TH-50", new Text("เชียงใหม่", "Chiang Mai"), "province", List.of("TH")),
                    new Extent(new Completeness(1, 0, 1), 0),
                    MORNING)
            .answered(COMPLETE, MORNING);

    @Test
    void itsOwnAnswersAreHandedInByTheVersionThatSubmitsIt() {
        Assessment submitted = answered.submitted(COMPLETE, NOON);

        assertThat(submitted.version()).isEqualTo(3);
        assertThat(submitted.handedIn()).isEqualTo(Map.of(Layer.SELF, new HandIn(3, NOON)));
        assertThat(submitted.submittedAt()).isEqualTo(NOON);
    }

    @Test
    void onceItIsTakenBackNothingIsHandedIn() {
        Assessment withdrawn = answered.submitted(COMPLETE, MORNING).withdrawn(NOON);

        assertThat(withdrawn.version()).isEqualTo(4);
        assertThat(withdrawn.handedIn()).isEmpty();
        assertThat(withdrawn.submittedAt()).isNull();
    }

    @Test
    void handedInAgainItIsUnderTheNewVersion() {
        Assessment again =
                answered.submitted(COMPLETE, MORNING).withdrawn(MORNING).submitted(COMPLETE, NOON);

        assertThat(again.handedIn()).isEqualTo(Map.of(Layer.SELF, new HandIn(5, NOON)));
    }

    @Test
    void oneThatIsNotCompleteIsNotHandedIn() {
        Extent missing = new Extent(new Completeness(2, 1, 2), 50);

        assertThatThrownBy(() -> answered.submitted(missing, NOON)).isInstanceOf(IllegalStateException.class);
    }
}
