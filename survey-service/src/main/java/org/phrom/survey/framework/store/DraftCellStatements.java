package org.phrom.survey.framework.store;

import io.quarkus.runtime.util.HashUtil;
import jakarta.enterprise.context.ApplicationScoped;
import org.phrom.kit.database.Database;
import org.phrom.survey.framework.domain.FrameworkVersion;
import org.phrom.survey.framework.workbook.Locations;

/** Keeps where in the workbook that a draft came as its things stand. */
@ApplicationScoped
public class DraftCellStatements {

    private final Database database;

    DraftCellStatements(Database database) {
        this.database = database;
    }

    /** Keeps those of a draft that was written, in place of those before. */
    public void keep(FrameworkVersion draft, Locations locations) {
        database.update(
                "delete from framework_draft_cells where framework = ? and version = ?",
                draft.key().framework(),
                draft.key().version());
        locations
                .packed()
                .ifPresent(cells -> database.update(
                        "insert into framework_draft_cells (framework, version, document_sha256, cells) values (?, ?, ?, ?)",
                        draft.key().framework(),
                        draft.key().version(),
                        HashUtil.sha256(draft.document()),
                        cells));
    }

    /** Those of a version; none where it came in another form. */
    public Locations of(FrameworkVersion version) {
        return database.first(
                        "select cells from framework_draft_cells"
                                + " where framework = ? and version = ? and document_sha256 = ?",
                        row -> Locations.unpacked(row.getBytes(1)),
                        version.key().framework(),
                        version.key().version(),
                        HashUtil.sha256(version.document()))
                .orElseGet(Locations::new);
    }
}
