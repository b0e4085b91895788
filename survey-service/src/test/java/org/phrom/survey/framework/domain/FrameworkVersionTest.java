package org.phrom.survey.framework.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.FrameworkVersion.Draft;

class FrameworkVersionTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant ONE = NOON.plusSeconds(3600);
    private static final Draft DRAFT = new Draft(new Text("กรอบ", "Framework"), "{}");
    private static final FrameworkVersion DRAFTED =
            FrameworkVersion.drafted(new FrameworkKey("gtmi", "2"), 0, DRAFT, NOON);

    @ParameterizedTest
    @CsvSource({
        "DRAFT, change|delete|publish|validate|hearing",
        "HEARING, validate|extendHearing|endHearing",
        "PUBLISHED, retire",
        "RETIRED, ",
    })
    void aVersionOffersOnlyTheActionsOfItsState(FrameworkState state, String actions) {
        List<String> expected = actions == null ? List.of() : List.of(actions.split("\\|"));

        assertThat(state.actions()).extracting(FrameworkAction::code).isEqualTo(expected);
    }

    @Test
    void aVersionGoesFromItsDraftThroughAHearingAndItsPublicationToItsRetirement() {
        FrameworkVersion published = DRAFTED.heard(NOON, null).hearingEnded(ONE).published(ONE);
        FrameworkVersion retired = published.retired(ONE.plusSeconds(1));

        assertThat(DRAFTED.state(ONE)).isEqualTo(FrameworkState.DRAFT);
        assertThat(DRAFTED.heard(NOON, null).state(ONE)).isEqualTo(FrameworkState.HEARING);
        assertThat(published.state(ONE)).isEqualTo(FrameworkState.PUBLISHED);
        assertThat(retired.state(ONE)).isEqualTo(FrameworkState.RETIRED);
        assertThat(retired.revision()).isEqualTo(5);
        assertThat(retired.times())
                .isEqualTo(new FrameworkTimes(ONE.plusSeconds(1), null, null, ONE, ONE.plusSeconds(1)));
    }

    @Test
    void aHearingThatEndedLeavesADraftThatCanBeChanged() {
        FrameworkVersion changed = DRAFTED.heard(NOON, null).hearingEnded(ONE).changed(DRAFT, ONE);

        assertThat(changed.state(ONE)).isEqualTo(FrameworkState.DRAFT);
        assertThat(changed.revision()).isEqualTo(4);
    }

    @Test
    void aHearingEndsByItselfWhenItsTimeIsOver() {
        FrameworkVersion heard = DRAFTED.heard(NOON, ONE);

        assertThat(heard.state(ONE.minusNanos(1))).isEqualTo(FrameworkState.HEARING);
        assertThat(heard.state(ONE)).isEqualTo(FrameworkState.DRAFT);
        assertThat(heard.changed(DRAFT, ONE).times()).isEqualTo(new FrameworkTimes(ONE, null, null, null, null));
        assertThat(heard.heardUntil(ONE.plusSeconds(1), NOON).state(ONE)).isEqualTo(FrameworkState.HEARING);
        assertThatThrownBy(() -> heard.changed(DRAFT, NOON)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> heard.hearingEnded(ONE)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> heard.heardUntil(ONE.plusSeconds(1), ONE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsInAHearingPublishedOrRetiredDoesNotChange() {
        FrameworkVersion heard = DRAFTED.heard(NOON, null);

        assertThatThrownBy(() -> heard.changed(DRAFT, ONE)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> heard.published(ONE)).isInstanceOf(IllegalStateException.class);
        FrameworkVersion published = heard.hearingEnded(ONE).published(ONE);
        assertThatThrownBy(() -> published.changed(DRAFT, ONE)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> heard.retired(ONE)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> published.retired(ONE).retired(ONE)).isInstanceOf(IllegalStateException.class);
    }
}
