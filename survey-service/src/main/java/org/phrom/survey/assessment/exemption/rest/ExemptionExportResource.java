package org.phrom.survey.assessment.exemption.rest;

import static org.phrom.kit.text.Cells.text;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.Streamed;
import org.phrom.kit.text.Cells;
import org.phrom.survey.assessment.exemption.app.ShowingExemptions;
import org.phrom.survey.assessment.exemption.app.ShowingExemptions.Selection;
import org.phrom.survey.assessment.exemption.app.ShownExemption;
import org.phrom.survey.assessment.exemption.domain.ExemptionRequest;
import org.phrom.survey.assessment.exemption.domain.ExemptionRequest.Word;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.round.domain.Participant;

/** Gives requests for exemptions as one file. */
@Path("/v1/exemption-requests/export")
@Tag(name = "Exemptions")
class ExemptionExportResource {

    private static final String CSV = "text/csv";
    private static final List<String> HEADER = List.of(
            "id",
            "round",
            "organisation",
            "organisation_th",
            "organisation_en",
            "organisation_type",
            "question",
            "roster",
            "item",
            "reason",
            "state",
            "requested_at",
            "decision_reason",
            "decided_at",
            "revocation_reason",
            "revoked_at");

    private final ShowingExemptions showing;

    ExemptionExportResource(ShowingExemptions showing) {
        this.showing = showing;
    }

    @GET
    @Authenticated
    @Streamed
    @Produces(CSV)
    @Operation(
            operationId = "exportExemptionRequests",
            summary = "Give the requests for exemptions that the caller sees as one file, the oldest first",
            description =
                    "Made for spreadsheets: UTF-8 with a byte order mark, and an apostrophe before what they would"
                            + " take for a formula.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    public Response export(@BeanParam ExemptionParameters parameters) {
        Selection selection = showing.select(parameters.filter(null));
        StreamingOutput file = out -> write(selection, out);
        return Response.ok(file, CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"exemption-requests.csv\"")
                .tag(new EntityTag(selection.tag()))
                .build();
    }

    private void write(Selection selection, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(Cells.BYTE_ORDER_MARK);
        CsvWriter table = CsvWriter.builder().build(writer);
        table.writeRecord(HEADER);
        showing.each(selection, shown -> table.writeRecord(cells(shown)));
        table.flush();
    }

    private static List<String> cells(ShownExemption shown) {
        ExemptionRequest request = shown.request();
        AnswerKey target = request.target();
        Participant asks = shown.of().assessment().participant();
        return List.of(
                request.id().toString(),
                text(shown.of().round().id()),
                text(asks.code()),
                text(asks.name().th()),
                text(asks.name().en()),
                text(asks.type()),
                target.isEntry() ? "" : text(target.question()),
                target.isEntry() ? text(target.roster()) : "",
                text(target.item()),
                text(request.asked().reason()),
                request.state().code(),
                request.asked().at().toString(),
                reason(request.decided()),
                at(request.decided()),
                reason(request.revoked()),
                at(request.revoked()));
    }

    private static String reason(@Nullable Word word) {
        return word == null ? "" : text(word.reason());
    }

    private static String at(@Nullable Word word) {
        return word == null ? "" : word.at().toString();
    }
}
