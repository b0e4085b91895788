package org.phrom.reporting.plan.rest;

import java.time.Instant;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.problem.Problem;
import org.phrom.reporting.plan.app.ShowingPlans.Filter;
import org.phrom.reporting.plan.domain.PlanState;

/** Query parameters that say which plans are wanted. */
class PlanParameters {

    @RestQuery
    @Parameter(description = "Id of the round that they start from")
    @Nullable
    String round;

    @RestQuery
    @Parameter(description = "Code of the organisation whose plans they are")
    @Nullable
    String organisation;

    @RestQuery
    @Nullable
    String ancestor;

    @RestQuery
    @Parameter(description = "Where they stand")
    @KnownValues(of = PlanState.class)
    @Nullable
    String state;

    @RestQuery
    @Parameter(
            description = "Code of a node, such as a pillar: plans with a measure for it or for a node below it. Needs"
                    + " round")
    @Nullable
    String node;

    Filter filter(@Nullable Instant changedSince) {
        Problem.requireKnown(
                "state",
                state,
                Arrays.stream(PlanState.values()).map(PlanState::code).toList());
        return new Filter(round, organisation, ancestor, state, node, changedSince);
    }
}
