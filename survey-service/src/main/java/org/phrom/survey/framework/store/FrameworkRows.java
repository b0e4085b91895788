package org.phrom.survey.framework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.domain.FrameworkVersion;
import org.phrom.survey.framework.store.FrameworkVersionRow.Key;

/** Keeps framework versions. */
@ApplicationScoped
public class FrameworkRows {

    private final FrameworkVersionTable table;
    private final RevisionStatements revisions;

    FrameworkRows(FrameworkVersionTable table, RevisionStatements revisions) {
        this.table = table;
        this.revisions = revisions;
    }

    /** That version, if there is one. */
    public Optional<FrameworkVersion> find(FrameworkKey key) {
        return table.findByIdOptional(Key.of(key)).map(table::released).map(FrameworkVersionRow::toDomain);
    }

    /** The same, kept from others until the transaction ends. */
    public Optional<FrameworkVersion> findForChange(FrameworkKey key) {
        return table.findByIdOptional(Key.of(key), LockModeType.PESSIMISTIC_WRITE)
                .map(FrameworkVersionRow::toDomain);
    }

    /** Adds a version unless there is one already; then the transaction is lost. */
    public boolean insert(FrameworkVersion draft) {
        return table.added(FrameworkVersionRow.of(draft));
    }

    /** Replaces a version by its next state. */
    public void update(FrameworkVersion version) {
        FrameworkVersionRow row = table.rowBefore(Key.of(version.key()), version.revision());
        row.take(version);
        table.written(row);
    }

    /** Takes away a version, and keeps its revision. */
    public void delete(FrameworkVersion draft) {
        table.delete(table.rowBefore(Key.of(draft.key()), draft.revision() + 1));
        table.flush();
        revisions.keep(draft.key(), draft.revision());
    }
}
