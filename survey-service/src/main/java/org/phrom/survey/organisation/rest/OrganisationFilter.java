package org.phrom.survey.organisation.rest;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.http.PageRequest;

/** Query parameters of the list of organisations. */
class OrganisationFilter {

    @RestQuery
    @Parameter(description = "Depth below the roots, which are at 0")
    @Nullable
    Integer level;

    @RestQuery
    @Parameter(description = "Code of the organisation just above")
    @Nullable
    String parent;

    @RestQuery
    @Parameter(description = "Code of an organisation anywhere above")
    @Nullable
    String ancestor;

    @RestQuery
    @Parameter(description = "Type of organisation")
    @Nullable
    String type;

    @RestQuery
    @Parameter(description = "Part of a name, or beginning of a code")
    @Nullable
    String q;

    @RestQuery
    @Parameter(description = "Day of the tree; today when absent")
    @Nullable
    LocalDate asOf;

    @RestQuery
    @Parameter(description = PageRequest.CHANGED_SINCE + ", such as an ancestor")
    @Nullable
    Instant changedSince;

    @RestQuery
    @KnownValues({"code", "name"})
    @Parameter(description = "Order: code (the default), or name, in the order of the Thai dictionary")
    @Nullable
    String sort;

    @RestQuery
    @Parameter(
            description = "Scheme of a code, such as dopa; finds the one organisation that has it. No other filter goes"
                    + " beside it")
    @Nullable
    String codeScheme;

    @RestQuery
    @Parameter(description = "Code in that scheme")
    @Nullable
    String code;

    @RestQuery
    @Parameter(description = "At most so many items: 50 when absent, at most 200")
    @Nullable
    Integer pageSize;

    @RestQuery
    @Parameter(description = "nextPageToken of the page before")
    @Nullable
    String pageToken;
}
