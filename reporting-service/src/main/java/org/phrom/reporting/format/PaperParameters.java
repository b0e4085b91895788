package org.phrom.reporting.format;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.pdf.Digits;
import org.phrom.kit.problem.Problem;

/** How a document is written. */
public record PaperParameters(
        @Parameter(description = "Language of a document, instead of the header Accept-Language")
        @RestQuery
        @KnownValues({"th", "en"})
        @Nullable
        String lang,

        @Parameter(description = "Digits that a document writes its numbers with; arabic when absent")
        @RestQuery
        @KnownValues({"arabic", "thai"})
        @Nullable
        String digits) {

    /**
     * The digits.
     *
     * @throws Problem 400 for unknown ones
     */
    public Digits written() {
        if (digits == null || digits.isBlank()) {
            return Digits.ARABIC;
        }
        Problem.requireKnown("digits", digits, List.of("arabic", "thai"));
        return Digits.valueOf(digits.toUpperCase(Locale.ROOT));
    }
}
