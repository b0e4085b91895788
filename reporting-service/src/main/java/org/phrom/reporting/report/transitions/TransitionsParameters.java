package org.phrom.reporting.report.transitions;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.problem.Problem;

/** Since when, and who is listed. */
record TransitionsParameters(
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

        @Parameter(description = "Which organisations are listed; when absent those that rose and those that fell")
        @RestQuery
        @KnownValues({"rose", "fell", "stayed", "entered", "left"})
        @Nullable
        String moved,

        @RestQuery @Nullable Integer pageSize,
        @RestQuery @Nullable String pageToken) {

    static final List<String> MOVES = List.of("rose", "fell", "stayed", "entered", "left");

    /**
     * What those that are listed did; empty for the usual ones.
     *
     * @throws Problem 400 for something else
     */
    String listed() {
        if (moved == null || moved.isBlank()) {
            return "";
        }
        Problem.requireKnown("moved", moved, MOVES);
        return moved;
    }
}
