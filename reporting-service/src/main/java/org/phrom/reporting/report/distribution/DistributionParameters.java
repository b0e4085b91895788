package org.phrom.reporting.report.distribution;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.problem.Problem;

/** Which scores, in which groups. */
record DistributionParameters(
        @Parameter(description = "Which result; when absent the official one where there is one, or else the live one")
        @RestQuery
        @KnownValues({"official", "live"})
        @Nullable
        String run,

        @Parameter(description = "Code of the node whose scores are looked at; when absent the index")
        @RestQuery
        @Nullable
        String node,

        @Parameter(description = "What groups are made by; area when absent")
        @RestQuery
        @KnownValues({"area", "type", "peerGroup"})
        @Nullable
        String by) {

    static final List<String> GROUPINGS = List.of("area", "type", "peerGroup");

    /**
     * What groups are made by.
     *
     * @throws Problem 400 when it is not known
     */
    String grouping() {
        if (by == null || by.isBlank()) {
            return "area";
        }
        Problem.requireKnown("by", by, GROUPINGS);
        return by;
    }
}
