package org.phrom.survey.framework.hearing.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.hearing.domain.Hearing;

/** A hearing as the table keeps it. */
@Entity
@Table(name = "hearing")
@IdClass(HearingRow.Key.class)
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by of
class HearingRow {

    @Id
    String framework;

    @Id
    String version;

    @Id
    int number;

    @Version
    long revision;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "closes_at")
    @Nullable
    Instant closesAt;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    List<String> invited;

    static HearingRow of(Hearing hearing) {
        HearingRow row = new HearingRow();
        row.framework = hearing.framework().framework();
        row.version = hearing.framework().version();
        row.number = hearing.number();
        row.revision = hearing.revision();
        row.take(hearing);
        return row;
    }

    void take(Hearing from) {
        openedAt = from.openedAt();
        closesAt = from.closesAt();
        closedAt = from.closedAt();
        invited = from.invited();
    }

    Hearing toDomain() {
        return new Hearing(
                new FrameworkKey(framework, version), number, openedAt, closesAt, closedAt, invited, revision);
    }

    /** Its key, as Hibernate wants it. */
    record Key(String framework, String version, int number) {}
}
