package org.phrom.reporting.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.NewestSequence;
import org.phrom.kit.problem.Problem;

/** Owns the completed score runs, and knows which run of a round is to be shown. */
@ApplicationScoped
public class Runs implements MadeOfEvents {

    /** SQL for the run that {@link #find} shows of a round {@code r} when no kind is wanted, to be joined laterally. */
    public static final String SHOWN = """
            select k.run, k.kind, k.fingerprint, c.completed_at as run_completed_at, c.result_hash
            from ranking k left join score_run c on c.id = k.run
            where k.round = r.id and (k.kind = 'live' or k.kind = 'official' and c.id is not null
              and (c.round_closed_at is null or c.round_closed_at = r.closed_at))
            order by k.kind = 'official' desc, c.completed_at desc, k.run desc limit 1
            """;

    // a run counts once it is ranked; and a run of an earlier closing is of the past
    private static final String OFFICIAL = """
            select r.id, r.completed_at, r.result_hash from ranking k join score_run r on r.id = k.run
            left join round o on o.id = r.round
            where k.round = ? and k.kind = 'official'
              and (r.round_closed_at is null or r.round_closed_at = o.closed_at)
            order by r.completed_at desc, r.id desc limit 1
            """;
    private static final String LIVE = "select run from ranking where round = ? and kind = 'live' limit 1";
    private static final String FINGERPRINT = """
            select concat_ws('.',
                (select sequence from round where id = ?), ?::text, (select fingerprint from ranking where run = ?))
            """;

    private final Database database;
    private final NewestSequence newest;
    private final DueRankings due;

    Runs(Database database, NewestSequence newest, DueRankings due) {
        this.database = database;
        this.newest = newest;
        this.due = due;
    }

    @Override
    public List<String> tables() {
        return List.of("score_run");
    }

    /** Keeps the newest state of one. */
    public void keep(CompletedRun told, long sequence) {
        Columns columns = new Columns()
                .with("kind", told.kind())
                .with("round", told.round())
                .with("model_number", told.modelNumber())
                .with("input_hash", told.inputHash())
                .with("result_hash", told.resultHash())
                .with("organisations", told.organisations())
                .with("round_closed_at", told.roundClosedAt())
                .with("completed_at", told.completedAt());
        if (newest.upsert("score_run", Map.of("id", told.id()), sequence, columns.values())) {
            due.add(told.round());
        }
    }

    /**
     * The run to show: the wanted kind, or else the official one when there is one.
     *
     * @param kind official, live or {@code null}
     */
    public Run find(String round, @Nullable String kind) {
        Problem.requireKnown("run", kind, List.of("official", "live"));
        Optional<Run> official = "live".equals(kind) ? Optional.empty() : official(round);
        if (official.isEmpty() && "official".equals(kind)) {
            throw new Problem(ReportProblem.NO_OFFICIAL_RUN);
        }
        return official.orElseGet(() -> live(round));
    }

    /** Changes whenever anything changes that a report of this run is made of. */
    public String fingerprint(String round, Run run) {
        return database.first(FINGERPRINT, row -> row.getString(1), round, run.id(), run.id())
                .orElseThrow();
    }

    private Optional<Run> official(String round) {
        return database.first(OFFICIAL, Runs::readOfficial, round);
    }

    private Run live(String round) {
        String id = database.first(LIVE, row -> row.getString(1), round).orElse(round + "-live");
        return new Run(id, "live", null, null);
    }

    private static Run readOfficial(ResultSet row) throws SQLException {
        return new Run(
                row.getString("id"),
                "official",
                row.getObject("completed_at", OffsetDateTime.class).toInstant(),
                row.getString("result_hash"));
    }
}
