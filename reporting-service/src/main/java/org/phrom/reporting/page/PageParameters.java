package org.phrom.reporting.page;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Language, result and part of a long list. */
public record PageParameters(
        @RestQuery @Nullable String lang,
        @RestQuery @Nullable String run,
        @RestQuery @Nullable Integer page) {

    private static final int LAST = 100_000;

    /** Number of the part, 1 or more. */
    public int number() {
        return page == null ? 1 : Math.max(1, Math.min(page, LAST));
    }
}
