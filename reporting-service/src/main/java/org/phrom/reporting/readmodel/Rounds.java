package org.phrom.reporting.readmodel;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.Database.Json;
import org.phrom.kit.database.NewestSequence;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.json.JsonText;

/** Owns the rounds. */
@ApplicationScoped
public class Rounds implements MadeOfEvents {

    private final Database database;
    private final NewestSequence newest;
    private final DueRankings due;
    private final JsonText json;

    Rounds(Database database, NewestSequence newest, DueRankings due, JsonText json) {
        this.database = database;
        this.newest = newest;
        this.due = due;
        this.json = json;
    }

    @Override
    public List<String> tables() {
        return List.of("round");
    }

    /** They are learnt of when the rebuild ends: nobody sees them before. */
    @Override
    public void rebuilt() {
        database.update("update round set learnt_at = clock_timestamp()");
    }

    /**
     * Keeps the newest state of one.
     *
     * @param stages in the order of time; {@code null} where the event tells none
     */
    public void keep(Round told, @Nullable List<Stage> stages, long sequence) {
        Columns columns = new Columns()
                .with("title_th", told.title().th())
                .with("title_en", told.title().en())
                .with("framework", told.framework())
                .with("framework_version", told.frameworkVersion())
                .with("state", told.state())
                .with("reference_date", told.referenceDate())
                .with("answers_until", told.answersUntil())
                .with("participant_count", told.participantCount())
                .with("opened_at", told.openedAt())
                .with("closed_at", told.closedAt())
                .with("published_at", told.publishedAt())
                .with("changed_at", told.changedAt())
                .with("stages", stages == null ? null : new Json(json.write(stages)));
        if (newest.upsert("round", Map.of("id", told.id()), sequence, columns.values())) {
            due.add(told.id());
        }
    }

    /** The round with this id. */
    public Optional<Round> find(String id) {
        return database.first("select * from round where id = ?", Round::read, id);
    }

    /** The stages of a round in the order of time; none where no event told them. */
    public List<Stage> stages(String id) {
        return database
                .query("select stages from round where id = ? and stages is not null", row -> row.getString(1), id)
                .stream()
                .flatMap(stages -> json.read(stages, new TypeReference<List<Stage>>() {}).stream())
                .toList();
    }

    /**
     * Rounds from the newest reference date to the oldest.
     *
     * @param changedSince when this service learnt of the present state, at the earliest
     * @param after reference date and id of the last round of the page before, joined by a slash
     */
    public List<Round> list(Visibility visibility, @Nullable Instant changedSince, @Nullable String after, int limit) {
        String[] key = after == null ? new String[] {"infinity", ""} : place(after);
        return database.query(
                "select * from round where (state = 'published' or not ?) and (state <> 'planned' or ?)"
                        + " and learnt_at >= coalesce(?::timestamptz, '-infinity')"
                        + " and (reference_date < ?::date or (reference_date = ?::date and id > ?))"
                        + " order by reference_date desc, id limit ?",
                Round::read,
                visibility.onlyPublished(),
                visibility.plannedToo(),
                changedSince,
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
}
