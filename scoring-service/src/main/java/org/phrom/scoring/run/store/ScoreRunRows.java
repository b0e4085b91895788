package org.phrom.scoring.run.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.scoring.model.domain.ModelId;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.run.domain.ScoreRun.Outcome;

/** The table of runs. */
@ApplicationScoped
public class ScoreRunRows {
    private static final String COLUMNS = "id, kind, round, number, framework, framework_version, model_number,"
            + " engine_version, created_by, created_at, input_hash, result_hash, organisations, completed_at, round_closed_at,"
            + " hash_form";

    private final Database database;

    ScoreRunRows(Database database) {
        this.database = database;
    }

    /** Adds a run; false when it is there already. */
    public boolean add(ScoreRun run) {
        Outcome outcome = run.outcome();
        return database.update(
                        "insert into score_run (" + COLUMNS
                                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (id) do nothing",
                        run.id(),
                        run.kind(),
                        run.round(),
                        run.number(),
                        run.model().framework(),
                        run.model().frameworkVersion(),
                        run.model().number(),
                        run.engineVersion(),
                        run.createdBy(),
                        run.createdAt(),
                        outcome == null ? null : outcome.inputHash(),
                        outcome == null ? null : outcome.resultHash(),
                        outcome == null ? null : outcome.organisations(),
                        outcome == null ? null : outcome.completedAt(),
                        outcome == null ? null : outcome.roundClosedAt(),
                        run.hashForm())
                == 1;
    }

    public Optional<ScoreRun> find(String id) {
        return database.first("select " + COLUMNS + " from score_run where id = ?", ScoreRunRows::row, id);
    }

    /** Returns the runs of a round in the order of their ids. */
    public List<ScoreRun> ofRound(String round, @Nullable String after, int limit) {
        return database.query(
                "select " + COLUMNS + " from score_run where round = ?"
                        + " and (?::text is null or id collate \"C\" > ?) order by id collate \"C\" limit ?",
                ScoreRunRows::row,
                round,
                after,
                after,
                limit);
    }

    /** Returns the number the next official run of the round gets; ask only in the round's turn. */
    public int nextOfficial(String round) {
        return database.first(
                        "select coalesce(max(number), 0) + 1 from score_run where round = ? and kind = 'official'",
                        row -> row.getInt(1),
                        round)
                .orElse(1);
    }

    /** Returns all runs, the oldest first. */
    public List<ScoreRun> all() {
        return database.query("select " + COLUMNS + " from score_run order by created_at, id", ScoreRunRows::row);
    }

    private static ScoreRun row(ResultSet row) throws SQLException {
        return new ScoreRun(
                row.getString("id"),
                row.getString("kind"),
                row.getString("round"),
                row.getInt("number"),
                new ModelId(row.getString("framework"), row.getString("framework_version"), row.getInt("model_number")),
                row.getString("engine_version"),
                Math.max(1, row.getInt("hash_form")),
                outcome(row),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Outcome outcome(ResultSet row) throws SQLException {
        String inputHash = row.getString("input_hash");
        OffsetDateTime closedAt = row.getObject("round_closed_at", OffsetDateTime.class);
        return inputHash == null
                ? null
                : new Outcome(
                        inputHash,
                        row.getString("result_hash"),
                        row.getInt("organisations"),
                        closedAt == null ? null : closedAt.toInstant(),
                        row.getObject("completed_at", OffsetDateTime.class).toInstant());
    }
}
