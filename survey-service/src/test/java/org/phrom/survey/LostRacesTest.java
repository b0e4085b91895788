package org.phrom.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.survey.assessment.SurveyData.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;
import org.phrom.survey.assessment.SurveyData;
import org.phrom.survey.assessment.SurveyData.Tree;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.store.AssessmentRows;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.domain.FrameworkVersion;
import org.phrom.survey.framework.store.FrameworkRows;
import org.phrom.survey.organisation.domain.Organisation;
import org.phrom.survey.organisation.store.OrganisationRows;
import org.phrom.survey.round.domain.Round;
import org.phrom.survey.round.domain.RoundAction;
import org.phrom.survey.round.store.RoundRows;

/** Two transactions that read the same state without a lock: the second to write must not undo the first. */
@QuarkusTest
class LostRacesTest {

    private static final Instant NOW = Instant.parse("2026-10-01T01:00:00Z");

    @Inject
    RoundRows rounds;

    @Inject
    AssessmentRows assessments;

    @Inject
    FrameworkRows frameworks;

    @Inject
    OrganisationRows organisations;

    private final Tree tree = SurveyData.tree();

    @Test
    void aRoundThatAnotherMovedIsNotOverwritten() {
        String id = SurveyData.openRound(tree);

        assertOvertaken(() -> {
            Round mine = rounds.find(id).orElseThrow();
            meanwhile(() -> rounds.update(rounds.find(id).orElseThrow().moved(RoundAction.CLOSING, NOW)));
            rounds.update(mine.moved(RoundAction.CLOSING, NOW.plusSeconds(1)));
        });

        assertThat(rounds.find(id).orElseThrow().times().closedAt()).isEqualTo(NOW);
    }

    @Test
    void anAssessmentThatAnotherSavedIsNotOverwritten() {
        UUID id = UUID.fromString(SurveyData.assessmentOf(SurveyData.openRound(tree), tree.province(1)));

        assertOvertaken(() -> {
            Assessment mine = assessments.find(id).orElseThrow();
            meanwhile(() -> assessments.update(answered(id, NOW), NOW));
            assessments.updateTold(mine.answered(mine.extent(), NOW.plusSeconds(1)));
        });
        assertOvertaken(() -> {
            Assessment mine = assessments.find(id).orElseThrow();
            meanwhile(() -> assessments.updateTold(answered(id, NOW.plusSeconds(2))));
            assessments.update(mine.answered(mine.extent(), NOW.plusSeconds(3)), NOW);
        });

        Assessment kept = assessments.find(id).orElseThrow();
        assertThat(kept.version()).isEqualTo(3);
        assertThat(kept.changedAt()).isEqualTo(NOW.plusSeconds(2));
    }

    private Assessment answered(UUID id, Instant at) {
        Assessment now = assessments.find(id).orElseThrow();
        return now.answered(now.extent(), at);
    }

    @Test
    void aFrameworkThatAnotherMovedIsNeitherOverwrittenNorTakenAway() {
        FrameworkKey key = new FrameworkKey("fw-" + UUID.randomUUID(), "1");
        SurveyData.framework(key.framework(), false);

        assertOvertaken(() -> {
            FrameworkVersion mine = frameworks.find(key).orElseThrow();
            meanwhile(() -> frameworks.update(frameworks.find(key).orElseThrow().heard(NOW, null)));
            frameworks.update(mine.published(NOW));
        });
        assertOvertaken(() -> {
            FrameworkVersion mine = frameworks.find(key).orElseThrow();
            meanwhile(() -> frameworks.update(frameworks.find(key).orElseThrow().hearingEnded(NOW)));
            frameworks.delete(mine);
        });

        assertThat(frameworks.find(key).orElseThrow().revision()).isEqualTo(3);
    }

    @Test
    void aFrameworkThatAnotherTookAwayDoesNotComeBack() {
        FrameworkKey key = new FrameworkKey("fw-" + UUID.randomUUID(), "1");
        SurveyData.framework(key.framework(), false);

        assertOvertaken(() -> {
            FrameworkVersion mine = frameworks.find(key).orElseThrow();
            meanwhile(() -> frameworks.delete(frameworks.find(key).orElseThrow()));
            frameworks.update(mine.heard(NOW, null));
        });

        assertThat(frameworks.find(key)).isEmpty();
    }

    @Test
    void anOrganisationThatAnotherChangedIsNotOverwritten() {
        String code = tree.province(1);

        assertOvertaken(() -> {
            Organisation mine = organisation(code);
            meanwhile(() -> save(with(organisation(code), "theirs")));
            save(with(mine, "mine"));
        });

        assertThat(organisation(code).attributes()).isEqualTo(Map.of("note", "theirs"));
        assertThat(organisation(code).version()).isEqualTo(2);
    }

    private Organisation organisation(String code) {
        return organisations.find(code).orElseThrow().organisation();
    }

    private void save(Organisation organisation) {
        organisations.save(List.of(organisation), NOW);
    }

    private static Organisation with(Organisation from, String note) {
        return new Organisation(from.code(), from.version() + 1, from.codes(), from.periods(), Map.of("note", note));
    }

    @Test
    void whoLostTheRaceIsAnsweredThatItChangedSinceItWasRead() {
        String id = SurveyData.openRound(tree);

        assertProblem(as(SurveyData.MANAGER).put("/test/overtaken/" + id), 412, "precondition-failed");

        assertThat(rounds.find(id).orElseThrow().version()).isEqualTo(3);
    }

    private static void assertOvertaken(Runnable work) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(work))
                .isInstanceOf(OptimisticLockException.class);
    }

    private static void meanwhile(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    /** A caller that another one overtakes each time. */
    @Path("/test/overtaken")
    public static class OvertakenResource {

        @Inject
        RoundRows rounds;

        @PUT
        @Path("{id}")
        @PermitAll
        @Transactional
        @Operation(hidden = true)
        public void close(String id) {
            Round mine = rounds.find(id).orElseThrow();
            meanwhile(() -> rounds.update(rounds.find(id).orElseThrow().moved(RoundAction.CLOSING, NOW)));
            rounds.update(mine.moved(RoundAction.CLOSING, NOW));
        }
    }
}
