package org.phrom.survey.assessment.rest;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.contract.Versioned;
import org.phrom.kit.http.ETags;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.survey.assessment.app.AssessmentInRound;
import org.phrom.survey.assessment.app.FindingAssessments;
import org.phrom.survey.assessment.app.FindingAssessments.Filter;
import org.phrom.survey.assessment.domain.AssessmentState;

/** Shows assessments. Those that the caller does not see answer 404 like unknown ones. */
@Path("/v1/assessments")
@Tag(name = "Assessments", description = "The work of one organisation in one round: answers and their submission")
@Authenticated
class AssessmentResource {

    private final FindingAssessments finding;

    AssessmentResource(FindingAssessments finding) {
        this.finding = finding;
    }

    @GET
    @Operation(
            operationId = "listAssessments",
            summary = "List the assessments that the caller sees, by round and organisation")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<AssessmentView> list(
            @RestQuery @Parameter(description = "Id of a round") @Nullable String round,
            @RestQuery @Parameter(description = "Code of an organisation") @Nullable String organisation,
            @RestQuery @Parameter(description = "Where they are") @KnownValues(of = AssessmentState.class) @Nullable
                    String state,
            @RestQuery @Nullable String ancestor,
            @RestQuery @Parameter(description = PageRequest.CHANGED_SINCE) @Nullable Instant changedSince,
            @RestQuery @Nullable Integer pageSize,
            @RestQuery @Nullable String pageToken) {
        Filter filter = new Filter(round, organisation, state, ancestor, changedSince);
        Page<AssessmentInRound> page = finding.list(filter, PageRequest.of(pageSize, pageToken, filter));
        return new Page<>(page.items().stream().map(AssessmentView::of).toList(), page.nextPageToken());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAssessment", summary = "Show an assessment and what the caller may do to it")
    @APIResponse(responseCode = "200", description = "The assessment; its version is the ETag")
    @Versioned
    public RestResponse<AssessmentView> get(@RestPath UUID id) {
        return view(finding.get(id));
    }

    private static RestResponse<AssessmentView> view(AssessmentInRound found) {
        return RestResponse.ResponseBuilder.ok(AssessmentView.of(found))
                .tag(ETags.of(found.assessment().version()))
                .build();
    }
}
