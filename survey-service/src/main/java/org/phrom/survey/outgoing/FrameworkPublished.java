package org.phrom.survey.outgoing;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.domain.FrameworkVersion;

/**
 * Body of {@code framework-published.v1}.
 *
 * @param framework code of the framework
 * @param version its version
 * @param publishedAt when it was published
 * @param retiredAt when it was retired; absent while new rounds may take it
 * @param document the whole document as JSON text, to the letter as it is kept
 */
record FrameworkPublished(
        String framework,
        String version,
        Instant publishedAt,
        @Nullable Instant retiredAt,
        @JsonRawValue String document) {

    static FrameworkPublished of(FrameworkVersion told) {
        Instant publishedAt = told.times().publishedAt();
        if (publishedAt == null) {
            throw new IllegalArgumentException("a draft is not told");
        }
        FrameworkKey key = told.key();
        return new FrameworkPublished(
                key.framework(), key.version(), publishedAt, told.times().retiredAt(), told.document());
    }
}
