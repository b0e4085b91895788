package org.phrom.reporting.report.obstacles;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;

/** Beside which scores. */
record FactorsParameters(
        @Parameter(description = "Which result; when absent the official one where there is one, or else the live one")
        @RestQuery
        @KnownValues({"official", "live"})
        @Nullable
        String run,

        @Parameter(
                description =
                        "Code of the node whose scores and questions are looked at; when absent the index and all")
        @RestQuery
        @Nullable
        String node) {}
