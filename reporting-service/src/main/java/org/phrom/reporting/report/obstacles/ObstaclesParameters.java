package org.phrom.reporting.report.obstacles;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.problem.Problem;

/** Tags beside which questions, and in which groups. */
record ObstaclesParameters(
        @Parameter(
                description = "Which result the bands are of; when absent the official one where there is one, or else"
                        + " the live one")
        @RestQuery
        @KnownValues({"official", "live"})
        @Nullable
        String run,

        @Parameter(
                description = "Code of the node whose questions are looked at; when absent all questions, also those"
                        + " that no indicator reads")
        @RestQuery
        @Nullable
        String node,

        @Parameter(
                description = "What the cells are of: the area that an organisation lies right below, its type, its"
                        + " band, or the nodes right below the chosen one whose indicators read the question; when"
                        + " absent area")
        @RestQuery
        @KnownValues({AREA, TYPE, BAND, NODE})
        @Nullable
        String by) {

    static final String AREA = "area";
    static final String TYPE = "type";
    static final String BAND = "band";
    static final String NODE = "node";

    /**
     * The dimension that is asked for.
     *
     * @throws Problem 400 for any other
     */
    String dimension() {
        String asked = by;
        if (asked == null || asked.isBlank()) {
            return AREA;
        }
        Problem.requireKnown("by", asked, List.of(AREA, TYPE, BAND, NODE));
        return asked;
    }
}
