package org.phrom.reporting.plan.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;
import org.phrom.reporting.plan.app.ShownPlan;
import org.phrom.reporting.plan.domain.Cost;
import org.phrom.reporting.plan.domain.Measure;
import org.phrom.reporting.plan.domain.MeasureState;
import org.phrom.reporting.plan.domain.Plan;
import org.phrom.reporting.plan.domain.PlanAction;
import org.phrom.reporting.plan.domain.PlanState;
import org.phrom.reporting.plan.domain.PlanningOrganisation;

/** A plan as clients see it. */
@Schema(name = "Plan", description = "What an organisation means to do about its result in a round")
record PlanView(
        @Schema(description = "Its id") UUID id,

        @Schema(description = "Id of the round that it starts from")
        String round,

        OrganisationView organisation,

        @Schema(description = "What it is called; absent where nobody gave it a name") @Nullable
        String title,

        @Schema(description = "Where it stands") @KnownValues(of = PlanState.class)
        String state,

        @Schema(description = "Currency of its costs, by ISO 4217")
        String currency,

        @Schema(description = "What is to be done, in the order in which it was written")
        List<MeasureView> measures,

        @Schema(description = "How many progress notes it has")
        int notes,

        @Schema(description = "When it was approved; absent unless it is") @Nullable
        Instant approvedAt,

        @Schema(description = "When it was begun; absent before") @Nullable
        Instant startedAt,

        @Schema(description = "When it was done; absent unless it is") @Nullable
        Instant completedAt,

        @Schema(description = "When it was given up; absent unless it was") @Nullable
        Instant droppedAt,

        @Schema(description = "Why it was given up; absent unless it was") @Nullable
        String dropReason,

        @Schema(
                description =
                        "Since when it is open to everybody, who see it once its round is published; absent unless it"
                                + " is")
        @Nullable
        Instant publishedAt,

        @Schema(description = "When it was made") Instant createdAt,

        @Schema(description = "When it was changed last, progress notes included")
        Instant changedAt,

        @Schema(description = "How often it was changed; the ETag holds the same")
        long version,

        @Schema(description = "What the caller may do to it now") @KnownValues(of = PlanAction.class)
        List<String> allowedActions) {

    static PlanView of(ShownPlan shown) {
        Plan plan = shown.plan();
        Plan.Steps steps = plan.steps();
        return new PlanView(
                plan.id(),
                plan.round(),
                OrganisationView.of(plan.organisation()),
                plan.content().title(),
                plan.state().code(),
                plan.content().currency(),
                plan.content().measures().stream()
                        .map(measure -> MeasureView.of(measure, shown.nodes().get(measure.node())))
                        .toList(),
                plan.notes(),
                steps.approvedAt(),
                steps.startedAt(),
                steps.completedAt(),
                steps.droppedAt(),
                steps.dropReason(),
                steps.publishedAt(),
                plan.createdAt(),
                plan.changedAt(),
                plan.version(),
                shown.allowed().stream().map(PlanAction::code).toList());
    }

    @Schema(
            name = "PlanningOrganisation",
            description = "The organisation whose plan it is, as it was when the round opened")
    record OrganisationView(
            @Schema(description = "Its code") String code,
            Text name,

            @Schema(description = "Type of the organisation, such as province")
            String type) {

        static OrganisationView of(PlanningOrganisation organisation) {
            return new OrganisationView(organisation.code(), organisation.name(), organisation.type());
        }
    }

    @Schema(name = "Measure", description = "One thing that is to be done")
    record MeasureView(
            @Schema(description = "Names it in its plan") String code,
            @Schema(description = "What is to be done") String title,
            @Schema(description = "More of it") @Nullable String description,

            @Schema(description = "Code of the node that it is to lift")
            String node,

            @Schema(description = "Name of the node; absent while the framework is not known here") @Nullable
            Text nodeName,

            @Schema(description = "Level of the node's ladder that is to be reached; absent when a score is meant")
            @Nullable
            Integer targetLevel,

            @Schema(description = "Score of the node that is to be reached; absent when a level is meant") @Nullable
            Double targetScore,

            @Schema(description = "Who sees to it") @Nullable
            String owner,

            @Schema(description = "What it costs by budget year, in the order in which it was written")
            List<CostView> costs,

            @Schema(description = "Where the money comes from") @Nullable
            String fundingSource,

            @Schema(description = "Day by which it is to be done") @Nullable
            LocalDate dueDate,

            @Schema(description = "Where it stands; done says that it was carried out, not what it brought about")
            @KnownValues(of = MeasureState.class)
            String state) {

        static MeasureView of(Measure measure, @Nullable Text nodeName) {
            return new MeasureView(
                    measure.code(),
                    measure.title(),
                    measure.description(),
                    measure.node(),
                    nodeName,
                    measure.targetLevel(),
                    measure.targetScore(),
                    measure.owner(),
                    measure.costs().stream().map(CostView::of).toList(),
                    measure.fundingSource(),
                    measure.dueDate(),
                    measure.state().code());
        }
    }

    @Schema(name = "MeasureCost", description = "What a measure costs in one budget year")
    record CostView(
            @Schema(
                    description =
                            "Budget year of the Common Era, by the year in which it ends: 2027 is the Thai budget year 2570")
            int budgetYear,

            @Schema(description = "Amount in the currency of the plan")
            BigDecimal amount) {

        static CostView of(Cost cost) {
            return new CostView(cost.budgetYear(), cost.amount());
        }
    }
}
