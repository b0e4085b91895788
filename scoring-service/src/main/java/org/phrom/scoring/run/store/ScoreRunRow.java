package org.phrom.scoring.run.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.model.domain.ModelId;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.run.domain.ScoreRun.Outcome;

/** A run as the table keeps it. */
@Entity
@Immutable
@Table(name = "score_run")
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by of
class ScoreRunRow {

    @Id
    String id;

    String kind;
    String round;
    int number;
    String framework;

    @Column(name = "framework_version")
    String frameworkVersion;

    @Column(name = "model_number")
    int modelNumber;

    @Column(name = "engine_version")
    String engineVersion;

    @Column(name = "created_by")
    @Nullable
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "input_hash")
    @Nullable
    String inputHash;

    @Column(name = "result_hash")
    @Nullable
    String resultHash;

    @Nullable
    Integer organisations;

    @Column(name = "completed_at")
    @Nullable
    Instant completedAt;

    @Column(name = "round_closed_at")
    @Nullable
    Instant roundClosedAt;

    // absent in runs of before models had steps
    @Column(name = "hash_form")
    @Nullable
    Short hashForm;

    static ScoreRunRow of(ScoreRun run) {
        ScoreRunRow row = new ScoreRunRow();
        row.id = run.id();
        row.kind = run.kind();
        row.round = run.round();
        row.number = run.number();
        row.framework = run.model().framework();
        row.frameworkVersion = run.model().frameworkVersion();
        row.modelNumber = run.model().number();
        row.engineVersion = run.engineVersion();
        row.createdBy = run.createdBy();
        row.createdAt = run.createdAt();
        row.hashForm = (short) run.hashForm();
        Outcome outcome = run.outcome();
        if (outcome != null) {
            row.inputHash = outcome.inputHash();
            row.resultHash = outcome.resultHash();
            row.organisations = outcome.organisations();
            row.completedAt = outcome.completedAt();
            row.roundClosedAt = outcome.roundClosedAt();
        }
        return row;
    }

    ScoreRun toDomain() {
        return new ScoreRun(
                id,
                kind,
                round,
                number,
                new ModelId(framework, frameworkVersion, modelNumber),
                engineVersion,
                hashForm == null ? 1 : hashForm,
                outcome(),
                createdBy,
                createdAt);
    }

    private @Nullable Outcome outcome() {
        return inputHash == null
                ? null
                : new Outcome(
                        inputHash,
                        Objects.requireNonNull(resultHash),
                        organisations == null ? 0 : organisations,
                        roundClosedAt,
                        Objects.requireNonNull(completedAt));
    }
}
