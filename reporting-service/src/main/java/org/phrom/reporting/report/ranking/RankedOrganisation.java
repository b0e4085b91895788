package org.phrom.reporting.report.ranking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/**
 * One line of a ranking.
 *
 * @param rank as the scoring model counts it, over the whole round or in its group; absent without one
 * @param rankInSelection competition rank among the organisations that the filters leave; without filters the rank
 * @param peerGroup absent when it is in none
 * @param peerRank inside its peer group, by the ties of the scoring model
 * @param nodes score by node; a node without a score is left out
 * @param carried rounds before whose values stand in, by node; a node whose value is of this round is left out
 * @param sortKey where the line stands in the order asked for
 */
@Schema(description = "One line of a ranking")
public record RankedOrganisation(
        @Schema(
                description = "Place, from 1, as the scoring model counts it, over the whole round or in its"
                        + " group; absent without one")
        @Nullable
        Integer rank,

        @Schema(
                description = "Competition rank, from 1, among those that the filters leave; without filters the"
                        + " rank. Absent without a score")
        @Nullable
        Integer rankInSelection,

        @Schema(
                description =
                        "Code of its peer group, as the framework says; absent when it is in none, and where there"
                                + " are none")
        @Nullable
        String peerGroup,

        @Schema(
                description = "Place, from 1, inside its peer group, by the ties of the scoring model; absent without a"
                        + " score or a group")
        @Nullable
        Integer peerRank,

        Organisation organisation,

        @Schema(description = "Score of the index, on the scale of the model; absent without one") @Nullable
        Double score,

        @Schema(description = "Code of the band; absent without bands or below all of them") @Nullable
        String band,

        @Schema(description = "Share of the weight of all parts that has a value, 0 to 1")
        double coverage,

        @Schema(description = "Scores of the nodes of the tree, by code; a node without a score is left out")
        Map<String, Double> nodes,

        @Schema(
                description = "Ids of published rounds before whose values stand in for what is missing, by code of the"
                        + " node; a node whose score is of this round is left out")
        Map<String, String> carried,

        @JsonIgnore String sortKey) {

    static RankedOrganisation read(
            ResultSet row, Map<String, Double> nodes, Map<String, String> carried, String sortKey) throws SQLException {
        return new RankedOrganisation(
                integer(row, "place"),
                integer(row, "place_in_selection"),
                row.getString("peer_group"),
                integer(row, "peer_place"),
                new Organisation(
                        row.getString("organisation"),
                        new Text(row.getString("name_th"), row.getString("name_en")),
                        row.getString("type")),
                row.getObject("score", Double.class),
                row.getString("band"),
                row.getDouble("coverage"),
                nodes,
                carried,
                sortKey);
    }

    // the rank is an integer column, the one in the selection a bigint
    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    /** The body that was assessed, as it was when the round opened. */
    @Schema(description = "The organisation as it was when the round opened")
    public record Organisation(
            @Schema(description = "Code of the organisation")
            String code,

            Text name,

            @Schema(description = "Its type, such as province; absent where it has none") @Nullable
            String type) {}
}
