package org.phrom.survey.assessment.exemption.rest;

import java.time.Instant;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.problem.Problem;
import org.phrom.survey.assessment.exemption.app.ShowingExemptions.Filter;
import org.phrom.survey.assessment.exemption.domain.ExemptionState;

/** Query parameters that say which requests are wanted. */
class ExemptionParameters {

    @RestQuery
    @Parameter(description = "Id of a round")
    @Nullable
    String round;

    @RestQuery
    @Parameter(description = "Code of the organisation that asks")
    @Nullable
    String organisation;

    @RestQuery
    @Nullable
    String ancestor;

    @RestQuery
    @Parameter(description = "Code of the question that does not apply")
    @Nullable
    String question;

    @RestQuery
    @Parameter(description = "Where they stand")
    @KnownValues(of = ExemptionState.class)
    @Nullable
    String state;

    Filter filter(@Nullable Instant changedSince) {
        Problem.requireKnown(
                "state",
                state,
                Arrays.stream(ExemptionState.values()).map(ExemptionState::code).toList());
        return new Filter(round, organisation, ancestor, question, state, changedSince);
    }
}
