package org.phrom.scoring.statistic.store;

import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.statistic.domain.Series;

/** Keeps series. */
@ApplicationScoped
public class SeriesRows {
    private final SeriesTable table;

    SeriesRows(SeriesTable table) {
        this.table = table;
    }

    /** Adds a series; false when its code is taken. */
    public boolean add(Series series) {
        return table.added(SeriesRow.of(series));
    }

    public Optional<Series> find(String code) {
        return table.findByIdOptional(code).map(table::released).map(SeriesRow::toDomain);
    }

    /** The series, which nobody else changes until the transaction ends. */
    public Optional<Series> findForChange(String code) {
        return table.findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE).map(SeriesRow::toDomain);
    }

    /** Writes the next state of a series. */
    public void save(Series series) {
        SeriesRow row = table.rowBefore(series.code(), series.version());
        row.take(series);
        table.written(row);
    }

    /** The series of these codes. */
    public List<Series> ofCodes(List<String> codes) {
        return table.list("code in ?1", codes).stream()
                .map(table::released)
                .map(SeriesRow::toDomain)
                .toList();
    }

    /** The next series in order of code, changed at this time or later if one is given. */
    public List<Series> list(@Nullable Instant changedSince, @Nullable String after, int limit) {
        return table
                .find(
                        "code > :after and changedAt >= :since",
                        Sort.by("code"),
                        Parameters.with("after", after == null ? "" : after)
                                .and("since", changedSince == null ? Instant.EPOCH : changedSince))
                .page(Page.ofSize(limit))
                .list()
                .stream()
                .map(table::released)
                .map(SeriesRow::toDomain)
                .toList();
    }
}
