package org.phrom.scoring.statistic.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.scoring.statistic.domain.Series;

/** A series as the table keeps it. */
@Entity
@Table(name = "statistic_series")
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by of
class SeriesRow {

    @Id
    String code;

    @Version
    long version;

    @Column(name = "name_th")
    String nameTh;

    @Column(name = "name_en")
    String nameEn;

    @Column(name = "unit_th")
    String unitTh;

    @Column(name = "unit_en")
    String unitEn;

    String source;

    @Nullable
    String url;

    String licence;

    @Column(name = "changed_at")
    Instant changedAt;

    static SeriesRow of(Series series) {
        SeriesRow row = new SeriesRow();
        row.code = series.code();
        row.version = series.version();
        row.take(series);
        return row;
    }

    void take(Series series) {
        nameTh = series.name().th();
        nameEn = series.name().en();
        unitTh = series.unit().th();
        unitEn = series.unit().en();
        source = series.source();
        url = series.url();
        licence = series.licence();
        changedAt = series.changedAt();
    }

    Series toDomain() {
        return new Series(
                code, new Text(nameTh, nameEn), new Text(unitTh, unitEn), source, url, licence, version, changedAt);
    }
}
