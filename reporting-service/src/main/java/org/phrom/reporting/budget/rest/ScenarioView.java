package org.phrom.reporting.budget.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.job.JobView;
import org.phrom.kit.text.Text;
import org.phrom.reporting.budget.scenario.BudgetRequest;
import org.phrom.reporting.budget.scenario.BudgetResult;
import org.phrom.reporting.budget.scenario.Scenario;

/** A scenario and what it came to. */
@Schema(name = "BudgetScenario", description = "A budget that somebody tries out, and what it came to")
record ScenarioView(
        @Schema(description = "Id of the scenario and of its job")
        UUID id,

        @Schema(description = "Id of the round") String round,
        BudgetRequest request,
        @Nullable BudgetResult result,

        @Schema(description = "The job that computes it, which says why it failed; absent once it is forgotten")
        @Nullable
        JobView job,

        @Schema(
                description = "What stood in the way in this case, such as whose ceiling is too low; absent unless the"
                        + " job failed for such a reason")
        @Nullable
        Text failure,

        @Schema(description = "Subject of who made it") String createdBy,
        @Schema(description = "When it was made") Instant createdAt,

        @Schema(description = "What the caller may do with it") @KnownValues("removal")
        List<String> allowedActions) {

    static ScenarioView of(Scenario scenario, @Nullable JobView job, @Nullable Text failure, boolean removable) {
        return new ScenarioView(
                scenario.id(),
                scenario.round(),
                scenario.request(),
                scenario.result(),
                job,
                failure,
                scenario.createdBy(),
                scenario.createdAt(),
                removable ? List.of("removal") : List.of());
    }

    /** Several beside each other. */
    @Schema(
            name = "BudgetComparison",
            description = "Scenarios side by side, in the order in which they were asked for")
    record Comparison(
            @Schema(description = "2 to 4 scenarios of the round")
            List<ScenarioView> scenarios) {}
}
