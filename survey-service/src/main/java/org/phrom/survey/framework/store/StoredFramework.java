package org.phrom.survey.framework.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A framework version as it is kept.
 *
 * @param framework code of the framework
 * @param version its version
 * @param revision how often it was written; its entity tag and the sequence of its event
 * @param document the whole document
 * @param changedAt when it was written last
 * @param publishedAt when it was published; null for a draft
 */
public record StoredFramework(
        String framework,
        String version,
        long revision,
        JsonNode document,
        Instant changedAt,
        @Nullable Instant publishedAt) {

    /** Whether it can not change any more. */
    public boolean published() {
        return publishedAt != null;
    }
}
