package org.phrom.survey.assessment.exemption.store;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.assessment.exemption.domain.ExemptionRequest;
import org.phrom.survey.assessment.exemption.domain.ExemptionState;
import org.phrom.survey.questionnaire.domain.AnswerKey;

/** A request as the table keeps it. */
@Entity
@Table(name = "exemption_request")
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by of
class ExemptionRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(updatable = false)
    UUID assessment;

    @Column(updatable = false)
    String question;

    @Column(updatable = false)
    String item;

    String state;

    @Embedded
    @AttributeOverride(name = "reason", column = @Column(name = "asked_reason"))
    @AttributeOverride(name = "by", column = @Column(name = "asked_by"))
    @AttributeOverride(name = "at", column = @Column(name = "asked_at"))
    WordColumns asked;

    // null while every column of it is
    @Embedded
    @AttributeOverride(name = "reason", column = @Column(name = "decided_reason"))
    @AttributeOverride(name = "by", column = @Column(name = "decided_by"))
    @AttributeOverride(name = "at", column = @Column(name = "decided_at"))
    @Nullable
    WordColumns decided;

    @Embedded
    @AttributeOverride(name = "reason", column = @Column(name = "revoked_reason"))
    @AttributeOverride(name = "by", column = @Column(name = "revoked_by"))
    @AttributeOverride(name = "at", column = @Column(name = "revoked_at"))
    @Nullable
    WordColumns revoked;

    @Column(name = "changed_at")
    Instant changedAt;

    static ExemptionRow of(ExemptionRequest request) {
        ExemptionRow row = new ExemptionRow();
        row.id = request.id();
        row.version = request.version();
        row.assessment = request.assessment();
        row.question = request.target().question();
        row.item = request.target().item();
        row.asked = WordColumns.of(request.asked());
        row.take(request);
        return row;
    }

    void take(ExemptionRequest request) {
        state = request.state().code();
        decided = request.decided() == null ? null : WordColumns.of(request.decided());
        revoked = request.revoked() == null ? null : WordColumns.of(request.revoked());
        changedAt = request.changedAt();
    }

    ExemptionRequest toDomain() {
        return new ExemptionRequest(
                id,
                assessment,
                new AnswerKey(question, item),
                ExemptionState.of(state),
                asked.toDomain(),
                decided == null ? null : decided.toDomain(),
                revoked == null ? null : revoked.toDomain(),
                changedAt,
                version);
    }
}
