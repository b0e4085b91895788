package org.phrom.reporting.plan.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.reporting.plan.domain.Plan;
import org.phrom.reporting.plan.domain.Plan.Steps;
import org.phrom.reporting.plan.domain.PlanContent;
import org.phrom.reporting.plan.domain.PlanState;
import org.phrom.reporting.plan.domain.PlanningOrganisation;

/** A plan as the table keeps it. */
@Entity
@Table(name = "plan")
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by of
class PlanRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(updatable = false)
    String round;

    @Column(updatable = false)
    String organisation;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(updatable = false)
    Text name;

    @Column(updatable = false)
    String type;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Mutability(Immutability.class)
    @Column(updatable = false, columnDefinition = "text[]")
    String[] ancestors;

    @Nullable
    String title;

    String currency;
    String state;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    List<MeasureColumns> measures;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Mutability(Immutability.class)
    @Column(columnDefinition = "text[]")
    String[] authors;

    int notes;

    @Column(name = "approved_by")
    @Nullable
    String approvedBy;

    @Column(name = "approved_at")
    @Nullable
    Instant approvedAt;

    @Column(name = "started_at")
    @Nullable
    Instant startedAt;

    @Column(name = "completed_at")
    @Nullable
    Instant completedAt;

    @Column(name = "drop_reason")
    @Nullable
    String dropReason;

    @Column(name = "dropped_at")
    @Nullable
    Instant droppedAt;

    @Column(name = "published_by")
    @Nullable
    String publishedBy;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    static PlanRow of(Plan plan) {
        PlanRow row = new PlanRow();
        row.id = plan.id();
        row.version = plan.version();
        row.round = plan.round();
        row.organisation = plan.organisation().code();
        row.name = plan.organisation().name();
        row.type = plan.organisation().type();
        row.ancestors = plan.organisation().ancestors().toArray(String[]::new);
        row.createdAt = plan.createdAt();
        row.take(plan);
        return row;
    }

    void take(Plan plan) {
        Steps steps = plan.steps();
        title = plan.content().title();
        currency = plan.content().currency();
        state = plan.state().code();
        measures = plan.content().measures().stream().map(MeasureColumns::of).toList();
        authors = plan.authors().toArray(String[]::new);
        notes = plan.notes();
        approvedBy = steps.approvedBy();
        approvedAt = steps.approvedAt();
        startedAt = steps.startedAt();
        completedAt = steps.completedAt();
        dropReason = steps.dropReason();
        droppedAt = steps.droppedAt();
        publishedBy = steps.publishedBy();
        publishedAt = steps.publishedAt();
        changedAt = plan.changedAt();
    }

    Plan toDomain() {
        return new Plan(
                id,
                round,
                new PlanningOrganisation(organisation, name, type, List.of(ancestors)),
                new PlanContent(
                        title,
                        currency,
                        measures.stream().map(MeasureColumns::toDomain).toList()),
                PlanState.of(state),
                List.of(authors),
                notes,
                new Steps(
                        approvedBy,
                        approvedAt,
                        startedAt,
                        completedAt,
                        dropReason,
                        droppedAt,
                        publishedBy,
                        publishedAt),
                createdAt,
                changedAt,
                version);
    }
}
