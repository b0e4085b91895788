package org.phrom.survey.framework.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.phrom.kit.database.Database;
import org.phrom.survey.framework.domain.FrameworkKey;

/** Remembers the revisions of framework versions that were taken away, so that they go on when one comes again. */
@ApplicationScoped
public class RevisionStatements {

    private final Database database;

    RevisionStatements(Database database) {
        this.database = database;
    }

    /** The last revision of a version that was taken away; 0 when there never was one. */
    public long whenDeleted(FrameworkKey key) {
        return database.first(
                        "select revision from framework_version_deleted where framework = ? and version = ?",
                        row -> row.getLong(1),
                        key.framework(),
                        key.version())
                .orElse(0L);
    }

    void keep(FrameworkKey key, long revision) {
        database.update(
                "insert into framework_version_deleted (framework, version, revision) values (?, ?, ?)"
                        + " on conflict (framework, version) do update set revision = excluded.revision",
                key.framework(),
                key.version(),
                revision);
    }
}
