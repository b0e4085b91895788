package org.phrom.survey.framework.hearing.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.hearing.domain.Comment;
import org.phrom.survey.framework.hearing.domain.Comment.Opinion;
import org.phrom.survey.framework.hearing.domain.Comment.Standing;
import org.phrom.survey.framework.hearing.domain.CommentKey;
import org.phrom.survey.framework.hearing.domain.CommentKind;
import org.phrom.survey.framework.hearing.domain.CommentState;

/** A comment as the table keeps it. */
@Entity
@Table(name = "hearing_comment")
@IdClass(CommentRow.Key.class)
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by of
class CommentRow {

    @Id
    String framework;

    @Id
    String version;

    @Id
    int number;

    @Version
    long revision;

    int hearing;

    @Embedded
    TargetColumns target;

    @Embedded
    AuthorColumns author;

    String kind;

    String language;

    String text;

    String state;

    @Column(name = "hidden_reason")
    @Nullable
    String hiddenReason;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    // null while every column of it is
    @Embedded
    @Nullable
    DispositionColumns disposition;

    @Formula("(select count(*) from hearing_support s"
            + " where s.framework = framework and s.version = version and s.number = number)")
    int supports;

    static CommentRow of(Comment comment) {
        CommentRow row = new CommentRow();
        row.framework = comment.key().framework().framework();
        row.version = comment.key().framework().version();
        row.number = comment.key().number();
        row.revision = comment.revision();
        row.hearing = comment.hearing();
        row.author = AuthorColumns.of(comment.author());
        row.createdAt = comment.createdAt();
        row.take(comment);
        return row;
    }

    void take(Comment from) {
        target = TargetColumns.of(from.target());
        kind = from.opinion().kind().code();
        language = from.opinion().language();
        text = from.opinion().text();
        state = from.state().code();
        hiddenReason = from.standing().hiddenReason();
        changedAt = from.changedAt();
        disposition = from.disposition() == null ? null : DispositionColumns.of(from.disposition());
    }

    Comment toDomain() {
        return new Comment(
                new CommentKey(new FrameworkKey(framework, version), number),
                revision,
                hearing,
                target.toDomain(),
                author.toDomain(),
                new Opinion(CommentKind.of(kind), language, text),
                new Standing(CommentState.of(state), hiddenReason),
                disposition == null ? null : disposition.toDomain(),
                createdAt,
                changedAt,
                supports);
    }

    /** Its key, as Hibernate wants it. */
    record Key(String framework, String version, int number) {

        static Key of(CommentKey key) {
            return new Key(key.framework().framework(), key.framework().version(), key.number());
        }
    }
}
