package org.phrom.reporting.format;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;

/** In which form a report is wanted. */
public record FormParameters(
        @Parameter(
                description = "In which form. Instead of it the address may end in the form, as in ranking.xlsx, or the"
                        + " header Accept names it; this goes before the extension, and that before the header")
        @RestQuery
        @KnownValues(of = ReportForm.class)
        @Nullable
        String format,

        @Parameter(description = "Language of headings and pictures, instead of the header Accept-Language")
        @RestQuery
        @KnownValues({"th", "en"})
        @Nullable
        String lang,

        @Parameter(description = "Width of a PNG in pixels, 200 to 2400; one that would be very high is smaller")
        @RestQuery
        @Nullable
        Integer width) {}
