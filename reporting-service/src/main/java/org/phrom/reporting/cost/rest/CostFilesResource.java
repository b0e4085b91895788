package org.phrom.reporting.cost.rest;

import static org.phrom.kit.text.Cells.text;
import static org.phrom.reporting.format.CsvFiles.number;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.body.MaxBody;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.contract.Streamed;
import org.phrom.kit.contract.Versioned;
import org.phrom.kit.http.ETags;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.kit.security.Roles;
import org.phrom.reporting.cost.app.KeepingCosts;
import org.phrom.reporting.cost.domain.CostRow;
import org.phrom.reporting.cost.domain.CostTable;
import org.phrom.reporting.format.CsvFiles;

/** Takes tables of costs in as files, and gives them out so. */
@Path("/v1/rounds/{id}/cost-table")
@RolesAllowed({Roles.ANALYST, Roles.ROUND_MANAGER, Roles.ADMINISTRATOR})
@Tag(name = "Budgets")
class CostFilesResource {

    private final KeepingCosts costs;
    private final CsvFiles files;

    CostFilesResource(KeepingCosts costs, CsvFiles files) {
        this.costs = costs;
        this.files = files;
    }

    @POST
    @Path("/import")
    @MaxBody(CostFile.MOST_BYTES)
    @Idempotent
    @Versioned
    @Consumes("text/csv")
    @Operation(
            operationId = "importCostTable",
            summary = "Write the next version of what levels cost from CSV, all rows or none",
            description = "RFC 4180, UTF-8 with or without a byte order mark, at most 5,000 rows and 4 MiB. Columns:"
                    + " indicator, fromLevel, toLevel, cost, source; optional type and organisation; number, which exports"
                    + " have, is not read. The file is the whole table. The first version needs no If-Match.")
    @APIResponse(responseCode = "200", description = "What became, or in a dry run would become, of the file")
    @APIResponse(responseCode = "413", description = "Too many bytes or rows")
    @APIResponse(responseCode = "415", description = "Not text/csv")
    @APIResponse(
            responseCode = "422",
            description = "Rows or the file were refused, each with line and column; nothing was written")
    @Refuses({"import-unreadable", "import-refused", "invalid-parameter"})
    public RestResponse<CostImportView> importCosts(
            @RestPath String id,
            @RestQuery @Parameter(description = "Only try it out") boolean dryRun,
            @RestQuery
                    @Parameter(
                            description = "Currency of all costs, by ISO 4217; that of the present table when absent")
                    @Nullable
                    String currency,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    CostFile file) {
        KeepingCosts.Imported imported =
                costs.take(id, new KeepingCosts.Sent(file.rows(), file.findings(), file, currency), ifMatch, dryRun);
        return RestResponse.ResponseBuilder.ok(CostImportView.of(imported.now(), imported.before(), dryRun))
                .tag(ETags.of(
                        dryRun ? imported.now().version() - 1 : imported.now().version()))
                .build();
    }

    @GET
    @Path("/export")
    @Streamed
    @Produces(CsvFiles.TYPE)
    @Operation(
            operationId = "exportCostTable",
            summary = "Give what levels cost as CSV",
            description = "RFC 4180, UTF-8 with a byte order mark; the import takes it as it is.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(mediaType = CsvFiles.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response export(
            @RestPath String id,
            @RestQuery @Parameter(description = "An earlier version; the newest when absent") @Nullable Long version) {
        CostTable table = costs.get(id, version);
        StreamingOutput body =
                out -> files.write(CostColumns.ALL, lines -> table.rows().forEach(row -> lines.accept(line(row))), out);
        return Response.ok(body)
                .tag(ETags.of(table.version()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + id + "-costs-" + table.version() + ".csv\"")
                .build();
    }

    private static List<String> line(CostRow row) {
        return List.of(
                number(row.number()),
                text(row.indicator()),
                number(row.fromLevel()),
                number(row.toLevel()),
                number(row.cost()),
                text(row.source()),
                text(row.type()),
                text(row.organisation()));
    }
}
