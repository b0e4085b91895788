package org.phrom.scoring.statistic.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.phrom.kit.body.MaxBody;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.kit.security.Roles;
import org.phrom.scoring.statistic.app.RecordingValues;
import org.phrom.scoring.statistic.app.StatisticProblem;
import org.phrom.scoring.statistic.domain.RecordingReport;

/** Imports values of any series from files. */
@Path("/v1/statistics/import")
@Tag(name = "Statistics")
class StatisticImportResource {
    private final RecordingValues recording;

    StatisticImportResource(RecordingValues recording) {
        this.recording = recording;
    }

    @POST
    @MaxBody(ValuesFile.MOST_BYTES)
    @Idempotent
    @Consumes("text/csv")
    @RolesAllowed({Roles.ANALYST, Roles.ROUND_MANAGER, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "importStatistics",
            summary = "Import values from CSV, all rows or none",
            description = "RFC 4180, UTF-8 with or without a byte order mark, at most 100,000 rows and 10 MiB. Columns:"
                    + " series, organisation, year, value, asOf (YYYY-MM-DD, today at the latest); revision, which exports have, is not read. A blank value says that the source takes it back. Series must be there."
                    + " Nothing is overwritten: what differs from what is recorded for the day is a revision.")
    @APIResponse(responseCode = "200", description = "What became, or in a dry run would become, of the rows")
    @APIResponse(responseCode = "413", description = "Too many bytes or rows")
    @APIResponse(responseCode = "415", description = "Not text/csv")
    @APIResponse(responseCode = "422", description = "Rows or the file were refused; nothing was recorded")
    @Refuses({"import-unreadable", "import-refused"})
    public RecordingReport importValues(
            @RestQuery @Parameter(description = "Only try it out") boolean dryRun,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    ValuesFile file) {
        return dryRun
                ? recording.tryOut(file::each)
                : recording.record(file::each, StatisticProblem.IMPORT_REFUSED, "/rows");
    }
}
