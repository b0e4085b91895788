package org.phrom.reporting.report.heatmap;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.problem.Problem;

/** Which parts, in which arrangement, and which page. */
record HeatmapParameters(
        @Parameter(description = "Which result; when absent the official one where there is one, or else the live one")
        @RestQuery
        @KnownValues({"official", "live"})
        @Nullable
        String run,

        @Parameter(description = "Code of the node whose parts are the columns; when absent the index")
        @RestQuery
        @Nullable
        String node,

        @Parameter(
                description =
                        "sorted, as when it is absent: in the order of sort. clustered: those that are alike stand"
                                + " together; of up to 200 organisations, and not in pages")
        @RestQuery
        @KnownValues({"sorted", "clustered"})
        @Nullable
        String arrangement,

        @RestQuery @Nullable Integer pageSize,
        @RestQuery @Nullable String pageToken) {

    static final List<String> ARRANGEMENTS = List.of("sorted", "clustered");

    /**
     * Whether alike ones stand together.
     *
     * @throws Problem 400 for an arrangement that is none
     */
    boolean clustered() {
        if (arrangement == null || arrangement.isBlank()) {
            return false;
        }
        Problem.requireKnown("arrangement", arrangement, ARRANGEMENTS);
        return arrangement.equals("clustered");
    }
}
