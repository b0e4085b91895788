package org.phrom.survey.framework.rest;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.framework.app.ComparingFrameworks;
import org.phrom.survey.framework.domain.FrameworkKey;

/** Shows what differs between two versions of a framework. */
@Path("/v1/frameworks/{framework}/versions/{version}/differences")
@Tag(name = "Frameworks")
class DifferencesResource {

    private final ComparingFrameworks comparing;

    DifferencesResource(ComparingFrameworks comparing) {
        this.comparing = comparing;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getFrameworkDifferences",
            summary = "Show what differs in a version from another one, and which answers carry over",
            description =
                    "Things are compared by their code, questions and nodes by the crosswalk where the version was"
                            + " made from the other one.")
    @APIResponse(responseCode = "200", description = "All that differs, and what becomes of answers")
    @APIResponse(responseCode = "404", description = "One of the versions is not there")
    public DifferencesView differences(
            @RestPath String framework,
            @RestPath String version,
            @RestQuery
                    @Parameter(description = "The earlier version; the one that this one was made from when absent")
                    @Nullable
                    String from) {
        return DifferencesView.of(comparing.differences(new FrameworkKey(framework, version), from));
    }
}
