package org.phrom.reporting.plan.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.phrom.reporting.plan.domain.MeasureState;
import org.phrom.reporting.plan.domain.ProgressNote;

/** A progress note as the table keeps it; it is never written again. */
@Entity
@Immutable
@Table(name = "plan_note")
@IdClass(ProgressNoteRow.Key.class)
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by of
class ProgressNoteRow {

    /** Names a note. */
    record Key(UUID plan, int number) {}

    @Id
    UUID plan;

    @Id
    int number;

    @Nullable
    String measure;

    @Nullable
    String state;

    String text;
    String by;
    Instant at;

    static ProgressNoteRow of(ProgressNote note) {
        ProgressNoteRow row = new ProgressNoteRow();
        row.plan = note.plan();
        row.number = note.number();
        row.measure = note.measure();
        row.state = note.state() == null ? null : note.state().code();
        row.text = note.text();
        row.by = note.by();
        row.at = note.at();
        return row;
    }

    ProgressNote toDomain() {
        return new ProgressNote(plan, number, measure, state == null ? null : MeasureState.of(state), text, by, at);
    }
}
