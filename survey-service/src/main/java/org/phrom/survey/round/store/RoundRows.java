package org.phrom.survey.round.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.Database.Json;
import org.phrom.kit.text.Text;
import org.phrom.survey.StoredJson;
import org.phrom.survey.round.domain.Round;
import org.phrom.survey.round.domain.RoundPlan;
import org.phrom.survey.round.domain.RoundState;
import org.phrom.survey.round.domain.RoundTimes;
import org.phrom.survey.round.domain.Selection;

/** Keeps rounds. */
@ApplicationScoped
public class RoundRows {

    private static final String SELECT = "select id, title, framework, framework_version, reference_date,"
            + " answers_until, participants, state, participant_count, opened_at, closed_at, published_at,"
            + " changed_at, version from round ";

    private final Database database;
    private final StoredJson json;
    private final Map<String, Kept> open = new ConcurrentHashMap<>();

    RoundRows(Database database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    /**
     * The round of that id, if there is one. Every answer asks for its round, which may name thousands of participants:
     * an open one is read again only when it has changed.
     */
    public Optional<Round> find(String id) {
        Kept known = open.get(id);
        return known != null && isPresent(known) ? Optional.of(known.round()) : read(id);
    }

    private boolean isPresent(Kept known) {
        return database.first(
                        "select 1 from round where id = ? and (ctid || '/' || xmin) = ?",
                        row -> true,
                        known.round().id(),
                        known.row())
                .orElse(false);
    }

    private Optional<Round> read(String id) {
        Optional<Kept> found = database.first(
                "select ctid || '/' || xmin as row, * from round where id = ?",
                row -> new Kept(read(row), row.getString("row")),
                id);
        found.filter(kept -> kept.round().state() == RoundState.OPEN)
                .ifPresentOrElse(kept -> open.put(id, kept), () -> open.remove(id));
        return found.map(Kept::round);
    }

    /** The same, kept from others until the transaction ends. */
    public Optional<Round> findForChange(String id) {
        return database.first(SELECT + "where id = ? for update", this::read, id);
    }

    /** So many rounds after an id, in their order. */
    public List<Round> list(@Nullable String state, boolean plannedToo, @Nullable String after, int limit) {
        return database.query(
                SELECT + "where (?::text is null or state = ?) and (? or state <> 'planned')"
                        + " and (?::text is null or id > ?) order by id limit ?",
                this::read,
                state,
                state,
                plannedToo,
                after,
                after,
                limit);
    }

    /** Adds a round unless its id is taken. */
    public boolean insert(Round round) {
        RoundPlan plan = round.plan();
        return database.update(
                        "insert into round (id, title, framework, framework_version, reference_date, answers_until,"
                                + " participants, state, participant_count, changed_at, version)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        round.id(),
                        write(plan.title()),
                        plan.framework(),
                        plan.frameworkVersion(),
                        plan.referenceDate(),
                        plan.answersUntil(),
                        write(plan.participants()),
                        round.state().code(),
                        round.participantCount(),
                        round.times().changedAt(),
                        round.version())
                == 1;
    }

    /** Replaces a round that was found for change. */
    public void update(Round round) {
        RoundPlan plan = round.plan();
        RoundTimes times = round.times();
        database.update(
                "update round set title = ?, framework = ?, framework_version = ?, reference_date = ?,"
                        + " answers_until = ?, participants = ?, state = ?, participant_count = ?, opened_at = ?,"
                        + " closed_at = ?, published_at = ?, changed_at = ?, version = ? where id = ?",
                write(plan.title()),
                plan.framework(),
                plan.frameworkVersion(),
                plan.referenceDate(),
                plan.answersUntil(),
                write(plan.participants()),
                round.state().code(),
                round.participantCount(),
                times.openedAt(),
                times.closedAt(),
                times.publishedAt(),
                times.changedAt(),
                round.version(),
                round.id());
    }

    private Round read(ResultSet row) throws SQLException {
        RoundPlan plan = new RoundPlan(
                json.read(row.getString("title"), Text.class),
                row.getString("framework"),
                row.getString("framework_version"),
                row.getObject("reference_date", LocalDate.class),
                time(row, "answers_until"),
                json.read(row.getString("participants"), Selection.class));
        RoundTimes times = new RoundTimes(
                time(row, "opened_at"),
                time(row, "closed_at"),
                time(row, "published_at"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
        RoundState state = RoundState.of(row.getString("state"));
        return new Round(
                row.getString("id"), plan, state, row.getInt("participant_count"), times, row.getLong("version"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private Json write(Object value) {
        return new Json(json.write(value));
    }

    /**
     * A round as it was read.
     *
     * @param row place and transaction of the row, which no other state of it has
     */
    private record Kept(Round round, String row) {}
}
