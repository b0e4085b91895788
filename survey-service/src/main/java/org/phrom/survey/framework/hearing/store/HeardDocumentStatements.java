package org.phrom.survey.framework.hearing.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.phrom.kit.database.Database;
import org.phrom.survey.framework.hearing.domain.Hearing;

/** Keeps the documents that were heard, as they were. */
@ApplicationScoped
public class HeardDocumentStatements {

    private final Database database;

    HeardDocumentStatements(Database database) {
        this.database = database;
    }

    /** Keeps the document of a hearing that begins. */
    public void keep(Hearing hearing, String document) {
        database.update(
                "insert into heard_document (framework, version, number, document) values (?, ?, ?, ?::json)",
                hearing.framework().framework(),
                hearing.framework().version(),
                hearing.number(),
                document);
    }

    /** The document of a hearing, as JSON text. */
    public String find(Hearing hearing) {
        return database.first(
                        "select document from heard_document where framework = ? and version = ? and number = ?",
                        row -> row.getString(1),
                        hearing.framework().framework(),
                        hearing.framework().version(),
                        hearing.number())
                .orElseThrow(() -> new IllegalStateException("a hearing without its document"));
    }
}
