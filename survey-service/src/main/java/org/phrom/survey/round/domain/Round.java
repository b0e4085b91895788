package org.phrom.survey.round.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One assessment campaign.
 *
 * @param id its id
 * @param plan what was planned
 * @param state where it stands
 * @param participantCount how many take part; 0 while planned
 * @param times when it moved
 * @param version grows by each change
 */
public record Round(String id, RoundPlan plan, RoundState state, int participantCount, RoundTimes times, long version) {

    /** A round that was just planned. */
    public static Round planned(String id, RoundPlan plan, Instant now) {
        return new Round(id, plan, RoundState.PLANNED, 0, new RoundTimes(null, null, null, now), 1);
    }

    /** The same round with another plan. */
    public Round changed(RoundPlan newPlan, Instant now) {
        RoundState next = state.after(RoundAction.CHANGE);
        return new Round(id, newPlan, next, participantCount, times.changed(now), version + 1);
    }

    /** The round after its opening with that many participants. */
    public Round opened(int participants, Instant now) {
        RoundState next = state.after(RoundAction.OPENING);
        return new Round(id, plan, next, participants, times.opened(now), version + 1);
    }

    /** The round open again until that moment; without one, until what was planned if that is still to come. */
    public Round reopened(@Nullable Instant newAnswersUntil, Instant now) {
        Instant planned = plan.answersUntil();
        Instant kept = planned != null && planned.isAfter(now) ? planned : null;
        RoundPlan newPlan = plan.until(newAnswersUntil == null ? kept : newAnswersUntil);
        RoundState next = state.after(RoundAction.REOPENING);
        return new Round(id, newPlan, next, participantCount, times.moved(RoundAction.REOPENING, now), version + 1);
    }

    /** The round after a closing or publication. */
    public Round moved(RoundAction action, Instant now) {
        RoundState next = state.after(action);
        return new Round(id, plan, next, participantCount, times.moved(action, now), version + 1);
    }

    /** Whether answers are taken at that moment. */
    public boolean takesAnswersAt(Instant now) {
        Instant until = plan.answersUntil();
        return state == RoundState.OPEN && (until == null || now.isBefore(until));
    }

    /** What may be done to it. */
    public List<RoundAction> actions() {
        return state.actions();
    }
}
