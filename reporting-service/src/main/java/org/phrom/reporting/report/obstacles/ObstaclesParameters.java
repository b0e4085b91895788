package org.phrom.reporting.report.obstacles;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.problem.Problem;

/** Tags beside which questions, in which groups, and in which form. */
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
        String by,

        @Parameter(description = "In which form, instead of the header Accept")
        @RestQuery
        @KnownValues({"json", "csv", SVG})
        @Nullable
        String format,

        @Parameter(description = "Language of a picture, instead of the header Accept-Language")
        @RestQuery
        @KnownValues({"th", "en"})
        @Nullable
        String lang) {

    static final String AREA = "area";
    static final String TYPE = "type";
    static final String BAND = "band";
    static final String NODE = "node";

    /** Media type of a picture. */
    static final String PICTURE = "image/svg+xml";

    private static final String SVG = "svg";

    /** Whether a caller wants a picture. */
    boolean picture(HttpHeaders headers) {
        String asked = format;
        return asked == null || asked.isBlank()
                ? headers.getAcceptableMediaTypes().get(0).equals(MediaType.valueOf(PICTURE))
                : asked.equals(SVG);
    }

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
