package org.phrom.survey.round.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.security.Caller;
import org.phrom.kit.security.Roles;
import org.phrom.kit.text.Text;
import org.phrom.survey.round.domain.Round;
import org.phrom.survey.round.domain.RoundAction;
import org.phrom.survey.round.domain.RoundPlan;
import org.phrom.survey.round.domain.RoundState;
import org.phrom.survey.round.domain.RoundTimes;
import org.phrom.survey.round.domain.Selection;

/** A round as clients see it. */
@Schema(description = "A round: who answers which framework version, and when")
record RoundView(
        @Schema(description = "Id of the round") String id,
        Text title,
        @Schema(description = "Code of the framework") String framework,
        @Schema(description = "Version of the framework") String frameworkVersion,

        @Schema(description = "Day as of which the participants are taken")
        LocalDate referenceDate,

        @Schema(description = "Close of the first stage; absent where it has none") @Nullable
        Instant answersUntil,

        @Schema(description = "In the order of time") List<StageView> stages,
        ParticipantsView participants,

        @Schema(description = "How many take part; 0 before it opens")
        int participantCount,

        @Schema(description = "Where it is") @KnownValues(of = RoundState.class)
        String state,

        @Schema(description = "When it was opened; absent before that") @Nullable
        Instant openedAt,

        @Schema(description = "When it was closed last; absent unless it is") @Nullable
        Instant closedAt,

        @Schema(description = "When it was made final; absent before that") @Nullable
        Instant publishedAt,

        @Schema(description = "When it was changed last") Instant changedAt,

        @Schema(description = "What the caller may do with it now: names of sub-resources, or change")
        @KnownValues(of = RoundAction.class)
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
                ParticipantsView.of(plan.participants()),
                round.participantCount(),
                round.state().code(),
                times.openedAt(),
                times.closedAt(),
                times.publishedAt(),
                times.changedAt(),
                allowed(round, caller));
    }

    @Schema(
            name = "Participants",
            description = "Who takes part: organisations of the types within the sub-trees, and the listed ones")
    record ParticipantsView(
            @Schema(description = "Types of organisations; empty where all types are meant")
            List<String> types,

            @Schema(description = "Codes of organisations that are meant with all below them; empty where all are")
            List<String> subTrees,

            @Schema(description = "Codes of further organisations")
            List<String> codes) {

        static ParticipantsView of(Selection selection) {
            return new ParticipantsView(selection.types(), selection.subTrees(), selection.codes());
        }
    }

    private static List<String> allowed(Round round, Caller caller) {
        boolean manages = caller.has(Roles.ROUND_MANAGER, Roles.ADMINISTRATOR);
        return manages ? round.actions().stream().map(RoundAction::code).toList() : List.of();
    }
}
