package org.phrom.reporting.ranking;

import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which organisations a ranking shows, and in which order. */
public record RankingFilter(
        @RestQuery @Parameter(description = "Only organisations below this one, such as a region") @Nullable
        String ancestor,

        @RestQuery @Parameter(description = "Only organisations of this type") @Nullable
        String type,

        @RestQuery @Parameter(description = "Only organisations in this band") @Nullable
        String band,

        @RestQuery @DefaultValue("rank") @Parameter(description = "rank, code, name, or the code of a node of the tree")
        String sort,

        @RestQuery
        @Schema(enumeration = {"asc", "desc"})
        @Parameter(description = "By default ascending, and the highest score first for a node")
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

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
