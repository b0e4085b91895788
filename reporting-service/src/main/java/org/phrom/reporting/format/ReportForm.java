package org.phrom.reporting.format;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Problem;

/**
 * The forms that a report is given out in. The parameter {@code format} goes before the extension of the address
 * ({@link ExtensionsOfReports}), and that before the header Accept.
 */
public enum ReportForm {
    JSON("json", MediaType.APPLICATION_JSON),
    CSV("csv", ReportForm.Types.CSV),
    XLSX("xlsx", ReportForm.Types.XLSX),
    SVG("svg", ReportForm.Types.SVG),
    PNG("png", ReportForm.Types.PNG);

    /** Media types, for annotations. */
    public static final class Types {
        public static final String CSV = "text/csv";
        public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        public static final String SVG = "image/svg+xml";
        public static final String PNG = "image/png";

        private Types() {}
    }

    private final String code;
    private final String type;

    ReportForm(String code, String type) {
        this.code = code;
        this.type = type;
    }

    /** Its code: value of the parameter {@code format}, and extension of addresses and files. */
    public String code() {
        return code;
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    /** Whether it is a table for spreadsheets. */
    boolean isTable() {
        return this == CSV || this == XLSX;
    }

    /**
     * The form that a caller wants.
     *
     * @param format {@code null} or blank to leave it to the header Accept, of which the most wanted form counts; a
     *     browser, which wants a page first, gets JSON
     * @throws Problem 400 for an unknown one
     */
    public static ReportForm of(@Nullable String format, HttpHeaders headers) {
        if (format == null || format.isBlank()) {
            return accepted(headers.getAcceptableMediaTypes());
        }
        List<ReportForm> all = List.of(values());
        Problem.requireKnown(
                "format", format, all.stream().map(ReportForm::code).toList());
        return all.stream().filter(form -> form.code.equals(format)).findFirst().orElseThrow();
    }

    /** The same of a report without pictures. */
    static ReportForm ofTable(@Nullable String format, HttpHeaders headers) {
        ReportForm form = of(format, headers);
        if (form == JSON || form.isTable()) {
            return form;
        }
        Problem.requireKnown("format", format, List.of(JSON.code, CSV.code, XLSX.code));
        return JSON;
    }

    private static ReportForm accepted(List<MediaType> wanted) {
        // browsers name kinds of pictures beside pages
        boolean browser = wanted.stream()
                .anyMatch(type ->
                        type.getType().equals("text") && type.getSubtype().equals("html"));
        if (browser) {
            return JSON;
        }
        return wanted.stream()
                .flatMap(type -> Arrays.stream(values()).filter(form -> type.isCompatible(form.mediaType())))
                .findFirst()
                .orElse(JSON);
    }

    private MediaType mediaType() {
        return MediaType.valueOf(type);
    }
}
