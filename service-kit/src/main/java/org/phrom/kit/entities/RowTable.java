package org.phrom.kit.entities;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;

/**
 * A table whose rows are entities. Rows stay in the session only while they are locked for change: a row that was merely
 * read, or written, leaves it at once, or a later look in the same transaction would show it as it was.
 *
 * @param <R> the entity
 * @param <I> its id
 */
public interface RowTable<R, I> extends PanacheRepositoryBase<R, I> {

    /** Adds a row unless its key is taken; then the transaction can only be rolled back. */
    default boolean added(R row) {
        try {
            written(row);
            return true;
        } catch (ConstraintViolationException e) {
            if (isClash(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Writes a row that is new, or in the session, before anything else looks at the table. */
    default void written(R row) {
        persist(row);
        flush();
        released(row);
    }

    /** The same for many, in as few exchanges as their number needs. */
    default void writtenAll(Collection<R> rows) {
        persist(rows);
        flush();
        rows.forEach(this::released);
    }

    /** Takes a row out of the session. */
    default R released(R row) {
        getEntityManager().detach(row);
        return row;
    }

    private static boolean isClash(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(at -> at instanceof SQLException sql && "23505".equals(sql.getSQLState()));
    }
}
