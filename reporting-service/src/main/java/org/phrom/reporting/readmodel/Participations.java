package org.phrom.reporting.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.phrom.kit.database.NewestSequence;

/** Owns who takes part in a round and how far each has come; the answers themselves are not kept. */
@ApplicationScoped
public class Participations implements MadeOfEvents {

    private final NewestSequence newest;
    private final DueRankings due;

    Participations(NewestSequence newest, DueRankings due) {
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
}
