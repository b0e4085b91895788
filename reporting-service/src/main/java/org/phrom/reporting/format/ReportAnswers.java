package org.phrom.reporting.format;

import io.quarkus.runtime.util.HashUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.reading.Keeping;
import org.phrom.kit.text.Languages;
import org.phrom.reporting.readmodel.Freshness;
import org.phrom.reporting.readmodel.Provenances;
import org.phrom.reporting.readmodel.ReportContext;

/**
 * Answers with a report in the form that is asked for: with a tag, 304 when the reader has it already, and as files with
 * a name.
 */
@ApplicationScoped
public class ReportAnswers {

    private final Freshness freshness;
    private final Provenances provenances;
    private final CsvFiles csv;
    private final XlsxFiles xlsx;
    private final Pictures pictures;

    ReportAnswers(Freshness freshness, Provenances provenances, CsvFiles csv, XlsxFiles xlsx, Pictures pictures) {
        this.freshness = freshness;
        this.provenances = provenances;
        this.csv = csv;
        this.xlsx = xlsx;
        this.pictures = pictures;
    }

    /**
     * How a report is made in each form; only the one that is asked for is made, and refuses before anything is sent.
     *
     * @param name of the report, for the names of files
     * @param json its typed form
     * @param tables a workbook has all of them, CSV the first
     * @param picture as SVG
     */
    public record Making(
            String name, Supplier<Object> json, Supplier<List<ReportTable>> tables, Supplier<String> picture) {

        /** Of tables alone. */
        public static Making ofTables(String name, Supplier<List<ReportTable>> tables) {
            return new Making(name, () -> none(name), tables, () -> none(name));
        }

        private static String none(String name) {
            throw new IllegalStateException(name + " has tables alone");
        }
    }

    /**
     * What a caller asks for.
     *
     * @param variant what else than the form and the language the answer depends on
     */
    public record Asked(FormParameters form, String variant, HttpHeaders headers, Request request) {

        /** Language of headings and pictures. */
        public Locale language() {
            return Languages.of(form.lang(), headers);
        }
    }

    /**
     * The answer.
     *
     * @throws org.phrom.kit.problem.Problem 400 for an unknown form or a width that is none, 503 when too many are made
     */
    public Response of(ReportContext context, Asked asked, Making making) {
        ReportForm form = ReportForm.of(asked.form().format(), asked.headers());
        int width = Pictures.width(asked.form().width());
        Locale language = asked.language();
        String variant = String.join(
                "|", making.name(), form.code(), language.getLanguage(), Integer.toString(width), asked.variant());
        Response answer = freshness.answer(
                asked.request(), context, variant, () -> entity(form, context, language, width, making));
        Response.ResponseBuilder response = Response.fromResponse(answer)
                .type(form == ReportForm.CSV ? form.type() + ";charset=UTF-8" : form.type());
        if (form != ReportForm.JSON) {
            response.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "%s; filename=\"%s-%s.%s\""
                            .formatted(
                                    form.isTable() ? "attachment" : "inline",
                                    context.round().id(),
                                    making.name(),
                                    form.code()));
        }
        return response.build();
    }

    /**
     * A report that stands on no run and depends on who asks; it has no picture.
     *
     * @param asked whose variant differs whenever the answer does
     * @param about what it stands on, for a workbook
     * @throws org.phrom.kit.problem.Problem 400 for a picture or an unknown form, 503 when too many are made
     */
    public Response ofReader(Asked asked, Map<String, @Nullable Object> about, Making making) {
        ReportForm form = ReportForm.ofTable(asked.form().format(), asked.headers());
        Locale language = asked.language();
        EntityTag tag = new EntityTag(
                HashUtil.sha1(String.join("|", making.name(), form.code(), language.getLanguage(), asked.variant())));
        Response.ResponseBuilder unchanged = asked.request().evaluatePreconditions(tag);
        Response.ResponseBuilder response = unchanged == null
                ? Response.ok(form == ReportForm.JSON ? making.json().get() : file(form, about, language, making))
                        .type(form == ReportForm.CSV ? form.type() + ";charset=UTF-8" : form.type())
                : unchanged;
        if (form != ReportForm.JSON) {
            response.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"%s.%s\"".formatted(making.name(), form.code()));
        }
        return Keeping.READER
                .in(response.tag(tag))
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }

    private StreamingOutput file(ReportForm form, Map<String, @Nullable Object> about, Locale language, Making making) {
        List<ReportTable> tables = making.tables().get();
        return form == ReportForm.CSV
                ? out -> csv.write(tables.get(0), out)
                : out -> xlsx.write(tables, about, language, out);
    }

    private Object entity(ReportForm form, ReportContext context, Locale language, int width, Making making) {
        return switch (form) {
            case JSON -> making.json().get();
            case CSV -> {
                ReportTable table = making.tables().get().get(0);
                yield (StreamingOutput) out -> csv.write(table, out);
            }
            case XLSX -> {
                List<ReportTable> tables = making.tables().get();
                Map<String, @Nullable Object> about = provenances.of(context).lines();
                yield (StreamingOutput) out -> xlsx.write(tables, about, language, out);
            }
            case SVG -> making.picture().get();
            case PNG -> pictures.png(making.picture().get(), width);
        };
    }
}
