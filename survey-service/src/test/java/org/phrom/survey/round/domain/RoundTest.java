package org.phrom.survey.round.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phrom.kit.text.Text;

class RoundTest {

    private static final Instant NOON = Instant.parse("2022-11-01T12:00:00Z");
    private static final Instant ONE = NOON.plusSeconds(3600);

    @ParameterizedTest
    @CsvSource({
        "PLANNED, change|opening",
        "OPEN, closing",
        "CLOSED, reopening|publication",
        "PUBLISHED, ",
    })
    void aRoundOffersOnlyTheActionsOfItsState(RoundState state, String actions) {
        List<String> expected = actions == null ? List.of() : List.of(actions.split("\\|"));

        assertThat(state.actions()).extracting(RoundAction::code).isEqualTo(expected);
    }

    @Test
    void noRoundCanBeMovedByAnActionThatItsStateDoesNotOffer() {
        for (RoundState state : RoundState.values()) {
            for (RoundAction action : RoundAction.values()) {
                if (!state.actions().contains(action)) {
                    assertThatThrownBy(() -> state.after(action)).isInstanceOf(IllegalStateException.class);
                }
            }
        }
    }

    @Test
    void aRoundGoesFromItsPlanToItsPublication() {
        Round published = planned((Instant) null)
                .opened(198, NOON)
                .moved(RoundAction.CLOSING, ONE)
                .moved(RoundAction.PUBLICATION, ONE.plusSeconds(1));

        assertThat(published.state()).isEqualTo(RoundState.PUBLISHED);
        assertThat(published.participantCount()).isEqualTo(198);
        assertThat(published.version()).isEqualTo(4);
        assertThat(published.times()).isEqualTo(new RoundTimes(NOON, ONE, ONE.plusSeconds(1), ONE.plusSeconds(1)));
    }

    @Test
    void aReopenedRoundKeepsItsOpeningAndForgetsItsClosing() {
        Round closed = planned((Instant) null).opened(1, NOON).moved(RoundAction.CLOSING, ONE);

        Round reopened = closed.reopened(closed.stagesReopenedAt(ONE), ONE);

        assertThat(reopened.times()).isEqualTo(new RoundTimes(NOON, null, null, ONE));
        assertThat(reopened.isIn(StageKind.ANSWERING, ONE)).isTrue();
    }

    @Test
    void aReopenedRoundTakesAnswersUntilTheNewMoment() {
        Round closed = planned(ONE).opened(1, NOON).moved(RoundAction.CLOSING, ONE);

        Round reopened = closed.reopened(Stage.answeringOnly(ONE.plusSeconds(60)), ONE);

        assertThat(reopened.isIn(StageKind.ANSWERING, ONE.plusSeconds(59))).isTrue();
        assertThat(reopened.isIn(StageKind.ANSWERING, ONE.plusSeconds(60))).isFalse();
    }

    @Test
    void withoutANewMomentAPastOneIsForgottenAndOneToComeIsKept() {
        Round closed = planned(ONE).opened(1, NOON).moved(RoundAction.CLOSING, NOON);

        assertThat(closed.stagesReopenedAt(ONE)).isEqualTo(Stage.answeringOnly(null));
        assertThat(closed.stagesReopenedAt(ONE.minusSeconds(1))).isEqualTo(Stage.answeringOnly(ONE));
    }

    @Test
    void whatSeveralStagesWerePlannedForStaysWhenARoundIsReopened() {
        Round closed = planned(answeringAndReview()).opened(1, NOON).moved(RoundAction.CLOSING, ONE);

        assertThat(closed.stagesReopenedAt(ONE)).isEqualTo(answeringAndReview());
    }

    @Test
    void aStageRunsFromItsOpeningUntilItsCloseWhileTheRoundIsOpen() {
        Round open = planned(answeringAndReview()).opened(1, NOON);

        assertThat(open.isIn(StageKind.ANSWERING, ONE.minusNanos(1000))).isTrue();
        assertThat(open.isIn(StageKind.REVIEW, ONE.minusNanos(1000))).isFalse();
        assertThat(open.isIn(StageKind.ANSWERING, ONE)).isFalse();
        assertThat(open.isIn(StageKind.REVIEW, ONE)).isTrue();
        assertThat(open.isIn(StageKind.OBJECTION, ONE)).isFalse();
        assertThat(open.moved(RoundAction.CLOSING, ONE).isIn(StageKind.REVIEW, ONE))
                .isFalse();
        assertThat(open.plan().answersUntil()).isEqualTo(ONE);
    }

    @Test
    void answersAreTakenOnlyWhileTheRoundIsOpenAndBeforeTheirEnd() {
        Round open = planned(ONE).opened(1, NOON);

        assertThat(planned(ONE).isIn(StageKind.ANSWERING, NOON)).isFalse();
        assertThat(open.isIn(StageKind.ANSWERING, ONE.minusNanos(1000))).isTrue();
        assertThat(open.isIn(StageKind.ANSWERING, ONE)).isFalse();
        assertThat(open.moved(RoundAction.CLOSING, NOON).isIn(StageKind.ANSWERING, NOON))
                .isFalse();
    }

    private static List<Stage> answeringAndReview() {
        return List.of(new Stage(StageKind.ANSWERING, null, ONE), new Stage(StageKind.REVIEW, ONE, null));
    }

    private static Round planned(Instant answersUntil) {
        return planned(Stage.answeringOnly(answersUntil));
    }

    private static Round planned(List<Stage> stages) {
        RoundPlan plan = new RoundPlan(
                new Text("รอบ", "Round"),
                "gtmi",
                "1",
                LocalDate.of(2022, 11, 1),
                stages,
                new Selection(List.of("economy"), List.of(), List.of()));
        return Round.planned("gtmi-2022", plan, NOON);
    }
}
