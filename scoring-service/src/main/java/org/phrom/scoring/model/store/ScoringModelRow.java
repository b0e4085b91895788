package org.phrom.scoring.model.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.model.domain.KeptModel;
import org.phrom.scoring.model.domain.ModelId;

/** A scoring model as the table keeps it. */
@Entity
@Immutable
@Table(name = "scoring_model")
@IdClass(ScoringModelRow.Key.class)
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by of
class ScoringModelRow {

    @Id
    String framework;

    @Id
    @Column(name = "framework_version")
    String frameworkVersion;

    @Id
    int number;

    String definition;

    // absent in models of before there were steps
    @Nullable
    Short form;

    @Column(name = "created_at")
    Instant createdAt;

    static ScoringModelRow of(KeptModel model) {
        ScoringModelRow row = new ScoringModelRow();
        row.framework = model.id().framework();
        row.frameworkVersion = model.id().frameworkVersion();
        row.number = model.id().number();
        row.definition = model.definition();
        row.form = (short) model.form();
        row.createdAt = model.createdAt();
        return row;
    }

    KeptModel toDomain() {
        return new KeptModel(
                new ModelId(framework, frameworkVersion, number), form == null ? 1 : form, definition, createdAt);
    }

    /** Its key, as Hibernate wants it. */
    record Key(String framework, String frameworkVersion, int number) {
        static Key of(ModelId id) {
            return new Key(id.framework(), id.frameworkVersion(), id.number());
        }
    }
}
