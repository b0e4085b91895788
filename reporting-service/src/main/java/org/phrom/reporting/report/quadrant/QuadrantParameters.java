package org.phrom.reporting.report.quadrant;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Framework;

/** Which two figures, and where quadrants meet. */
record QuadrantParameters(
        @Parameter(description = "Which result; when absent the official one where there is one, or else the live one")
        @RestQuery
        @KnownValues({"official", "live"})
        @Nullable
        String run,

        @Parameter(description = "Code of the node whose scores go from left to right; when absent the index")
        @RestQuery
        @Nullable
        String x,

        @Parameter(
                description = "Code of the node whose scores go upwards, or change, as when it is absent: how x changed"
                        + " since the round before, as far as both rounds measured the same")
        @RestQuery
        @Nullable
        String y,

        @Parameter(
                description =
                        "With y=change, id of the round before: of the same framework, and published where this one"
                                + " is; when absent the one right before")
        @RestQuery
        @Nullable
        String from,

        @Parameter(description = "Where left ends and right begins; when absent the median") @RestQuery @Nullable
        Double xAt,

        @Parameter(description = "Where low ends and high begins; when absent the median") @RestQuery @Nullable
        Double yAt,

        @RestQuery @Nullable Integer pageSize,
        @RestQuery @Nullable String pageToken) {

    static final String CHANGE = "change";

    /** Whether the change since a round before goes upwards. */
    boolean changing() {
        return y == null || y.isBlank() || y.equals(CHANGE);
    }

    /** The same with another part where nothing was before that a change could be told from. */
    QuadrantParameters withoutChange(Framework framework) {
        if (!changing()) {
            return this;
        }
        String other = framework.components().isEmpty()
                ? framework.tree().code()
                : framework.components().get(0).code();
        return new QuadrantParameters(run, x, other, from, xAt, yAt, pageSize, pageToken);
    }

    /**
     * Refuses places that are no numbers.
     *
     * @throws Problem 400
     */
    void check() {
        check("xAt", xAt);
        check("yAt", yAt);
    }

    private static void check(String parameter, @Nullable Double at) {
        if (at != null && (at.isNaN() || at.isInfinite())) {
            throw new Problem(CommonProblem.INVALID_PARAMETER)
                    .atParameter(parameter, "not-a-number", new Text("ต้องเป็นตัวเลข", "It is a number"));
        }
    }
}
