package org.phrom.reporting.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;

/** Rounds and the score runs that belong to them. */
@ApplicationScoped
public class Rounds {

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

    Rounds(Database database) {
        this.database = database;
    }

    /** The round with this id. */
    public Optional<Round> find(String id) {
        return database.first("select * from round where id = ?", Round::read, id);
    }

    /**
     * Rounds from the newest reference date to the oldest.
     *
     * @param after reference date and id of the last round of the page before, joined by a slash
     */
    public List<Round> list(Visibility visibility, @Nullable String after, int limit) {
        String[] key = after == null ? new String[] {"infinity", ""} : place(after);
        return database.query(
                "select * from round where (state = 'published' or not ?) and (state <> 'planned' or ?)"
                        + " and (reference_date < ?::date or (reference_date = ?::date and id > ?))"
                        + " order by reference_date desc, id limit ?",
                Round::read,
                visibility.onlyPublished(),
                visibility.plannedToo(),
                key[0],
                key[0],
                key[1],
                limit);
    }

    private static String[] place(String after) {
        String[] key = after.split("/", 2);
        try {
            LocalDate.parse(key[0]);
        } catch (DateTimeParseException e) {
            throw PageRequest.badToken();
        }
        if (key.length < 2) {
            throw PageRequest.badToken();
        }
        return key;
    }

    /**
     * The run to show: the wanted kind, or else the official one when there is one.
     *
     * @param kind official, live or {@code null}
     */
    public Run run(String round, @Nullable String kind) {
        if (kind != null && !kind.equals("official") && !kind.equals("live")) {
            throw new Problem(CommonProblem.INVALID_PARAMETER)
                    .atParameter(
                            "run", "unknown-value", new Text("ต้องเป็น official หรือ live", "It is official or live"));
        }
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
        return database.first(OFFICIAL, Rounds::readOfficial, round);
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
