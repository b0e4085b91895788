package org.phrom.reporting.report.changes;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;

/** Since when, and of what. */
record ChangesParameters(
        @Parameter(description = "Which result; when absent the official one where there is one, or else the live one")
        @RestQuery
        @KnownValues({"official", "live"})
        @Nullable
        String run,

        @Parameter(
                description = "Id of the round before that this one is held against: of the same framework, and"
                        + " published where this one is; when absent the one right before")
        @RestQuery
        @Nullable
        String from,

        @Parameter(description = "Code of the node whose scores are looked at; when absent the index")
        @RestQuery
        @Nullable
        String node,

        @RestQuery @Nullable Integer pageSize,
        @RestQuery @Nullable String pageToken) {}
