package org.phrom.reporting.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.NewestSequence;
import org.phrom.kit.text.Text;

/** Owns who takes part in a round and how far each has come; the answers themselves are not kept. */
@ApplicationScoped
public class Participations implements MadeOfEvents {

    private final Database database;
    private final NewestSequence newest;
    private final DueRankings due;

    Participations(Database database, NewestSequence newest, DueRankings due) {
        this.database = database;
        this.newest = newest;
        this.due = due;
    }

    @Override
    public List<String> tables() {
        return List.of("assessment");
    }

    /** Keeps the newest state of one. */
    public void keep(Participation told, long sequence) {
        Columns columns = new Columns()
                .with("round", told.round())
                .with("organisation", told.organisation())
                .with("name_th", told.name().th())
                .with("name_en", told.name().en())
                .with("type", told.type())
                .with("ancestors", told.ancestors())
                .with("state", told.state())
                .with("required", told.required())
                .with("answered", told.answered())
                .with("questions", told.questions())
                .with("submitted_at", told.submittedAt())
                .with("changed_at", told.changedAt());
        if (newest.upsert("assessment", Map.of("id", told.id()), sequence, columns.values())) {
            due.add(told.round());
        }
    }

    /** How an organisation takes part in a round, as was told last. */
    public Optional<Participation> find(String round, String organisation) {
        return database.first(
                "select * from assessment where round = ? and organisation = ? order by sequence desc, id limit 1",
                Participations::read,
                round,
                organisation);
    }

    private static Participation read(ResultSet row) throws SQLException {
        OffsetDateTime submittedAt = row.getObject("submitted_at", OffsetDateTime.class);
        return new Participation(
                row.getObject("id", UUID.class),
                row.getString("round"),
                row.getString("organisation"),
                new Text(row.getString("name_th"), row.getString("name_en")),
                row.getString("type"),
                List.of((String[]) row.getArray("ancestors").getArray()),
                row.getString("state"),
                row.getInt("required"),
                row.getInt("answered"),
                row.getInt("questions"),
                submittedAt == null ? null : submittedAt.toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
