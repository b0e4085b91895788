package org.phrom.reporting.report.ranking;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which result of the round, in which form, and which page of it. */
record RankingParameters(
        @Parameter(
                description = "By default the official result when there is one",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"official", "live"}))
        @RestQuery
        @Nullable
        String run,

        @Parameter(
                description = "Instead of the header Accept",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"json", "csv"}))
        @RestQuery
        @Nullable
        String format,

        @Parameter(description = "50 when absent, at most 200") @RestQuery @Nullable
        Integer pageSize,

        @Parameter(description = "The nextPageToken of the page before") @RestQuery @Nullable
        String pageToken) {}
