package org.phrom.scoring.statistic.rest;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.PageRequest;
import org.phrom.scoring.statistic.store.ValueQueries.Filter;

/** Query parameters of values. */
class ValueFilter {

    @RestQuery
    @Parameter(description = "Code of an organisation: only its values")
    @Nullable
    String organisation;

    @RestQuery
    @Parameter(description = "Only values of that year")
    @Nullable
    Integer year;

    @RestQuery
    @Parameter(description = "Values as the source gave them until that day; the newest when absent")
    @Nullable
    LocalDate asOf;

    @RestQuery
    @Parameter(description = "All revisions, and not only the newest")
    boolean history;

    @RestQuery
    @Parameter(description = PageRequest.CHANGED_SINCE_OF_LONG_WRITES + ". It counts recordedAt")
    @Nullable
    Instant changedSince;

    Filter filter() {
        return new Filter(organisation, year, asOf, history, changedSince);
    }
}
