package org.phrom.reporting.report.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.readmodel.Provenances;
import org.phrom.reporting.report.changes.ChangesView.Line;
import org.phrom.reporting.report.pair.PairLine;
import org.phrom.reporting.report.pair.PairQueries;
import org.phrom.reporting.report.pair.RoundPair;
import org.phrom.reporting.report.pair.RoundPair.Measure;

/**
 * Tells how scores changed from one round to another. Who may see some organisations only has all figures made of these
 * alone.
 */
@ApplicationScoped
class Changes {

    private static final List<String> ORDER = List.of("both", "entered", "left", "neither");
    private static final Comparator<Line> BY_CHANGE = Comparator.comparing(
                    (Line line) -> ORDER.indexOf(line.presence()))
            .thenComparing(Changes::decisive, Comparator.reverseOrder())
            .thenComparing(line -> line.organisation().code());

    private final PairQueries rows;
    private final Provenances provenances;

    Changes(PairQueries rows, Provenances provenances) {
        this.rows = rows;
        this.provenances = provenances;
    }

    /**
     * The change of a node.
     *
     * @param lines of all organisations, in their order
     */
    record Told(RoundPair pair, Measure measure, Decomposition total, List<Line> lines) {

        /** How scores are written, in every form alike. */
        Figures figures() {
            Double highest = lines.stream()
                    .flatMap(line -> java.util.stream.Stream.of(line.before(), line.now()))
                    .filter(score -> score != null)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            return Figures.of(pair.now().framework(), highest);
        }
    }

    /**
     * All of it.
     *
     * @throws org.phrom.kit.problem.Problem as {@link RoundPair#measure}
     */
    Told of(RoundPair pair, @Nullable String node) {
        Measure measure = pair.measure(node);
        List<PairLine> lines = rows.lines(pair, measure);
        return new Told(
                pair,
                measure,
                Decomposition.of(lines),
                lines.stream().map(Changes::line).sorted(BY_CHANGE).toList());
    }

    /** One page of it. */
    ChangesView view(Told told, ChangesParameters parameters) {
        RoundPair pair = told.pair();
        PageRequest page = PageRequest.of(
                parameters.pageSize(),
                parameters.pageToken(),
                pair.now().run().id(),
                pair.before().run().id(),
                told.measure().node().code());
        int from = page.after() == null
                ? 0
                : (int) Math.max(0, Math.min(page.afterNumber(), told.lines().size()));
        int to = Math.min(told.lines().size(), from + page.size() + 1);
        Page<Line> found = page.page(told.lines().subList(from, to), line -> Integer.toString(from + page.size()));
        return new ChangesView(
                provenances.of(pair.now()),
                provenances.of(pair.before()),
                told.measure().node().code(),
                told.measure().node().name(),
                told.measure().before().code(),
                told.measure().comparability().word(),
                told.measure().comparable(),
                ChangesView.Total.of(told.total()),
                found.items(),
                found.nextPageToken());
    }

    private static Line line(PairLine line) {
        Double before = line.scoreBefore();
        Double now = line.scoreNow();
        if (before == null || now == null) {
            String presence = now != null ? "entered" : before != null ? "left" : "neither";
            return new Line(line.organisation(), presence, before, now, null, null, null, null);
        }
        double change = now - before;
        double data = line.common() == null ? 0 : line.common();
        return new Line(
                line.organisation(), "both", before, now, change, data, change - data, Math.min(1, line.comparable()));
    }

    private static double decisive(Line line) {
        Double decisive = line.change() != null ? line.change() : line.now() != null ? line.now() : line.before();
        return decisive == null ? 0 : decisive;
    }
}
