package org.phrom.reporting.report.equity;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;

/** Which scores, against which area. */
record EquityParameters(
        @Parameter(description = "Which result; when absent the official one where there is one, or else the live one")
        @RestQuery
        @KnownValues({"official", "live"})
        @Nullable
        String run,

        @Parameter(description = "Code of the node whose scores are looked at; when absent the index")
        @RestQuery
        @Nullable
        String node,

        @Parameter(
                description = "Code of the area that the others are held against; when absent the one with the highest"
                        + " mean, of several the first by code")
        @RestQuery
        @Nullable
        String centre) {}
