package org.phrom.survey.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.outgoing.RoundEvents.Standing;
import org.phrom.survey.round.domain.Round;
import org.phrom.survey.round.domain.RoundPlan;
import org.phrom.survey.round.domain.RoundTimes;
import org.phrom.survey.round.domain.Stage;
import org.phrom.survey.round.domain.Tally;

/** Body of {@code round-changed.v1}; its contract is the JSON Schema of that name. */
record RoundChanged(
        String id,
        Text title,
        String framework,
        String frameworkVersion,
        String state,
        LocalDate referenceDate,
        @Nullable Instant answersUntil,
        List<StageTimes> stages,
        int participantCount,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant publishedAt,
        Instant changedAt,
        @Nullable Counts assessments) {

    static RoundChanged of(Standing told) {
        Round round = told.round();
        RoundPlan plan = round.plan();
        RoundTimes times = round.times();
        return new RoundChanged(
                round.id(),
                plan.title(),
                plan.framework(),
                plan.frameworkVersion(),
                round.state().code(),
                plan.referenceDate(),
                plan.answersUntil(),
                plan.stages().stream().map(StageTimes::of).toList(),
                round.participantCount(),
                times.openedAt(),
                times.closedAt(),
                times.publishedAt(),
                times.changedAt(),
                Counts.of(told.assessments()));
    }

    /**
     * A stage in the order of time.
     *
     * @param kind {@code answering}, {@code review}, {@code objection} or {@code decision}
     * @param opensAt absent when it opens with the round
     * @param closesAt absent when it closes with the round
     */
    record StageTimes(
            String kind,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt) {

        private static StageTimes of(Stage stage) {
            return new StageTimes(stage.kind().code(), stage.opens(), stage.closes());
        }
    }

    /** What was done, as its {@link Tally} says. */
    record Counts(long submitted, long versions) {

        private static @Nullable Counts of(@Nullable Tally tally) {
            return tally == null ? null : new Counts(tally.submitted(), tally.versions());
        }
    }
}
