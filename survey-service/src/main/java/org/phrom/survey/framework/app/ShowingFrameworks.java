package org.phrom.survey.framework.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.kit.security.Roles;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.domain.FrameworkState;
import org.phrom.survey.framework.domain.FrameworkTimes;
import org.phrom.survey.framework.domain.FrameworkVersion;
import org.phrom.survey.framework.store.FrameworkQueries;
import org.phrom.survey.framework.store.FrameworkQueries.Entry;
import org.phrom.survey.framework.store.FrameworkQueries.Filter;
import org.phrom.survey.framework.store.FrameworkRows;

/** Shows framework versions. */
@ApplicationScoped
public class ShowingFrameworks {

    private final FrameworkRows rows;
    private final FrameworkQueries queries;
    private final Hearings hearings;
    private final TakingFramework taking;
    private final Caller caller;
    private final Clock clock;

    ShowingFrameworks(
            FrameworkRows rows,
            FrameworkQueries queries,
            Hearings hearings,
            TakingFramework taking,
            Caller caller,
            Clock clock) {
        this.rows = rows;
        this.hearings = hearings;
        this.queries = queries;
        this.taking = taking;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * That version.
     *
     * @throws Problem 404 when it is not there, or a draft that the caller was not invited to hear
     */
    public FrameworkVersion find(FrameworkKey key) {
        return rows.find(key)
                .filter(version -> version.times().publishedAt() != null
                        || !hearings.hidden().contains(key))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** A version as the caller sees it. */
    public FrameworkView view(FrameworkVersion version) {
        boolean mayWrite = caller.has(Roles.FRAMEWORK_AUTHOR, Roles.ADMINISTRATOR);
        FrameworkTimes times = version.times();
        Instant now = clock.instant();
        FrameworkState state = version.state(now);
        boolean heard = state == FrameworkState.HEARING;
        return new FrameworkView(
                version.key().framework(),
                version.key().version(),
                state.code(),
                version.document(),
                times.changedAt(),
                heard ? times.hearingSince() : null,
                heard ? times.hearingUntil() : null,
                times.publishedAt(),
                times.retiredAt(),
                mayWrite ? taking.actions(version, now) : List.of());
    }

    /**
     * One page of the versions of a framework.
     *
     * @throws Problem 404 when it has none
     */
    public Page<FrameworkVersionEntry> versions(String framework, @Nullable Instant changedSince, PageRequest page) {
        Filter visible = new Filter(null, hearings.hidden());
        Filter filter = new Filter(changedSince, visible.hidden());
        List<Entry> found = queries.versions(framework, filter, page.after(), page.size() + 1);
        if (found.isEmpty() && queries.versions(framework, visible, null, 1).isEmpty()) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        return page.page(entries(found), FrameworkVersionEntry::version);
    }

    /** One page of the frameworks. */
    public Page<FrameworkVersionEntry> frameworks(@Nullable Instant changedSince, PageRequest page) {
        Filter filter = new Filter(changedSince, hearings.hidden());
        return page.page(
                entries(queries.frameworks(filter, page.after(), page.size() + 1)), FrameworkVersionEntry::framework);
    }

    private List<FrameworkVersionEntry> entries(List<Entry> rows) {
        Instant now = clock.instant();
        return rows.stream().map(row -> entry(row, now)).toList();
    }

    private static FrameworkVersionEntry entry(Entry row, Instant now) {
        FrameworkTimes times = row.times();
        return new FrameworkVersionEntry(
                row.key().framework(),
                row.key().version(),
                times.state(now).code(),
                row.title(),
                times.changedAt(),
                times.publishedAt(),
                times.retiredAt());
    }
}
