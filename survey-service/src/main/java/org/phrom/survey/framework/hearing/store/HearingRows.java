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

    /** The last hearing of each version of a framework, in order of version, kept from others as well. */
    public List<Hearing> lastOfEachForChange(String framework) {
        return table
                .find(
                        "from HearingRow h where h.framework = ?1 and h.number = (select max(l.number) from HearingRow l"
                                + " where l.framework = h.framework and l.version = h.version) order by h.version",
                        framework)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .map(HearingRow::toDomain)
                .toList();
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
