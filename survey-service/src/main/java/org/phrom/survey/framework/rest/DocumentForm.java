package org.phrom.survey.framework.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Problem;
import org.phrom.survey.framework.workbook.FrameworkWorkbooks;

/** How a document is written on the wire. */
enum DocumentForm {
    JSON("json", MediaType.APPLICATION_JSON),
    YAML("yaml", "application/yaml"),
    XLSX("xlsx", FrameworkWorkbooks.MEDIA_TYPE);

    private final String code;
    private final String mediaType;

    DocumentForm(String code, String mediaType) {
        this.code = code;
        this.mediaType = mediaType;
    }

    String code() {
        return code;
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether a media type is that of it, under any of its names. */
    boolean is(MediaType type) {
        return this == YAML
                ? type.getSubtype().contains("yaml")
                : mediaType.equalsIgnoreCase(type.getType() + "/" + type.getSubtype());
    }

    /** The form that is asked for by name, or else by what the caller takes first; JSON unless another one is. */
    static DocumentForm wanted(@Nullable String format, HttpHeaders headers) {
        if (format != null) {
            return named(format);
        }
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            for (DocumentForm form : values()) {
                if (!accepted.isWildcardType() && form.is(accepted)) {
                    return form;
                }
            }
        }
        return JSON;
    }

    private static DocumentForm named(String format) {
        List<String> codes = Arrays.stream(values()).map(DocumentForm::code).toList();
        Problem.requireKnown("format", format, codes);
        return values()[codes.indexOf(format)];
    }
}
