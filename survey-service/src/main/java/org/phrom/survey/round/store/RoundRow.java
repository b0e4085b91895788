package org.phrom.survey.round.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
import org.phrom.survey.round.domain.Stage;
import org.phrom.survey.round.domain.StageKind;

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

    // answers_until is the close of the first, also where a program that knows no stages moved it
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    KeptStage @Nullable [] stages;

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
        stages = plan.stages().stream().map(KeptStage::of).toArray(KeptStage[]::new);
        participants = plan.participants();
        state = round.state().code();
        participantCount = round.participantCount();
        openedAt = times.openedAt();
        closedAt = times.closedAt();
        publishedAt = times.publishedAt();
        changedAt = times.changedAt();
    }

    Round toDomain() {
        List<Stage> kept = stages == null
                ? Stage.answeringOnly(answersUntil)
                : Stream.of(stages).map(KeptStage::toDomain).toList();
        RoundPlan plan = new RoundPlan(title, framework, frameworkVersion, referenceDate, kept, participants)
                .until(answersUntil);
        RoundTimes times = new RoundTimes(openedAt, closedAt, publishedAt, changedAt);
        return new Round(id, plan, RoundState.of(state), participantCount, times, version);
    }

    /** A stage as the column keeps it. */
    record KeptStage(
            String kind, @Nullable Instant opens, @Nullable Instant closes) {

        static KeptStage of(Stage stage) {
            return new KeptStage(stage.kind().code(), stage.opens(), stage.closes());
        }

        Stage toDomain() {
            return new Stage(StageKind.of(kind), opens, closes);
        }
    }
}
