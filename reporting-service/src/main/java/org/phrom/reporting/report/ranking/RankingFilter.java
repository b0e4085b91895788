package org.phrom.reporting.report.ranking;

import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.reporting.page.Address;

/** Which organisations a ranking shows, and in which order. */
public record RankingFilter(
        @Parameter(description = "Only organisations below this one, such as a region") @RestQuery @Nullable
        String ancestor,

        @Parameter(description = "Only organisations of this type") @RestQuery @Nullable
        String type,

        @Parameter(description = "Only organisations in this band") @RestQuery @Nullable
        String band,

        @Parameter(description = "rank (default), code, name, or the code of a node of the tree")
        @RestQuery
        @DefaultValue("rank")
        String sort,

        @Parameter(
                description = "By default ascending, and the highest score first for a node",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"asc", "desc"}))
        @RestQuery
        @Nullable
        String order) {

    /** Everybody, the best first. */
    public static final RankingFilter NONE = new RankingFilter(null, null, null, "rank", null);

    /** The same without what is empty, as forms send it. */
    public RankingFilter withoutBlanks() {
        return new RankingFilter(
                blankToNull(ancestor),
                blankToNull(type),
                blankToNull(band),
                sort.isBlank() ? "rank" : sort,
                blankToNull(order));
    }

    /** Whether it leaves anybody out. */
    public boolean filters() {
        return ancestor != null || type != null || band != null;
    }

    /** The address of the same selection. */
    Address in(Address address) {
        return address.with("ancestor", ancestor)
                .with("type", type)
                .with("band", band)
                .with("sort", sort.equals("rank") ? null : sort)
                .with("order", order);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
