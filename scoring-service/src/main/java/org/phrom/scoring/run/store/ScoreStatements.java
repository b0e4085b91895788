package org.phrom.scoring.run.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.engine.Ranks;
import org.phrom.scoring.run.domain.OrganisationScore;
import org.phrom.scoring.run.domain.Result;
import org.phrom.scoring.run.domain.Result.PeerGroup;

/** The table of scores. */
@ApplicationScoped
public class ScoreStatements {
    private static final String COLUMNS = "run, ancestors, version, result, scored_at";
    private static final String KEEP =
            "insert into organisation_score (run, organisation, assessment, ancestors, version,"
                    + " state, score, rank_key, rank, rank_group, peer_group, peer_rank, band, coverage, result, scored_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict (run, organisation) do update set assessment = excluded.assessment,"
                    + " ancestors = excluded.ancestors, version = excluded.version, state = excluded.state,"
                    + " score = excluded.score, rank_key = excluded.rank_key, rank = excluded.rank, rank_group = excluded.rank_group,"
                    + " peer_group = excluded.peer_group, peer_rank = excluded.peer_rank, band = excluded.band,"
                    + " coverage = excluded.coverage, result = excluded.result, scored_at = excluded.scored_at"
                    + " where organisation_score.version < excluded.version";

    private final Database database;

    ScoreStatements(Database database) {
        this.database = database;
    }

    public void keep(List<OrganisationScore> scores) {
        database.batch(KEEP, scores.stream().map(ScoreStatements::arguments).toList());
    }

    /** Keeps a score that is another than before; returns whether it was. */
    public boolean keepIfChanged(OrganisationScore score) {
        return database.update(KEEP + " and organisation_score.result <> excluded.result", arguments(score)) == 1;
    }

    public Optional<OrganisationScore> find(String run, String organisation) {
        return database.first(
                "select " + COLUMNS + " from organisation_score where run = ? and organisation = ?",
                ScoreStatements::row,
                run,
                organisation);
    }

    /** Returns the scores of these organisations, by their codes. */
    public Map<String, OrganisationScore> of(String run, List<String> organisations) {
        Map<String, OrganisationScore> found = new HashMap<>();
        database.query(
                        "select " + COLUMNS + " from organisation_score where run = ? and organisation = any(?)",
                        ScoreStatements::row,
                        run,
                        organisations)
                .forEach(row -> found.put(row.result().organisation(), row));
        return found;
    }

    /** Returns what is above each organisation of a run, from the root down, by its code. */
    public Map<String, List<String>> ancestors(String run) {
        Map<String, List<String>> ancestors = new HashMap<>();
        database.query(
                        "select organisation, ancestors from organisation_score where run = ?",
                        row -> Map.entry(row.getString(1), List.of((String[])
                                row.getArray(2).getArray())),
                        run)
                .forEach(row -> ancestors.put(row.getKey(), row.getValue()));
        return ancestors;
    }

    /** Hands over the scores of these organisations, one after the other. */
    public void eachOf(String run, List<String> organisations, Consumer<OrganisationScore> consumer) {
        database.eachLarge(
                "select " + COLUMNS + " from organisation_score where run = ? and organisation = any(?)",
                ScoreStatements::row,
                consumer,
                run,
                organisations);
    }

    /** Returns the codes of the organisations whose score was not withdrawn. */
    public List<String> standing(String run) {
        return database.query(
                "select organisation from organisation_score where run = ? and state <> 'withdrawn'",
                row -> row.getString(1),
                run);
    }

    /** Returns the next scores of a run in a fixed order; an empty code begins. */
    public List<OrganisationScore> after(String run, String organisation, int limit) {
        return database.query(
                "select " + COLUMNS + " from organisation_score where run = ? and organisation > ?"
                        + " order by organisation limit ?",
                ScoreStatements::row,
                run,
                organisation,
                limit);
    }

    private static @Nullable Object[] arguments(OrganisationScore row) {
        Result result = row.result();
        Double score = result.score();
        PeerGroup peers = result.peerGroup();
        return new @Nullable Object[] {
            row.run(),
            result.organisation(),
            result.assessment(),
            row.ancestors(),
            row.version(),
            result.state(),
            score,
            score == null ? null : Ranks.key(score),
            result.rank(),
            result.ranking() == null ? null : result.ranking().group(),
            peers == null ? null : peers.code(),
            peers == null ? null : peers.rank(),
            result.band(),
            result.coverage(),
            row.content(),
            row.scoredAt()
        };
    }

    private static OrganisationScore row(ResultSet row) throws SQLException {
        String content = row.getString("result");
        return new OrganisationScore(
                row.getString("run"),
                CanonicalJson.read(content, Result.class),
                List.of((String[]) row.getArray("ancestors").getArray()),
                row.getLong("version"),
                content,
                row.getObject("scored_at", OffsetDateTime.class).toInstant());
    }
}
