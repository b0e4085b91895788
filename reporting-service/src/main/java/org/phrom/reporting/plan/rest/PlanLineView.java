package org.phrom.reporting.plan.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.reporting.plan.app.ShownLine;
import org.phrom.reporting.plan.domain.MeasureCounts;
import org.phrom.reporting.plan.domain.PlanAction;
import org.phrom.reporting.plan.domain.PlanLine;
import org.phrom.reporting.plan.domain.PlanState;
import org.phrom.reporting.plan.rest.PlanView.OrganisationView;

/** A plan in a list. */
@Schema(name = "PlanLine", description = "An action plan without its measures")
record PlanLineView(
        @Schema(description = "Its id") UUID id,

        @Schema(description = "Id of the round that it starts from")
        String round,

        OrganisationView organisation,

        @Schema(description = "What it is called; absent where nobody gave it a name") @Nullable
        String title,

        @Schema(description = "Where it stands") @KnownValues(of = PlanState.class)
        String state,

        CountsView measures,

        @Schema(description = "Currency of its costs, by ISO 4217")
        String currency,

        @Schema(description = "Costs of all its measures that are not dropped, in all budget years together")
        BigDecimal cost,

        @Schema(description = "When it was made") Instant createdAt,

        @Schema(description = "When it was changed last, progress notes included")
        Instant changedAt,

        @Schema(description = "How often it was changed") long version,

        @Schema(description = "What the caller may do to it now") @KnownValues(of = PlanAction.class)
        List<String> allowedActions) {

    static PlanLineView of(ShownLine shown) {
        PlanLine plan = shown.plan();
        return new PlanLineView(
                plan.id(),
                plan.round(),
                OrganisationView.of(plan.organisation()),
                plan.title(),
                plan.state().code(),
                CountsView.of(plan.measures()),
                plan.currency(),
                plan.cost(),
                plan.createdAt(),
                plan.changedAt(),
                plan.version(),
                shown.allowed().stream().map(PlanAction::code).toList());
    }

    @Schema(name = "MeasureCounts", description = "How many measures stand where")
    record CountsView(
            @Schema(description = "Not begun") int planned,
            @Schema(description = "Under way") int running,
            @Schema(description = "Carried out") int done,
            @Schema(description = "Given up") int dropped) {

        static CountsView of(MeasureCounts counts) {
            return new CountsView(counts.planned(), counts.running(), counts.done(), counts.dropped());
        }
    }
}
