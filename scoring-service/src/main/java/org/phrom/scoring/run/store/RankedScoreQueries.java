package org.phrom.scoring.run.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.database.Database;
import org.phrom.kit.http.PageRequest;
import org.phrom.scoring.engine.Ranks;
import org.phrom.scoring.model.domain.RankRule;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.run.domain.ScoreRun;

/**
 * Scores with their ranks, read for lists. Live ranks are derived here, official ones are stored; both follow the tie
 * rule of the engine, since equal keys tie. With a tolerance, which no window of SQL knows, live scores have no rank.
 */
@ApplicationScoped
public class RankedScoreQueries {
    private static final String RANKED = "with ranked as (select organisation, ancestors, state, score, band, coverage,"
            + " scored_at, %s as place, peer_group, %s as peer_place"
            + " from organisation_score where run = ? and state <> 'withdrawn') select * from ranked where true";

    private static final String NO_RANK = "null::bigint";

    // rank and organisation
    private static final Pattern PLACE = Pattern.compile("(\\d{1,18})/(.+)");

    private final Database database;

    RankedScoreQueries(Database database) {
        this.database = database;
    }

    /** A score as lists show it. */
    @Schema(description = "A score as lists show it")
    public record RankedScore(
            @Schema(description = ORGANISATION) String organisation,

            @Schema(description = STATE) @KnownValues({"scored", "missing"})
            String state,

            @Schema(description = SCORE) @Nullable Double score,

            @Schema(description = BAND) @Nullable String band,

            @Schema(description = RANK) @Nullable Integer rank,

            @Schema(description = PEER_GROUP) @Nullable String peerGroup,

            @Schema(description = PEER_RANK) @Nullable Integer peerRank,

            @Schema(description = COVERAGE) double coverage,

            @Schema(description = SCORED_AT) Instant scoredAt) {
        // what the score of a trace says of itself too
        public static final String ORGANISATION = "Code of the organisation";
        public static final String STATE = "scored: there is a score. missing: submitted, but the model gives no score";
        public static final String SCORE =
                "Score of the index, on the scale of the model, at full precision; absent when" + " missing";
        public static final String BAND = "Code of the band; absent without bands or below all of them";
        public static final String RANK = "Place, from 1, as the scoring model counts it; absent without one";
        public static final String PEER_GROUP =
                "Code of its peer group; absent when it is in none, and where the model has none";
        public static final String PEER_RANK =
                "Place, from 1, inside its peer group, by the ties of the scoring model; absent without one";
        public static final String COVERAGE = "Share of the weight below it that has a value, 0 to 1";
        public static final String SCORED_AT = "When computing it began";
    }

    /**
     * Which scores, in which order.
     *
     * @param model says how places are counted
     * @param within codes at the tops of the sub-trees to show; null for everything
     * @param byRank else by organisation
     * @param after {@link #place} of the last score of the page before
     */
    public record Wanted(
            ScoreRun run,
            ScoringModel model,
            Filter filter,
            @Nullable List<String> within,
            boolean byRank,
            @Nullable String after) {}

    /**
     * Absent parts do not restrict a list.
     *
     * @param changedSince when it was scored last, at the earliest
     */
    public record Filter(@Nullable String band, @Nullable Instant changedSince) {}

    public List<RankedScore> list(Wanted wanted, int limit) {
        StringBuilder sql = new StringBuilder(ranked(wanted.run(), wanted.model()));
        List<Object> arguments = new ArrayList<>(List.of(wanted.run().id()));
        if (wanted.filter().band() != null) {
            sql.append(" and band = ?");
            arguments.add(wanted.filter().band());
        }
        if (wanted.filter().changedSince() != null) {
            sql.append(" and scored_at >= ?");
            arguments.add(wanted.filter().changedSince());
        }
        if (wanted.within() != null) {
            sql.append(" and (organisation = any(?) or ancestors && ?)");
            arguments.add(wanted.within());
            arguments.add(wanted.within());
        }
        String place = wanted.byRank() ? "coalesce(place, 1000000000000)" : "0::bigint";
        if (wanted.after() != null) {
            Matcher last = PLACE.matcher(wanted.after());
            if (!last.matches()) {
                throw PageRequest.badToken();
            }
            sql.append(" and (").append(place).append(", organisation collate \"C\") > (?, ?)");
            arguments.add(Long.parseLong(last.group(1)));
            arguments.add(last.group(2));
        }
        sql.append(" order by ").append(place).append(", organisation collate \"C\" limit ?");
        arguments.add(limit);
        return database.query(sql.toString(), RankedScoreQueries::row, arguments.toArray());
    }

    /** Returns the score of one organisation with its ranks. */
    public Optional<RankedScore> find(ScoreRun run, ScoringModel model, String organisation) {
        String sql = ranked(run, model) + " and organisation = ?";
        return database.first(sql, RankedScoreQueries::row, run.id(), organisation);
    }

    private static String ranked(ScoreRun run, ScoringModel model) {
        if (run.official()) {
            return RANKED.formatted("rank::bigint", "peer_rank::bigint");
        }
        RankRule ranks = model.ranks();
        return RANKED.formatted(
                live(ranks, ranks.within() == null ? null : "rank_group"),
                model.peers().any() ? live(ranks, "peer_group") : NO_RANK);
    }

    private static String live(RankRule ranks, @Nullable String group) {
        if (ranks.tolerance() > 0) {
            return NO_RANK;
        }
        String groups = group == null ? "" : "partition by " + group + " ";
        return "case when state = 'scored'" + (group == null ? "" : " and " + group + " is not null") + " then "
                + (ranks.ties() == Ranks.Ties.DENSE ? "dense_rank" : "rank") + "() over (" + groups
                + "order by rank_key desc nulls last) end";
    }

    /** Returns where a score stands in the order of a list. */
    public static String place(RankedScore score, boolean byRank) {
        long rank = score.rank() == null ? 1_000_000_000_000L : score.rank();
        return (byRank ? rank : 0) + "/" + score.organisation();
    }

    private static RankedScore row(ResultSet row) throws SQLException {
        Integer rank = integer(row, "place");
        double score = row.getDouble("score");
        return new RankedScore(
                row.getString("organisation"),
                row.getString("state"),
                row.wasNull() ? null : score,
                row.getString("band"),
                rank,
                row.getString("peer_group"),
                integer(row, "peer_place"),
                row.getDouble("coverage"),
                row.getObject("scored_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : (int) value;
    }
}
