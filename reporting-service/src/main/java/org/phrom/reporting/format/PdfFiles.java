package org.phrom.reporting.format;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Problem;
import org.phrom.reporting.readmodel.Freshness;
import org.phrom.reporting.readmodel.ReportContext;

/** Answers with documents: put aside first as tables are, with a tag and a name. */
@ApplicationScoped
public class PdfFiles {

    /** Their media type. */
    public static final String TYPE = "application/pdf";

    private final Freshness freshness;
    private final Spool spool;

    PdfFiles(Freshness freshness, Spool spool) {
        this.freshness = freshness;
        this.spool = spool;
    }

    /** Writes the whole of a document. */
    public interface Making {
        /** Into a file. */
        void into(OutputStream file) throws IOException;
    }

    /**
     * Whether a document is wanted, and not JSON.
     *
     * @param format {@code null} or blank to leave it to the header Accept, of which the most wanted form counts
     * @throws Problem 400 for an unknown one
     */
    public static boolean wanted(@Nullable String format, HttpHeaders headers) {
        if (format != null && !format.isBlank()) {
            Problem.requireKnown("format", format, List.of("json", "pdf"));
            return format.equals("pdf");
        }
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                        || type.isCompatible(MediaType.valueOf(TYPE)))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    /**
     * The answer.
     *
     * @param name of the file, without the extension
     * @param variant what else than the state of the round it depends on
     */
    public Response of(ReportContext context, Request request, String name, String variant, Supplier<Making> making) {
        Response answer = freshness.answer(request, context, "pdf|" + name + "|" + variant, () -> {
            Making made = making.get();
            return (StreamingOutput) out -> spool.write(made::into, out);
        });
        if (answer.getStatus() == Response.Status.NOT_MODIFIED.getStatusCode()) {
            return answer;
        }
        return Response.fromResponse(answer)
                .type(TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"%s.pdf\"".formatted(name))
                .build();
    }
}
