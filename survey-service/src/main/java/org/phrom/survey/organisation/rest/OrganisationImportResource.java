package org.phrom.survey.organisation.rest;

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
import org.phrom.survey.organisation.app.ImportReport;
import org.phrom.survey.organisation.app.ImportingOrganisations;

/** Imports organisations from files. */
@Path("/v1/organisations/import")
@Tag(name = "Organisations")
class OrganisationImportResource {

    private final ImportingOrganisations importing;

    OrganisationImportResource(ImportingOrganisations importing) {
        this.importing = importing;
    }

    @POST
    @MaxBody(ImportFile.MOST_BYTES)
    @Idempotent
    @Consumes("text/csv")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.ROUND_MANAGER})
    @Operation(
            operationId = "importOrganisations",
            summary = "Import organisations from CSV, all rows or none",
            description = "RFC 4180, UTF-8 with or without a byte order mark, at most 20,000 rows and 10 MiB. Columns:"
                    + " code, type, nameTh, nameEn; optional parent, validFrom, validTo, codes.<scheme> and"
                    + " attribute.<name>. A parent may come after its children. A row says how things are from"
                    + " validFrom on (since ever when blank); a blank code or attribute is taken away.")
    @APIResponse(responseCode = "200", description = "What became, or in a dry run would become, of every row")
    @APIResponse(responseCode = "413", description = "Too many bytes or rows")
    @APIResponse(responseCode = "415", description = "Not text/csv")
    @APIResponse(responseCode = "422", description = "Rows or the file were refused; nothing was changed")
    @Refuses({"import-unreadable", "import-refused"})
    public ImportReport importOrganisations(
            @RestQuery @Parameter(description = "Only try it out") boolean dryRun,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    ImportFile file) {
        return dryRun ? importing.tryOut(file.rows()) : importing.importAll(file.rows());
    }
}
