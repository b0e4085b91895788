package org.phrom.survey.framework.hearing.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.phrom.kit.database.Database;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.hearing.domain.Author;
import org.phrom.survey.framework.hearing.domain.CommentKey;

/** Keeps who supports which comment, once each. */
@ApplicationScoped
public class SupportStatements {

    private final Database database;

    SupportStatements(Database database) {
        this.database = database;
    }

    /** Adds support; false when it was given already. */
    public boolean give(CommentKey key, Author supporter, Instant now) {
        return database.update(
                        "insert into hearing_support (framework, version, number, kind, supporter, given_at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                        key.framework().framework(),
                        key.framework().version(),
                        key.number(),
                        supporter.kind().code(),
                        supporter.id(),
                        now)
                == 1;
    }

    /** Takes support away; false when there was none. */
    public boolean take(CommentKey key, Author supporter) {
        FrameworkKey of = key.framework();
        return database.update(
                        "delete from hearing_support where framework = ? and version = ? and number = ? and kind = ?"
                                + " and supporter = ?",
                        of.framework(),
                        of.version(),
                        key.number(),
                        supporter.kind().code(),
                        supporter.id())
                == 1;
    }

    /** Takes all support of a comment away, and says how much there was. */
    public int takeAll(CommentKey key) {
        return database.update(
                "delete from hearing_support where framework = ? and version = ? and number = ?",
                key.framework().framework(),
                key.framework().version(),
                key.number());
    }
}
