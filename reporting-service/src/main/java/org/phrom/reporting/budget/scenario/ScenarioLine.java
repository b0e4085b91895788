package org.phrom.reporting.budget.scenario;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.phrom.kit.contract.KnownValues;

/** A scenario in a list: what it asks for and what came out may be large, and are not read for it. */
@Schema(name = "BudgetScenarioLine", description = "A scenario in a list")
public record ScenarioLine(
        @Schema(description = "Id of the scenario") UUID id,
        @Schema(description = "What it is called") String name,

        @Schema(description = "In whole units of the currency")
        long budget,

        @Schema(description = "What it is to reach")
        @KnownValues({"indexPoints", "peopleAbove", "unitsLifted", "weakestFirst"})
        String objective,

        @Schema(description = "Whether it is computed") boolean computed,
        @Schema(description = "Subject of who made it") String createdBy,
        @Schema(description = "When it was made") Instant createdAt) {}
