package org.phrom.reporting.ranking;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which result of the round, in which form, and which page of it. */
record RankingParameters(
        @RestQuery
        @Parameter(description = "The official result or the live one; by default the official one when there is one")
        @Schema(enumeration = {"official", "live"})
        @Nullable
        String run,

        @RestQuery
        @Schema(enumeration = {"json", "csv"})
        @Parameter(description = "Instead of the header Accept")
        @Nullable
        String format,

        @RestQuery @Parameter(description = "50 when absent, at most 200") @Nullable
        Integer pageSize,

        @RestQuery @Parameter(description = "The nextPageToken of the page before") @Nullable
        String pageToken) {}
