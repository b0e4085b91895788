package org.phrom.survey.framework.hearing.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import org.phrom.kit.contract.Streamed;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Cells;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.hearing.app.ShowingComments;
import org.phrom.survey.framework.hearing.app.ShowingComments.Selection;

/** Gives all comments on a framework version as one file. */
@Path("/v1/frameworks/{framework}/versions/{version}/comments/export")
@Tag(name = "Hearings")
class CommentExportResource {

    private static final String CSV = "text/csv";

    private final ShowingComments showing;
    private final ObjectMapper json;

    CommentExportResource(ShowingComments showing, ObjectMapper json) {
        this.showing = showing;
        this.json = json;
    }

    @GET
    @PermitAll
    @Streamed
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            operationId = "exportComments",
            summary = "Give all comments on a framework version with their answers as one file",
            description =
                    "In order of their numbers. CSV is made for spreadsheets: UTF-8 with a byte order mark, and an"
                            + " apostrophe before what they would take for a formula.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CommentsView.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "404", description = "There is no hearing, or none for the caller")
    @Refuses("unauthenticated")
    public Response export(
            @RestPath String framework,
            @RestPath String version,
            @BeanParam CommentParameters parameters,
            @RestQuery
                    @Parameter(description = "Form of the file; json when absent")
                    @KnownValues({"json", "csv"})
                    @Nullable
                    String format) {
        Problem.requireKnown("format", format, List.of("json", "csv"));
        Selection selection = showing.select(new FrameworkKey(framework, version), parameters.filter(null));
        boolean csv = "csv".equals(format);
        StreamingOutput file = out -> write(selection, csv, out);
        Response.ResponseBuilder answer = Response.ok(file, csv ? CSV + ";charset=UTF-8" : MediaType.APPLICATION_JSON);
        return (csv ? answer.header(HttpHeaders.CONTENT_DISPOSITION, attachment(framework, version)) : answer)
                .tag(new EntityTag(selection.tag()))
                .build();
    }

    private static String attachment(String framework, String version) {
        String name = (framework + "-" + version).replaceAll("[^A-Za-z0-9.-]", "_");
        return "attachment; filename=\"" + name + "-comments.csv\"";
    }

    private void write(Selection selection, boolean csv, OutputStream out) throws IOException {
        try {
            if (csv) {
                writeCsv(selection, out);
            } else {
                writeJson(selection, out);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void writeCsv(Selection selection, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(Cells.BYTE_ORDER_MARK);
        CsvWriter table = CsvWriter.builder().build(writer);
        table.writeRecord(CommentCells.HEADER);
        showing.each(selection, comment -> table.writeRecord(CommentCells.of(comment)));
        table.flush();
    }

    private void writeJson(Selection selection, OutputStream out) throws IOException {
        JsonGenerator generator = json.getFactory().createGenerator(out);
        generator.writeStartObject();
        generator.writeArrayFieldStart("items");
        showing.each(selection, comment -> {
            try {
                json.writeValue(generator, CommentView.of(comment, List.of()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        generator.writeEndArray();
        generator.writeEndObject();
        generator.flush();
    }

    @Schema(name = "Comments", description = "All comments on a framework version")
    record CommentsView(
            @Schema(description = "The comments, in order of their numbers, without what the caller may do")
            List<CommentView> items) {}
}
