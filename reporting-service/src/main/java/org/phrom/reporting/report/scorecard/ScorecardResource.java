package org.phrom.reporting.report.scorecard;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.page.Words;
import org.phrom.kit.pdf.Digits;
import org.phrom.reporting.format.PaperParameters;
import org.phrom.reporting.format.PdfFiles;
import org.phrom.reporting.readmodel.Freshness;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.ReportContexts;

/** Shows the result of one organisation. */
@Path("/v1/rounds/{id}/organisations/{code}")
@PermitAll
@Tag(name = "Reports")
class ScorecardResource {

    private final ReportContexts contexts;
    private final Scorecards scorecards;
    private final ScorecardDocuments documents;
    private final PdfFiles files;
    private final Freshness freshness;

    ScorecardResource(
            ReportContexts contexts,
            Scorecards scorecards,
            ScorecardDocuments documents,
            PdfFiles files,
            Freshness freshness) {
        this.contexts = contexts;
        this.scorecards = scorecards;
        this.documents = documents;
        this.files = files;
        this.freshness = freshness;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, PdfFiles.TYPE})
    @Operation(
            operationId = "getScorecard",
            summary = "Show score, ranks and medians of one organisation",
            description = "Until the round is published, respondents, approvers and reviewers see their own sub-tree"
                    + " only; ranks and medians are those of the whole round. As PDF (format=pdf, the address with .pdf"
                    + " behind it, or Accept) it is a report of A4 sheets that says what the page of the result says.")
    @APIResponse(
            responseCode = "200",
            description = "The result, official or provisional",
            headers =
                    @Header(
                            name = "Content-Disposition",
                            description = "Name of the file of a document",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ScorecardView.class)),
                @Content(mediaType = PdfFiles.TYPE, schema = @Schema(format = "binary", type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "401", description = "The round is not published, and there is no token")
    @APIResponse(responseCode = "404", description = "No such participant, or not visible to the caller")
    @Refuses({"unauthenticated", "no-official-run"})
    public Response scorecard(
            @RestPath String id,
            @RestPath String code,
            @RestQuery("run")
                    @Parameter(
                            description = "Which result; when absent the official one where there is one, or else the"
                                    + " live one")
                    @KnownValues({"official", "live"})
                    @Nullable
                    String kind,
            @RestQuery
                    @Parameter(
                            description = "In which form. Instead of it the address may end in the form, as in"
                                    + " TH-50.pdf, or the header Accept names it; this goes before the extension, and that"
                                    + " before the header")
                    @KnownValues({"json", "pdf"})
                    @Nullable
                    String format,
            @BeanParam PaperParameters paper,
            @Context HttpHeaders headers,
            @Context Request request) {
        ReportContext context = contexts.of(id, kind);
        if (PdfFiles.wanted(format, headers)) {
            Words words = Words.of(paper.lang(), headers);
            Digits digits = paper.written();
            String variant = kind + "|" + words.language() + "|" + digits + "|" + documents.state(context);
            return files.of(
                    context, request, id + "-" + code, variant, () -> documents.of(context, code, words, digits));
        }
        return freshness.answer(request, context, code + "|" + kind, () -> scorecards.of(context, code));
    }
}
