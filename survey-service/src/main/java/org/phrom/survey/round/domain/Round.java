package org.phrom.survey.round.domain;

import java.time.Instant;
import java.util.List;

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

    /** The round open again, in these stages. */
    public Round reopened(List<Stage> stages, Instant now) {
        RoundPlan newPlan = plan.within(stages);
        RoundState next = state.after(RoundAction.REOPENING);
        return new Round(id, newPlan, next, participantCount, times.moved(RoundAction.REOPENING, now), version + 1);
    }

    /**
     * The stages of the round when it is opened again and nothing is said about them. An end of the only stage that is
     * past would refuse every answer, so it gives way; what several stages were planned for stays.
     */
    public List<Stage> stagesReopenedAt(Instant now) {
        Instant until = plan.answersUntil();
        boolean past = until != null && !until.isAfter(now);
        return past && plan.stages().size() == 1 ? plan.until(null).stages() : plan.stages();
    }

    /** The round after a closing or publication. */
    public Round moved(RoundAction action, Instant now) {
        RoundState next = state.after(action);
        return new Round(id, plan, next, participantCount, times.moved(action, now), version + 1);
    }

    /** Whether the work of such a stage can be done at that moment. */
    public boolean isIn(StageKind kind, Instant now) {
        return state == RoundState.OPEN && plan.isIn(kind, now);
    }

    /** What may be done to it. */
    public List<RoundAction> actions() {
        return state.actions();
    }
}
