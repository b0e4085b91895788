package org.phrom.reporting.report.map;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;

/** Which scores, on which map. */
record MapParameters(
        @Parameter(description = "Which result; when absent the official one where there is one, or else the live one")
        @RestQuery
        @KnownValues({"official", "live"})
        @Nullable
        String run,

        @Parameter(description = "Code of the node whose scores are shown; when absent the index") @RestQuery @Nullable
        String node,

        @Parameter(
                description =
                        "Code of the map (/v1/maps); when absent the one that has most of the organisations, of several"
                                + " the one with the fewest areas")
        @RestQuery
        @Nullable
        String map) {}
