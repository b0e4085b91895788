package org.phrom.reporting.report.roundtrend;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;

/** Of what. */
record RoundTrendParameters(
        @Parameter(description = "Which result; when absent the official one where there is one, or else the live one")
        @RestQuery
        @KnownValues({"official", "live"})
        @Nullable
        String run,

        @Parameter(description = "Code of the node whose scores are looked at; when absent the index")
        @RestQuery
        @Nullable
        String node) {}
