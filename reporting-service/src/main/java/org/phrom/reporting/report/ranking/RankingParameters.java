package org.phrom.reporting.report.ranking;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which result of the round, in which form, and which page of it. */
record RankingParameters(
        @RestQuery @Nullable String run,

        @RestQuery @Nullable String format,

        @RestQuery @Nullable Integer pageSize,

        @RestQuery @Nullable String pageToken) {}
