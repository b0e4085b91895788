package org.phrom.survey.framework.hearing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.hearing.domain.Hearing;
import org.phrom.survey.framework.hearing.store.HearingRow.Key;

/** Keeps hearings. */
@ApplicationScoped
public class HearingRows {

    private final HearingTable table;

    HearingRows(HearingTable table) {
        this.table = table;
    }

    /** All hearings of a version, the last one first. */
    public List<Hearing> of(FrameworkKey key) {
        return table
                .find("framework = ?1 and version = ?2 order by number desc", key.framework(), key.version())
                .list()
                .stream()
                .map(table::released)
                .map(HearingRow::toDomain)
                .toList();
    }

    /** The last hearing of a version, kept from others until the transaction ends. */
    public Optional<Hearing> lastForChange(FrameworkKey key) {
        return of(key).stream()
                .findFirst()
                .flatMap(last -> table.findByIdOptional(
                        new Key(key.framework(), key.version(), last.number()), LockModeType.PESSIMISTIC_WRITE))
                .map(HearingRow::toDomain);
    }

    /** Adds a hearing unless its number is taken; then the transaction is lost. */
    public boolean insert(Hearing hearing) {
        return table.added(HearingRow.of(hearing));
    }

    /** Replaces a hearing by its next state. */
    public void update(Hearing hearing) {
        FrameworkKey key = hearing.framework();
        HearingRow row = table.rowBefore(new Key(key.framework(), key.version(), hearing.number()), hearing.revision());
        row.take(hearing);
        table.written(row);
    }
}
