package org.phrom.reporting.report.rollup;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.problem.Problem;

/** Which scores, below what, and by which rule. */
record RollupParameters(
        @Parameter(description = "Which result; when absent the official one where there is one, or else the live one")
        @RestQuery
        @KnownValues({"official", "live"})
        @Nullable
        String run,

        @Parameter(description = "Code of the node whose scores are rolled up; when absent the index")
        @RestQuery
        @Nullable
        String node,

        @Parameter(
                description =
                        "Into what: area, as when it is absent, is what lies right below parent; type is the types of"
                                + " organisation below it")
        @RestQuery
        @KnownValues({"area", "type"})
        @Nullable
        String by,

        @Parameter(description = "By which rule lines are ordered and drawn; mean when absent")
        @RestQuery
        @KnownValues({"mean", "median"})
        @Nullable
        String rule,

        @Parameter(
                description =
                        "Code of the organisation below which is looked at; when absent the lowest one that is above"
                                + " all participants")
        @RestQuery
        @Nullable
        String parent) {

    static final List<String> GROUPINGS = List.of("area", "type");
    static final List<String> RULES = List.of("mean", "median");

    /**
     * Into what scores are rolled up.
     *
     * @throws Problem 400 when it is not known
     */
    String grouping() {
        return known("by", by, GROUPINGS);
    }

    /**
     * The rule.
     *
     * @throws Problem 400 when it is not known
     */
    String chosen() {
        return known("rule", rule, RULES);
    }

    private static String known(String name, @Nullable String value, List<String> all) {
        if (value == null || value.isBlank()) {
            return all.get(0);
        }
        Problem.requireKnown(name, value, all);
        return value;
    }
}
