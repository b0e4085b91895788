package org.phrom.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/**
 * An error as clients see it (RFC 9457).
 *
 * @param type URN of the kind of problem
 * @param title what went wrong in general, in the language asked for
 * @param status status code of the response
 * @param code stable code, the end of {@code type}
 * @param detail what went wrong in this case
 * @param instance path of the request
 * @param traceId id under which the service's logs tell of it
 * @param requestId id of the request, the caller's own if it gave one
 * @param errors places at fault
 * @param members further facts, depending on the code
 */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        String type,
        String title,
        int status,
        String code,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable String traceId,
        @Nullable String requestId,
        List<Error> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

    static ProblemDocument of(Problem problem, Locale locale, Request request) {
        Text detail = problem.detail();
        return new ProblemDocument(
                "urn:phrom:problem:" + problem.type().code(),
                problem.type().title().in(locale),
                problem.type().status(),
                problem.type().code(),
                detail == null ? null : detail.in(locale),
                request.path(),
                request.traceId(),
                request.id(),
                problem.findings().stream()
                        .map(finding -> new Error(
                                finding.parameter() == null ? finding.pointer() : null,
                                finding.place().sheet(),
                                finding.place().line(),
                                finding.place().column(),
                                finding.parameter(),
                                finding.code(),
                                finding.message().in(locale)))
                        .toList(),
                problem.members());
    }

    /** Which request it is about: the path, and the ids under which the logs tell of it. */
    record Request(
            @Nullable String path,
            @Nullable String traceId,
            @Nullable String id) {}

    /**
     * One place at fault.
     *
     * @param pointer JSON pointer into the request body; the empty pointer is the whole body
     * @param sheet sheet of a workbook that came with the request
     * @param line line of a file that came with the request
     * @param column column of a table in that file, or character of the line
     * @param parameter name of a query parameter or header, instead of a pointer
     * @param code stable code of the finding
     * @param message what is wrong, in the language asked for
     */
    @Schema(name = "ProblemError")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Error(
            @Nullable String pointer,
            @Nullable String sheet,
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable String parameter,
            String code,
            String message) {}
}
