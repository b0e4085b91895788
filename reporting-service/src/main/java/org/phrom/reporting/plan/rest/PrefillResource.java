package org.phrom.reporting.plan.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Roles;
import org.phrom.kit.text.Languages;
import org.phrom.kit.text.Text;
import org.phrom.reporting.plan.app.PrefillingPlans;
import org.phrom.reporting.plan.app.PrefillingPlans.Wanted;
import org.phrom.reporting.plan.rest.PlanRequests.Making;

/** Offers a plan that is made of the gaps of a result. */
@Path("/v1/plans/prefill")
@Tag(name = "Plans")
class PrefillResource {

    private final PrefillingPlans prefilling;

    PrefillResource(PrefillingPlans prefilling) {
        this.prefilling = prefilling;
    }

    @GET
    @RolesAllowed({Roles.RESPONDENT, Roles.APPROVER, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "prefillPlan",
            summary = "Offer a plan that is made of what a result leaves to be done",
            description =
                    "The answer is a body for POST /v1/plans, to be mended and sent back; nothing is kept. It has a"
                            + " measure for each node that is not at the top of its ladder, in the order of its recommendations:"
                            + " the next level is the target, what the framework recommends is the title, and the end of the next"
                            + " Thai budget year (30 September) the due date. Where the round has a table of costs, what the next"
                            + " level costs the organisation stands in that budget year, and who says so in the description.")
    @APIResponse(responseCode = "200", description = "A body for POST /v1/plans")
    @APIResponse(
            responseCode = "404",
            description = "No such round or participant, it has not opened, or it is not the caller's to plan for")
    public Making prefill(
            @RestQuery @Parameter(description = "Id of the round that it starts from; needed") @Nullable String round,
            @RestQuery @Parameter(description = "Code of the organisation whose plan it is; needed") @Nullable
                    String organisation,
            @RestQuery
                    @Parameter(
                            description = "How many measures at most, those of the highest priority; 1 to 200, 200 when"
                                    + " absent")
                    @Nullable
                    Integer most,
            @RestQuery
                    @Parameter(
                            description =
                                    "Budget year of the Common Era, by the year in which it ends, in which the measures"
                                            + " are to be done, 2000 to 2199; the next one when absent")
                    @Nullable
                    Integer budgetYear,
            @RestQuery
                    @Parameter(description = "Language of the texts, instead of the header Accept-Language")
                    @KnownValues({"th", "en"})
                    @Nullable
                    String lang,
            @Context HttpHeaders headers) {
        String from = needed("round", round);
        String whose = needed("organisation", organisation);
        Wanted wanted = new Wanted(most, budgetYear, Languages.of(lang, headers));
        return Making.of(from, whose, prefilling.of(from, whose, wanted));
    }

    private static String needed(String parameter, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new Problem(CommonProblem.INVALID_PARAMETER)
                    .atParameter(parameter, "not-null", new Text("ต้องระบุค่านี้", "This is required"));
        }
        return value;
    }
}
