package org.phrom.reporting.report.quality;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.problem.Problem;

/** Of which groups of items. */
record QualityParameters(
        @Parameter(description = "Which result; when absent the official one where there is one, or else the live one")
        @RestQuery
        @KnownValues({"official", "live"})
        @Nullable
        String run,

        @Parameter(
                description = "Code of the only node that is looked at; when absent the index and every node below it")
        @RestQuery
        @Nullable
        String node,

        @Parameter(
                description = "What is summed up in a node. parts, as when it is absent: the nodes right below it."
                        + " indicators: the leaves below it")
        @RestQuery
        @KnownValues({"parts", "indicators"})
        @Nullable
        String items) {

    static final List<String> ITEMS = List.of("parts", "indicators");

    /**
     * What is summed up.
     *
     * @throws Problem 400 when it is not known
     */
    String summed() {
        if (items == null || items.isBlank()) {
            return "parts";
        }
        Problem.requireKnown("items", items, ITEMS);
        return items;
    }
}
