package org.phrom.reporting.report.ranking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/**
 * One line of a ranking.
 *
 * @param rank as the scoring model counts it, over the whole round or in its group; absent without one
 * @param rankInSelection competition rank among the organisations that the filters leave; without filters the rank
 * @param nodes score by node; a node without a score is left out
 * @param sortKey where the line stands in the order asked for
 */
public record RankedOrganisation(
        @Nullable Integer rank,
        @Nullable Integer rankInSelection,
        Organisation organisation,
        @Nullable Double score,
        @Nullable String band,
        double coverage,
        Map<String, Double> nodes,
        @JsonIgnore String sortKey) {

    static RankedOrganisation read(ResultSet row, Map<String, Double> nodes, String sortKey) throws SQLException {
        return new RankedOrganisation(
                integer(row, "place"),
                integer(row, "place_in_selection"),
                new Organisation(
                        row.getString("organisation"),
                        new Text(row.getString("name_th"), row.getString("name_en")),
                        row.getString("type")),
                row.getObject("score", Double.class),
                row.getString("band"),
                row.getDouble("coverage"),
                nodes,
                sortKey);
    }

    // the rank is an integer column, the one in the selection a bigint
    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    /** The body that was assessed, as it was when the round opened. */
    public record Organisation(
            String code, Text name, @Nullable String type) {}
}
