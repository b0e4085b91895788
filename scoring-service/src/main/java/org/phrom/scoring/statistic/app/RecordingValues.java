package org.phrom.scoring.statistic.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.problem.Place;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.problem.ProblemType;
import org.phrom.kit.security.Caller;
import org.phrom.scoring.projection.Registry;
import org.phrom.scoring.statistic.domain.RecordingReport;
import org.phrom.scoring.statistic.store.SeriesRows;
import org.phrom.scoring.statistic.store.ValueStatements;

/**
 * Records values, all of them or none. What is recorded already is left alone, everything else is a revision of its own.
 * Values come one after the other and are written in portions, so that a file of any length takes the same memory but
 * for its keys.
 */
@ApplicationScoped
public class RecordingValues {
    private final SeriesRows series;
    private final ValueStatements values;
    private final Registry registry;
    private final Event<Revised> revised;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    RecordingValues(
            SeriesRows series,
            ValueStatements values,
            Registry registry,
            Event<Revised> revised,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.series = series;
        this.values = values;
        this.registry = registry;
        this.revised = revised;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Hands over values one by one. */
    @FunctionalInterface
    public interface Source {
        /** Hands over each value, or what is wrong with it. */
        void each(Recording recording);
    }

    /** Tells what recording would do; nothing is written. */
    @Transactional
    public RecordingReport tryOut(Source source) {
        Recording recording = recording(true);
        source.each(recording);
        return recording.end();
    }

    /**
     * Records the values, unless one is refused.
     *
     * @param refusal kind of the problem when one is
     * @param list where its findings point at
     * @throws Problem of that kind, with {@code refused} and a finding for each of the first thousand
     */
    @Transactional
    public RecordingReport record(Source source, ProblemType refusal, String list) {
        values.lock();
        Recording recording = recording(false);
        source.each(recording);
        RecordingReport report = recording.end();
        if (report.refused() > 0) {
            throw refusal(report, refusal, list);
        }
        Map<String, Set<String>> changed = recording.changed();
        if (!changed.isEmpty()) {
            Map<String, Object> details = new LinkedHashMap<>();
            changed.forEach((code, organisations) -> details.put(
                    "statistics/" + code,
                    Map.of("organisations", organisations.size(), "revisions", recording.added(code))));
            audit.recordAll("statistic.recorded", details);
            revised.fire(new Revised(changed));
        }
        return report;
    }

    private Recording recording(boolean dryRun) {
        return new Recording(dryRun, series, values, registry, caller.subject(), ZonedDateTime.now(clock));
    }

    private static Problem refusal(RecordingReport report, ProblemType type, String list) {
        Problem problem = new Problem(type).with("refused", report.refused());
        report.findings()
                .forEach(fault -> problem.at(
                        Place.at(list).item(fault.row()).member(fault.field()).pointer(),
                        fault.code(),
                        fault.message()));
        return problem;
    }
}
