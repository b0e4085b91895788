package org.phrom.survey.round.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.security.Caller;
import org.phrom.kit.security.Roles;
import org.phrom.kit.text.Text;
import org.phrom.survey.round.domain.Round;
import org.phrom.survey.round.domain.RoundAction;
import org.phrom.survey.round.domain.RoundPlan;
import org.phrom.survey.round.domain.RoundTimes;
import org.phrom.survey.round.domain.Selection;

/** A round as clients see it. */
record RoundView(
        String id,
        Text title,
        String framework,
        String frameworkVersion,
        LocalDate referenceDate,
        @Nullable Instant answersUntil,
        List<StageView> stages,
        Selection participants,
        int participantCount,
        String state,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant publishedAt,
        Instant changedAt,
        List<String> allowedActions) {

    static RoundView of(Round round, Caller caller) {
        RoundPlan plan = round.plan();
        RoundTimes times = round.times();
        return new RoundView(
                round.id(),
                plan.title(),
                plan.framework(),
                plan.frameworkVersion(),
                plan.referenceDate(),
                plan.answersUntil(),
                StageView.of(plan.stages()),
                plan.participants(),
                round.participantCount(),
                round.state().code(),
                times.openedAt(),
                times.closedAt(),
                times.publishedAt(),
                times.changedAt(),
                allowed(round, caller));
    }

    private static List<String> allowed(Round round, Caller caller) {
        boolean manages = caller.has(Roles.ROUND_MANAGER, Roles.ADMINISTRATOR);
        return manages ? round.actions().stream().map(RoundAction::code).toList() : List.of();
    }
}
