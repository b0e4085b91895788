package org.phrom.scoring.statistic.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.http.ETags;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.scoring.statistic.domain.Series;
import org.phrom.scoring.statistic.store.SeriesRows;

/** Adds, changes and shows series. */
@ApplicationScoped
public class KeepingSeries {
    private final SeriesRows rows;
    private final AuditTrail audit;
    private final Clock clock;

    KeepingSeries(SeriesRows rows, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is said of a series. */
    public record Description(
            Text name, Text unit, String source, @Nullable String url, String licence) {
        private Series of(String code, long version, Instant now) {
            return new Series(code, name, unit, source, url, licence, version, now);
        }
    }

    /** Adds a series whose code is not used yet. */
    @Transactional
    public Series create(String code, Description description) {
        Series series = description.of(code, 1, clock.instant());
        if (rows.find(code).isPresent() || !rows.add(series)) {
            throw new Problem(StatisticProblem.SERIES_EXISTS);
        }
        audit.record("statistic.created", "statistics/" + code, description);
        return series;
    }

    /** Changes what is said of a series, unless somebody else changed it since it was read. */
    @Transactional
    public Series change(String code, Description description, @Nullable String ifMatch) {
        Series present = rows.findForChange(code).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        ETags.match(ifMatch, present.version());
        Series series = description.of(code, present.version() + 1, clock.instant());
        rows.save(series);
        audit.record("statistic.changed", "statistics/" + code, description);
        return series;
    }

    public Series get(String code) {
        return rows.find(code).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    public Page<Series> list(@Nullable Instant changedSince, PageRequest page) {
        List<Series> found = rows.list(changedSince, page.after(), page.size() + 1);
        return page.page(found, Series::code);
    }
}
