package org.phrom.kit.database;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A statement that the database refused or could not run. */
public final class DatabaseFault extends RuntimeException {

    // PostgreSQL error classes that a later attempt may not meet: connection, rollback, resources, operator
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "55", "57");

    private static final long serialVersionUID = 1L;

    /** Wraps what the driver threw. */
    public DatabaseFault(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether the same work may succeed later: no connection, a deadlock, a full server. */
    public static boolean isPassing(@Nullable Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && isPassingState(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassingState(SQLException sql) {
        String state = sql.getSQLState();
        // the connection pool's own time-out carries no state
        return state == null || state.length() < 2 || PASSING_CLASSES.contains(state.substring(0, 2));
    }
}
