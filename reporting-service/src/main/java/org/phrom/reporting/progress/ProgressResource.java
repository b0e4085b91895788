package org.phrom.reporting.progress;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Visibility;

/** The response board of a round. */
@Path("/v1/rounds/{id}/progress")
@PermitAll
@Tag(name = "Reports")
class ProgressResource {

    private final Visibility visibility;
    private final ProgressRows rows;

    ProgressResource(Visibility visibility, ProgressRows rows) {
        this.visibility = visibility;
        this.rows = rows;
    }

    @GET
    @Operation(operationId = "getProgress", summary = "How many participants have begun and submitted")
    @APIResponse(responseCode = "200", description = "Counts of what the caller may see")
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such round")
    public ProgressView progress(@RestPath String id) {
        Round round = visibility.round(id);
        return rows.of(round, visibility.scope(round));
    }
}
