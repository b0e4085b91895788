package org.phrom.survey.framework.hearing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.hearing.domain.Author;
import org.phrom.survey.framework.hearing.domain.Comment;
import org.phrom.survey.framework.hearing.domain.CommentKey;
import org.phrom.survey.framework.hearing.store.CommentRow.Key;

/** Keeps comments. */
@ApplicationScoped
public class CommentRows {

    private static final String OF_VERSION = "framework = :framework and version = :version";
    private static final String UNANSWERED =
            "from CommentRow c where c.framework = ?1 and c.state = 'current' and c.disposition.decision is null"
                    + " and exists (select 1 from HearingRow h where h.framework = c.framework and h.version = c.version"
                    + " and h.number = c.hearing and (h.closedAt is not null or h.closesAt <= ?2))";

    private final CommentTable table;

    CommentRows(CommentTable table) {
        this.table = table;
    }

    /** That comment, if there is one. */
    public Optional<Comment> find(CommentKey key) {
        return table.findByIdOptional(Key.of(key)).map(table::released).map(CommentRow::toDomain);
    }

    /** The same, kept from others until the transaction ends. */
    public Optional<Comment> findForChange(CommentKey key) {
        return table.findByIdOptional(Key.of(key), LockModeType.PESSIMISTIC_WRITE)
                .map(CommentRow::toDomain);
    }

    /** So many comments of some hearings of a version after a number, in their order. */
    public List<Comment> list(
            FrameworkKey key, Collection<Integer> hearings, CommentFilter filter, int after, int limit) {
        Map.Entry<String, Map<String, Object>> conditions = filter.conditions();
        Map<String, Object> values = new HashMap<>(conditions.getValue());
        values.put("framework", key.framework());
        values.put("version", key.version());
        values.put("hearings", hearings);
        values.put("after", after);
        return read(
                OF_VERSION + " and hearing in (:hearings) and number > :after and " + conditions.getKey()
                        + " order by number",
                values,
                0,
                limit);
    }

    /** The comments that are shown, in the order of the document: so many of them, after so many portions. */
    public List<Comment> inOrderOfDocument(FrameworkKey key, Collection<Integer> hearings, int portion, int limit) {
        return read(
                OF_VERSION + " and hearing in (:hearings) and state = 'current' order by target.place, number",
                Map.of("framework", key.framework(), "version", key.version(), "hearings", hearings),
                portion,
                limit);
    }

    /** So many comments, of all versions, that a version takes up, after one, in order of version and number. */
    public List<Comment> takenUpBy(FrameworkKey key, @Nullable CommentKey after, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("framework", key.framework(), "version", key.version()));
        String condition = "framework = :framework and disposition.changeVersion = :version and state = 'current'";
        if (after != null) {
            condition += " and (version > :after or version = :after and number > :number)";
            values.put("after", after.framework().version());
            values.put("number", after.number());
        }
        return read(condition + " order by version, number", values, 0, limit);
    }

    /** How many comments a version takes up. */
    public long countTakenUpBy(FrameworkKey key) {
        return table.count(
                "framework = ?1 and disposition.changeVersion = ?2 and state = 'current'",
                key.framework(),
                key.version());
    }

    /** How many comments somebody wrote in a hearing, those that were taken back included. */
    public long countOf(FrameworkKey key, int hearing, Author author) {
        return table.count(
                "framework = ?1 and version = ?2 and hearing = ?3 and author.kind = ?4"
                        + " and coalesce(author.person, author.organisation) = ?5",
                key.framework(),
                key.version(),
                hearing,
                author.kind().code(),
                author.id());
    }

    private List<Comment> read(String query, Map<String, Object> values, int portion, int limit) {
        return table.find(query, values).page(portion, limit).list().stream()
                .map(table::released)
                .map(CommentRow::toDomain)
                .toList();
    }

    /** So many comments of all hearings of a framework that are over by then, which wait for an answer. */
    public List<Comment> unanswered(String framework, Instant now, int limit) {
        return table
                .find(UNANSWERED + " order by c.version, c.target.place, c.number", framework, now)
                .page(0, limit)
                .list()
                .stream()
                .map(table::released)
                .map(CommentRow::toDomain)
                .toList();
    }

    /** How many there are. */
    public long countUnanswered(String framework, Instant now) {
        return table.count(UNANSWERED, framework, now);
    }

    /** The last number of a version; 0 without comments. Asked while its hearing is kept from others. */
    public int lastNumber(FrameworkKey key) {
        return table
                .find("framework = ?1 and version = ?2 order by number desc", key.framework(), key.version())
                .page(0, 1)
                .list()
                .stream()
                .map(table::released)
                .map(row -> row.number)
                .findFirst()
                .orElse(0);
    }

    /** Adds a comment unless its number is taken; then the transaction is lost. */
    public boolean insert(Comment comment) {
        return table.added(CommentRow.of(comment));
    }

    /** Replaces a comment by its next state. */
    public void update(Comment comment) {
        CommentRow row = table.rowBefore(Key.of(comment.key()), comment.revision());
        row.take(comment);
        table.written(row);
    }
}
