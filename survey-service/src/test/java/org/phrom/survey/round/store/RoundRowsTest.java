package org.phrom.survey.round.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.phrom.kit.text.Text;
import org.phrom.survey.assessment.SurveyData;
import org.phrom.survey.round.domain.Round;
import org.phrom.survey.round.domain.RoundAction;
import org.phrom.survey.round.domain.RoundPlan;
import org.phrom.survey.round.domain.Selection;
import org.phrom.survey.round.domain.Stage;
import org.phrom.survey.round.domain.StageKind;

@QuarkusTest
class RoundRowsTest {

    private static final Instant MORNING = Instant.parse("2026-10-01T01:00:00.123456Z");

    @Inject
    RoundRows rows;

    @Inject
    RoundTable table;

    @Inject
    RoundQueries queries;

    @Test
    void aRoundIsReadAsItWasKept() {
        Round planned = added();

        assertThat(read(planned)).isEqualTo(planned);
        Round opened = planned.opened(3, MORNING.plusSeconds(1));
        replace(opened);
        assertThat(read(planned)).isEqualTo(opened);
        Round closed = opened.moved(RoundAction.CLOSING, MORNING.plusSeconds(2));
        replace(closed);

        assertThat(read(planned)).isEqualTo(closed);
    }

    @Test
    void aTakenIdIsSaidAndKeepsItsRound() {
        Round first = added();

        QuarkusTransaction.begin();
        boolean again = rows.insert(Round.planned(first.id(), plan("Another"), MORNING));
        QuarkusTransaction.rollback();

        assertThat(again).isFalse();
        assertThat(read(first)).isEqualTo(first);
    }

    @Test
    void aStampStandsUntilTheRowChanges() {
        Round planned = added();
        String stamp = QuarkusTransaction.requiringNew().call(() -> table.findById(planned.id()).stamp);

        assertThat(queries.stands(planned.id(), stamp)).isTrue();
        replace(planned.changed(plan("Changed"), MORNING.plusSeconds(1)));

        assertThat(queries.stands(planned.id(), stamp)).isFalse();
    }

    @Test
    void anOpenRoundThatWasReadIsTheSameObjectUntilItChanges() {
        Round planned = added();
        replace(planned.opened(3, MORNING.plusSeconds(1)));

        Round first = read(planned);
        assertThat(read(planned)).isSameAs(first);
        SurveyData.sql("update round set answers_until = '2026-12-01T00:00:00Z' where id = ?", planned.id());

        assertThat(read(planned).plan().answersUntil()).isEqualTo("2026-12-01T00:00:00Z");
    }

    @Test
    void aRoundThatWasReadBeforeIsReadAgainWhenAnotherClosedIt() {
        Round planned = added();
        Round opened = planned.opened(3, MORNING.plusSeconds(1));
        replace(opened);
        Round closed = opened.moved(RoundAction.CLOSING, MORNING.plusSeconds(2));

        List<Round> seen = QuarkusTransaction.requiringNew().call(() -> {
            Round before = rows.find(planned.id()).orElseThrow();
            replace(closed);
            return List.of(before, rows.find(planned.id()).orElseThrow());
        });

        assertThat(seen).isEqualTo(List.of(opened, closed));
    }

    @Test
    void whatIsRolledBackIsNotRemembered() {
        Round planned = added();

        QuarkusTransaction.begin();
        rows.findForChange(planned.id());
        rows.update(planned.opened(3, MORNING.plusSeconds(1)));
        assertThat(rows.find(planned.id()).orElseThrow().participantCount()).isEqualTo(3);
        QuarkusTransaction.rollback();

        assertThat(read(planned)).isEqualTo(planned);
    }

    @Test
    void aRoundKeptWithoutStagesIsAnsweredUntilItsEnd() {
        Round planned = added();
        SurveyData.sql(
                "update round set stages = null, answers_until = '2026-12-01T00:00:00Z' where id = ?", planned.id());

        assertThat(read(planned).plan().stages()).isEqualTo(Stage.answeringOnly(Instant.parse("2026-12-01T00:00:00Z")));
    }

    private Round added() {
        Round planned = Round.planned("r-" + UUID.randomUUID(), plan("Planned"), MORNING);
        assertThat(QuarkusTransaction.requiringNew().call(() -> rows.insert(planned)))
                .isTrue();
        return planned;
    }

    private void replace(Round round) {
        QuarkusTransaction.requiringNew().run(() -> {
            rows.findForChange(round.id());
            rows.update(round);
        });
    }

    private Round read(Round round) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.find(round.id()).orElseThrow());
    }

    private static RoundPlan plan(String title) {
        return new RoundPlan(
                new Text("รอบ", title),
                "gtmi",
                "2025",
                LocalDate.of(2026, 10, 1),
                List.of(
                        new Stage(StageKind.ANSWERING, null, MORNING.plusSeconds(100)),
                        new Stage(StageKind.REVIEW, MORNING.plusSeconds(100), null)),
                new Selection(List.of("province"), List.of("TH"), List.of()));
    }
}
