package org.phrom.survey.framework.hearing.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.hearing.domain.Decision;
import org.phrom.survey.framework.hearing.domain.Disposition;
import org.phrom.survey.framework.hearing.domain.Disposition.Change;

/** The answer to a comment, in its row. */
@Embeddable
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by of
class DispositionColumns {

    String decision;

    @Column(name = "reason_th")
    String th;

    @Column(name = "reason_en")
    String en;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "first_decided_at")
    @Nullable
    Instant firstDecidedAt;

    @Column(name = "outside_document")
    @Nullable
    Boolean outsideDocument;

    @Column(name = "change_version")
    @Nullable
    String changeVersion;

    @Column(name = "change_codes")
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Nullable
    List<String> changeCodes;

    @Column(name = "change_pointers")
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Nullable
    List<String> changePointers;

    static DispositionColumns of(Disposition disposition) {
        DispositionColumns columns = new DispositionColumns();
        columns.decision = disposition.decision().code();
        columns.th = disposition.reason().th();
        columns.en = disposition.reason().en();
        columns.decidedAt = disposition.decidedAt();
        columns.firstDecidedAt = disposition.firstDecidedAt();
        columns.outsideDocument = disposition.outsideDocument();
        Change change = disposition.change();
        if (change != null) {
            columns.changeVersion = change.version();
            columns.changeCodes = change.codes();
            columns.changePointers = change.pointers();
        }
        return columns;
    }

    Disposition toDomain() {
        return new Disposition(
                Decision.of(decision),
                new Text(th, en),
                change(),
                Boolean.TRUE.equals(outsideDocument),
                decidedAt,
                firstDecidedAt == null ? decidedAt : firstDecidedAt);
    }

    private @Nullable Change change() {
        return changeVersion == null ? null : new Change(changeVersion, list(changeCodes), list(changePointers));
    }

    private static List<String> list(@Nullable List<String> kept) {
        return kept == null ? List.of() : kept;
    }
}
