package org.phrom.kit.database;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A statement that the database refused or could not run. */
public final class DatabaseFault extends RuntimeException {

    // PostgreSQL error classes that a later attempt may not meet: connection, rollback, resources, operator
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "55", "57");

    // a transaction that stood still too long was ended, and its connection with it
    private static final Set<String> PASSING_STATES = Set.of("25P03", "25P04");

    // a character, date or number that PostgreSQL can't read or keep, such as NUL in a text
    private static final Set<String> UNFIT_STATES = Set.of("22021", "22P05", "22008", "22007", "22P02", "22003");

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final long serialVersionUID = 1L;

    /** Wraps what the driver threw. */
    public DatabaseFault(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether the same work may succeed later: no connection, a deadlock, a full server. */
    public static boolean isPassing(@Nullable Throwable thrown) {
        return causes(thrown).anyMatch(at -> at instanceof SQLException sql && isPassingState(sql))
                || atCommit(thrown)
                        .anyMatch(at ->
                                at instanceof SQLException sql && sql.getSQLState() != null && isPassingState(sql));
    }

    /** Whether a value was sent that no text or time of the database can hold. */
    public static boolean isUnfitValue(@Nullable Throwable thrown) {
        return Stream.concat(causes(thrown), atCommit(thrown))
                .anyMatch(at -> at instanceof SQLException sql
                        && sql.getSQLState() != null
                        && UNFIT_STATES.contains(sql.getSQLState()));
    }

    /** Whether a lock was not to be had in the time that a statement may wait for one. */
    public boolean isLockTimeout() {
        return getCause() instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState());
    }

    /** Whether a row was changed by somebody else between its reading and its writing. */
    public static boolean isLostRace(@Nullable Throwable thrown) {
        return Stream.concat(causes(thrown), atCommit(thrown)).anyMatch(OptimisticLockException.class::isInstance);
    }

    private static Stream<Throwable> causes(@Nullable Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }

    // what happened at commit is only told as suppressed by the transaction's own exception; what others suppress, such
    // as a connection that could not be closed behind a defect, is not why they were thrown
    private static Stream<Throwable> atCommit(@Nullable Throwable thrown) {
        return causes(thrown)
                .filter(RollbackException.class::isInstance)
                .flatMap(at -> Stream.of(at.getSuppressed()))
                .flatMap(DatabaseFault::causes);
    }

    private static boolean isPassingState(SQLException sql) {
        String state = sql.getSQLState();
        // the connection pool's own time-out carries no state
        return state == null
                || state.length() < 2
                || PASSING_CLASSES.contains(state.substring(0, 2))
                || PASSING_STATES.contains(state);
    }
}
