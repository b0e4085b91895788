package org.phrom.survey.round.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.round.domain.Round;
import org.phrom.survey.round.domain.RoundPlan;
import org.phrom.survey.round.domain.RoundState;
import org.phrom.survey.round.domain.RoundTimes;
import org.phrom.survey.round.domain.Selection;

/** A round as the table keeps it. */
@Entity
@Table(name = "round")
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by of
class RoundRow {

    @Id
    String id;

    @Version
    long version;

    @Formula(RoundQueries.STAMP)
    String stamp;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    Text title;

    String framework;

    @Column(name = "framework_version")
    String frameworkVersion;

    @Column(name = "reference_date")
    LocalDate referenceDate;

    @Column(name = "answers_until")
    @Nullable
    Instant answersUntil;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    Selection participants;

    String state;

    @Column(name = "participant_count")
    int participantCount;

    @Column(name = "opened_at")
    @Nullable
    Instant openedAt;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    static RoundRow of(Round round) {
        RoundRow row = new RoundRow();
        row.id = round.id();
        row.version = round.version();
        row.take(round);
        return row;
    }

    void take(Round round) {
        RoundPlan plan = round.plan();
        RoundTimes times = round.times();
        title = plan.title();
        framework = plan.framework();
        frameworkVersion = plan.frameworkVersion();
        referenceDate = plan.referenceDate();
        answersUntil = plan.answersUntil();
        participants = plan.participants();
        state = round.state().code();
        participantCount = round.participantCount();
        openedAt = times.openedAt();
        closedAt = times.closedAt();
        publishedAt = times.publishedAt();
        changedAt = times.changedAt();
    }

    Round toDomain() {
        RoundPlan plan = new RoundPlan(title, framework, frameworkVersion, referenceDate, answersUntil, participants);
        RoundTimes times = new RoundTimes(openedAt, closedAt, publishedAt, changedAt);
        return new Round(id, plan, RoundState.of(state), participantCount, times, version);
    }
}
