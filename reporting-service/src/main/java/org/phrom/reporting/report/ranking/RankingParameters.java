package org.phrom.reporting.report.ranking;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;

/** Which result of the round, and which page of it. */
record RankingParameters(
        @Parameter(description = "Which result; when absent the official one where there is one, or else the live one")
        @RestQuery
        @KnownValues({"official", "live"})
        @Nullable
        String run,

        @RestQuery @Nullable Integer pageSize,
        @RestQuery @Nullable String pageToken) {}
