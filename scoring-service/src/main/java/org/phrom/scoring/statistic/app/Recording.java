package org.phrom.scoring.statistic.app;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phrom.kit.text.Text;
import org.phrom.scoring.projection.Registry;
import org.phrom.scoring.statistic.domain.Recorded;
import org.phrom.scoring.statistic.domain.RecordingReport;
import org.phrom.scoring.statistic.domain.RecordingReport.Fault;
import org.phrom.scoring.statistic.domain.Series;
import org.phrom.scoring.statistic.store.SeriesRows;
import org.phrom.scoring.statistic.store.ValueStatements;
import org.phrom.scoring.statistic.store.ValueStatements.Known;

/** One recording of values, portion by portion. After the first refusal it only goes on looking. */
public final class Recording {
    private static final int PORTION = 1_000;

    private final boolean dryRun;
    private final SeriesRows series;
    private final ValueStatements values;
    private final Registry registry;
    private final String recordedBy;
    private final ZonedDateTime now;
    private final List<Line> portion = new ArrayList<>();
    private final Set<Recorded> seen = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Set<String>> changed = new LinkedHashMap<>();
    private final Map<String, Integer> added = new HashMap<>();
    // of portions before, too: a dry run leaves none of them in the database
    private final Map<List<Object>, Integer> last = new HashMap<>();
    private int created;
    private int revised;
    private int unchanged;
    private int refused;

    Recording(
            boolean dryRun,
            SeriesRows series,
            ValueStatements values,
            Registry registry,
            String recordedBy,
            ZonedDateTime now) {
        this.dryRun = dryRun;
        this.series = series;
        this.values = values;
        this.registry = registry;
        this.recordedBy = recordedBy;
        this.now = now;
    }

    /** Takes the next value. */
    public void take(int row, Recorded value) {
        portion.add(new Line(row, value));
        if (portion.size() == PORTION) {
            write();
        }
    }

    /** Takes what is no value. */
    public void refuse(int row, List<Fault> why) {
        refused++;
        why.stream()
                .limit(Math.max(0, RecordingReport.MOST_FINDINGS - faults.size()))
                .forEach(faults::add);
    }

    RecordingReport end() {
        write();
        return new RecordingReport(dryRun, created, revised, unchanged, refused, faults);
    }

    /** Returns the organisations of which something was recorded, by series. */
    Map<String, Set<String>> changed() {
        return changed;
    }

    /** Returns how many revisions a series got. */
    int added(String code) {
        return added.getOrDefault(code, 0);
    }

    private void write() {
        List<Line> good = good();
        List<Known> known = good.isEmpty()
                ? List.of()
                : values.known(good.stream().map(Line::value).toList());
        List<Recorded> fresh = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int at = 0; at < good.size(); at++) {
            Known before = known.get(at);
            Recorded value = good.get(at).value().over(before.status());
            List<Object> key = List.of(value.series(), value.organisation(), value.year());
            int revisions = last.getOrDefault(key, before.revisions());
            if (before.says(value)) {
                unchanged++;
                continue;
            }
            if (value.asOf().isAfter(now.toLocalDate())) {
                refuse(good.get(at).row(), List.of(future(good.get(at).row())));
                continue;
            }
            created += revisions == 0 ? 1 : 0;
            revised += revisions == 0 ? 0 : 1;
            last.put(key, revisions + 1);
            fresh.add(value);
            numbers.add(revisions + 1);
            changed.computeIfAbsent(value.series(), any -> new HashSet<>()).add(value.organisation());
            added.merge(value.series(), 1, Integer::sum);
        }
        if (!dryRun && refused == 0 && !fresh.isEmpty()) {
            values.add(fresh, numbers, recordedBy, now.toInstant());
        }
        portion.clear();
    }

    /** The values of the portion that can be recorded; of the others it is told why not. */
    private List<Line> good() {
        Set<String> codes = new HashSet<>();
        Set<String> organisations = new HashSet<>();
        portion.forEach(line -> {
            codes.add(line.value().series());
            organisations.add(line.value().organisation());
        });
        Set<String> knownSeries = new HashSet<>();
        if (!codes.isEmpty()) {
            series.ofCodes(List.copyOf(codes)).stream().map(Series::code).forEach(knownSeries::add);
        }
        Set<String> knownOrganisations = registry.known(organisations);
        List<Line> good = new ArrayList<>();
        for (Line line : portion) {
            List<Fault> why = faults(line.row(), line.value(), knownSeries, knownOrganisations);
            if (why.isEmpty()) {
                good.add(line);
            } else {
                refuse(line.row(), why);
            }
        }
        return good;
    }

    private static Fault future(int row) {
        return new Fault(
                row,
                "asOf",
                "as-of-in-future",
                new Text("วันที่ของแหล่งข้อมูลยังมาไม่ถึง", "The source can not say so on a day that is to come"));
    }

    private record Line(int row, Recorded value) {}

    private List<Fault> faults(int row, Recorded value, Set<String> knownSeries, Set<String> knownOrganisations) {
        List<Fault> why = new ArrayList<>();
        if (!knownSeries.contains(value.series())) {
            why.add(new Fault(
                    row, "series", "series-unknown", new Text("ไม่มีชุดสถิตินี้", "There is no such series")));
        }
        if (!knownOrganisations.contains(value.organisation())) {
            why.add(new Fault(
                    row,
                    "organisation",
                    "organisation-unknown",
                    new Text("ไม่รู้จักหน่วยงานนี้", "There is no such organisation, or it has not arrived here yet")));
        }
        Recorded key = new Recorded(value.series(), value.organisation(), value.year(), null, value.asOf(), null);
        if (why.isEmpty() && !seen.add(key)) {
            why.add(new Fault(
                    row,
                    "organisation",
                    "row-repeated",
                    new Text(
                            "มีค่าของหน่วยงาน ปี และวันที่เดียวกันแล้ว",
                            "An earlier one is of the same series, organisation, year and day")));
        }
        return why;
    }
}
