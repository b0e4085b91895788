package org.phrom.reporting.plan.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation means to do about its result in a round.
 *
 * @param id its id
 * @param round id of the round whose result it starts from
 * @param authors subjects of all who wrote it while it was drafted, each once
 * @param notes how many progress notes were written
 * @param steps when it came where
 * @param changedAt last change, a note included
 * @param version grows by each change
 */
public record Plan(
        UUID id,
        String round,
        PlanningOrganisation organisation,
        PlanContent content,
        PlanState state,
        List<String> authors,
        int notes,
        Steps steps,
        Instant createdAt,
        Instant changedAt,
        long version) {

    /**
     * When a plan came where; null for what did not happen.
     *
     * @param approvedBy subject of who approved it
     * @param dropReason why it was given up
     * @param publishedBy subject of who opened it to everybody
     */
    public record Steps(
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable Instant startedAt,
            @Nullable Instant completedAt,
            @Nullable String dropReason,
            @Nullable Instant droppedAt,
            @Nullable String publishedBy,
            @Nullable Instant publishedAt) {

        static final Steps NONE = new Steps(null, null, null, null, null, null, null, null);

        private Steps published(@Nullable String by, @Nullable Instant at) {
            return new Steps(approvedBy, approvedAt, startedAt, completedAt, dropReason, droppedAt, by, at);
        }
    }

    /** A plan that was just made. */
    public static Plan drafted(
            String round, PlanningOrganisation organisation, PlanContent content, String author, Instant now) {
        return new Plan(
                UUID.randomUUID(),
                round,
                organisation,
                content,
                PlanState.DRAFTED,
                List.of(author),
                0,
                Steps.NONE,
                now,
                now,
                1);
    }

    /** The plan as somebody wrote it anew. */
    public Plan changed(PlanContent next, String author, Instant now) {
        check(PlanAction.CHANGE);
        List<String> wrote = authors.contains(author)
                ? authors
                : Stream.concat(authors.stream(), Stream.of(author)).toList();
        return new Plan(id, round, organisation, next, state, wrote, notes, steps, createdAt, now, version + 1);
    }

    /** The plan approved. */
    public Plan approved(String by, Instant now) {
        check(PlanAction.APPROVAL);
        return to(PlanState.APPROVED, content, new Steps(by, now, null, null, null, null, null, null), now);
    }

    /** The plan as a draft again. */
    public Plan withdrawn(Instant now) {
        check(PlanAction.WITHDRAWAL);
        return to(PlanState.DRAFTED, content, Steps.NONE, now);
    }

    /** The plan open to everybody. */
    public Plan published(String by, Instant now) {
        check(PlanAction.PUBLICATION);
        return to(state, content, steps.published(by, now), now);
    }

    /** The plan open to those alone who work with it. */
    public Plan retracted(Instant now) {
        check(PlanAction.RETRACTION);
        return to(state, content, steps.published(null, null), now);
    }

    /** Whether it was opened to everybody; it is seen once its round is published. */
    public boolean isPublic() {
        return steps.publishedAt != null;
    }

    /** The plan under way. */
    public Plan started(Instant now) {
        check(PlanAction.START);
        Steps next = new Steps(
                steps.approvedBy, steps.approvedAt, now, null, null, null, steps.publishedBy, steps.publishedAt);
        return to(PlanState.RUNNING, content, next, now);
    }

    /** The plan done, which needs all measures to be done or dropped. */
    public Plan completed(Instant now) {
        check(PlanAction.COMPLETION);
        if (counts().unfinished() > 0) {
            throw new IllegalStateException("Measures are not finished");
        }
        Steps next = new Steps(
                steps.approvedBy,
                steps.approvedAt,
                steps.startedAt,
                now,
                null,
                null,
                steps.publishedBy,
                steps.publishedAt);
        return to(PlanState.DONE, content, next, now);
    }

    /** The plan given up, and with it what was not finished. */
    public Plan dropped(String reason, Instant now) {
        check(PlanAction.DROP);
        List<Measure> left = content.measures().stream()
                .map(measure -> measure.state().unfinished() ? measure.in(MeasureState.DROPPED) : measure)
                .toList();
        Steps next = new Steps(steps.approvedBy, steps.approvedAt, steps.startedAt, null, reason, now, null, null);
        return to(PlanState.DROPPED, with(left), next, now);
    }

    /** The plan with one note more, which may bring a measure into another state. */
    public Plan noted(@Nullable String measure, @Nullable MeasureState next, Instant now) {
        check(PlanAction.NOTE);
        List<Measure> measures = content.measures().stream()
                .map(one -> next != null && one.code().equals(measure) ? one.in(next) : one)
                .toList();
        return new Plan(
                id, round, organisation, with(measures), state, authors, notes + 1, steps, createdAt, now, version + 1);
    }

    /** The measure of that code. */
    public Optional<Measure> measure(String code) {
        return content.measures().stream()
                .filter(measure -> measure.code().equals(code))
                .findFirst();
    }

    /** How many measures stand where. */
    public MeasureCounts counts() {
        return MeasureCounts.of(content.measures());
    }

    /** The plan without its measures. */
    public PlanLine line() {
        BigDecimal cost = content.measures().stream()
                .filter(measure -> measure.state() != MeasureState.DROPPED)
                .flatMap(measure -> measure.costs().stream())
                .map(Cost::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PlanLine(
                id,
                round,
                organisation,
                content.title(),
                content.currency(),
                state,
                authors,
                counts(),
                cost,
                createdAt,
                changedAt,
                isPublic(),
                version);
    }

    private PlanContent with(List<Measure> measures) {
        return new PlanContent(content.title(), content.currency(), measures);
    }

    private Plan to(PlanState next, PlanContent kept, Steps when, Instant now) {
        return new Plan(id, round, organisation, kept, next, authors, notes, when, createdAt, now, version + 1);
    }

    private void check(PlanAction action) {
        if (!action.isPossibleIn(state)) {
            throw new IllegalStateException("No " + action.code() + " of a plan that is " + state.code());
        }
    }
}
