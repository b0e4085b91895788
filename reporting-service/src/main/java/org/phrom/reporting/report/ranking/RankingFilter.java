package org.phrom.reporting.report.ranking;

import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.http.Address;

/** Which organisations a ranking shows, and in which order. */
public record RankingFilter(
        @RestQuery @Nullable String ancestor,

        @Parameter(description = "Only organisations of this type, such as province") @RestQuery @Nullable
        String type,

        @Parameter(description = "Only organisations in the band of this code") @RestQuery @Nullable
        String band,

        @Parameter(description = "Only organisations in the peer group of this code") @RestQuery @Nullable
        String peerGroup,

        @Parameter(
                description =
                        "rank, code, name in the language asked for, or the code of a node of the tree; ties by code")
        @RestQuery
        @DefaultValue("rank")
        String sort,

        @Parameter(
                description = "Ascending when absent, and for a node the highest score first; what has no score is"
                        + " last in both")
        @RestQuery
        @KnownValues({"asc", "desc"})
        @Nullable
        String order) {

    /** Everybody, the best first. */
    public static final RankingFilter NONE = new RankingFilter(null, null, null, null, "rank", null);

    /** The same without what is empty, as forms send it. */
    public RankingFilter withoutBlanks() {
        return new RankingFilter(
                blankToNull(ancestor),
                blankToNull(type),
                blankToNull(band),
                blankToNull(peerGroup),
                sort.isBlank() ? "rank" : sort,
                blankToNull(order));
    }

    /** Whether it leaves anybody out. */
    public boolean filters() {
        return ancestor != null || type != null || band != null || peerGroup != null;
    }

    /** The address of the same selection. */
    public Address in(Address address) {
        return address.with("ancestor", ancestor)
                .with("type", type)
                .with("band", band)
                .with("peerGroup", peerGroup)
                .with("sort", sort.equals("rank") ? null : sort)
                .with("order", order);
    }

    /** The same in an order. */
    public RankingFilter sortedBy(String order) {
        return new RankingFilter(ancestor, type, band, peerGroup, order, this.order);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
