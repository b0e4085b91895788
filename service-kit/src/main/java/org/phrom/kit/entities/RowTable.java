package org.phrom.kit.entities;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceUnitUtil;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

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

    /**
     * The row that takes the next state: the one that was locked for change, or else as it is now.
     *
     * @param version of that state, one more than that of the state it was decided on
     * @throws OptimisticLockException when the row was changed or removed since
     */
    default R rowBefore(I id, long version) {
        return checked(findById(id), version);
    }

    /** The same of a row that is in the session, or of none. */
    default R checked(@Nullable R row, long version) {
        if (row == null || versionOf(row) + 1 != version) {
            throw new OptimisticLockException("Changed since it was read");
        }
        return row;
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

    private long versionOf(R row) {
        PersistenceUnitUtil util = getEntityManager().getEntityManagerFactory().getPersistenceUnitUtil();
        return ((Number) util.getVersion(row)).longValue();
    }

    private static boolean isClash(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(at -> at instanceof SQLException sql && "23505".equals(sql.getSQLState()));
    }
}
