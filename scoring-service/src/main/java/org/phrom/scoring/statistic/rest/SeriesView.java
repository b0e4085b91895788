package org.phrom.scoring.statistic.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.scoring.statistic.domain.Series;

/** A series as it is shown. */
@Schema(name = "Statistic", description = "A series: one number per organisation and year")
record SeriesView(
        @Schema(description = CODE) String code,
        Text name,
        Text unit,
        @Schema(description = SOURCE) String source,
        @Schema(description = URL) @Nullable String url,
        @Schema(description = LICENCE) String licence,
        @Schema(description = "When it was changed last") Instant changedAt) {
    static final String CODE = "Code of the series";
    static final String SOURCE = "Who publishes it";
    static final String URL = "Where it is published; absent when there is no such address";
    static final String LICENCE = "Licence under which it may be used";

    static SeriesView of(Series series) {
        return new SeriesView(
                series.code(),
                series.name(),
                series.unit(),
                series.source(),
                series.url(),
                series.licence(),
                series.changedAt());
    }
}
