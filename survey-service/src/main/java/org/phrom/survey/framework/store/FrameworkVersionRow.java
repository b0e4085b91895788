package org.phrom.survey.framework.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.domain.FrameworkTimes;
import org.phrom.survey.framework.domain.FrameworkVersion;

/** A framework version as the table keeps it. */
@Entity
@Table(name = "framework_version")
@IdClass(FrameworkVersionRow.Key.class)
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by of
class FrameworkVersionRow {

    @Id
    String framework;

    @Id
    String version;

    @Version
    long revision;

    // json and not jsonb keeps a document's letters; Hibernate's own type for JSON does not
    @Column(columnDefinition = "json")
    @ColumnTransformer(write = "cast(? as json)")
    String document;

    @Column(name = "title_th")
    String titleTh;

    @Column(name = "title_en")
    String titleEn;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "hearing_since")
    @Nullable
    Instant hearingSince;

    @Column(name = "hearing_until")
    @Nullable
    Instant hearingUntil;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    @Column(name = "retired_at")
    @Nullable
    Instant retiredAt;

    static FrameworkVersionRow of(FrameworkVersion version) {
        FrameworkVersionRow row = new FrameworkVersionRow();
        row.framework = version.key().framework();
        row.version = version.key().version();
        row.revision = version.revision();
        row.take(version);
        return row;
    }

    void take(FrameworkVersion from) {
        document = from.document();
        titleTh = from.title().th();
        titleEn = from.title().en();
        changedAt = from.times().changedAt();
        hearingSince = from.times().hearingSince();
        hearingUntil = from.times().hearingUntil();
        publishedAt = from.times().publishedAt();
        retiredAt = from.times().retiredAt();
    }

    FrameworkVersion toDomain() {
        return new FrameworkVersion(
                new FrameworkKey(framework, version),
                revision,
                new Text(titleTh, titleEn),
                document,
                new FrameworkTimes(changedAt, hearingSince, hearingUntil, publishedAt, retiredAt));
    }

    /** Its key, as Hibernate wants it. */
    record Key(String framework, String version) {

        static Key of(FrameworkKey key) {
            return new Key(key.framework(), key.version());
        }
    }
}
