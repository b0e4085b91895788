package org.phrom.reporting.report.transitions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Provenances;
import org.phrom.reporting.report.pair.PairLine;
import org.phrom.reporting.report.pair.PairLine.Result;
import org.phrom.reporting.report.pair.PairQueries;
import org.phrom.reporting.report.pair.RoundPair;
import org.phrom.reporting.report.transitions.TransitionsView.Counts;
import org.phrom.reporting.report.transitions.TransitionsView.Mover;
import org.phrom.reporting.report.transitions.TransitionsView.State;

/**
 * Tells who went from which band of the index into which. Who may see some organisations only has all of it made of these
 * alone.
 */
@ApplicationScoped
class Transitions {

    private static final Text IN_NO_BAND = new Text("ไม่มีระดับ", "No band");
    private static final Text UNSCORED = new Text("ยังไม่มีคะแนน", "Without a score");
    private static final Text NOT_BEFORE = new Text("ไม่ได้เข้าร่วม", "Not there before");
    private static final Text NO_LONGER = new Text("ไม่ได้เข้าร่วมแล้ว", "No longer there");
    private static final List<String> ORDER = List.of("rose", "fell", "stayed", "entered", "left", "other");
    private static final Comparator<Mover> BY_MOVE = Comparator.comparing((Mover mover) -> ORDER.indexOf(mover.moved()))
            .thenComparing(mover -> mover.steps() == null ? 0 : -Math.abs(mover.steps()))
            .thenComparing(mover -> mover.organisation().code());

    private final PairQueries rows;
    private final Provenances provenances;

    Transitions(PairQueries rows, Provenances provenances) {
        this.rows = rows;
        this.provenances = provenances;
    }

    /**
     * All of it.
     *
     * @param movers every organisation, in the order of lists
     */
    record Told(
            RoundPair pair,
            String comparability,
            String bands,
            Counts counts,
            List<State> before,
            List<State> now,
            List<List<Integer>> matrix,
            List<Mover> movers) {

        /** Those that are listed. */
        List<Mover> listed(String moved) {
            return movers.stream()
                    .filter(mover -> moved.isEmpty()
                            ? mover.moved().equals("rose") || mover.moved().equals("fell")
                            : mover.moved().equals(moved))
                    .toList();
        }
    }

    Told of(RoundPair pair) {
        RoundPair.Measure measure = pair.measure(null);
        List<Framework.Band> earlier = pair.before().framework().bandsFromTop();
        List<Framework.Band> later = pair.now().framework().bandsFromTop();
        List<PairLine> lines = rows.lines(pair, measure.withoutParts()).stream()
                .map(line -> new PairLine(
                        line.organisation(), known(line.before(), earlier), known(line.now(), later), null, 0))
                .toList();
        String bands = bands(earlier, later);
        List<State> before = states(earlier, lines, PairLine::before, NOT_BEFORE);
        List<State> now = states(later, lines, PairLine::now, NO_LONGER);
        List<Mover> movers = lines.stream()
                .map(line -> mover(line, later, !bands.equals("different")))
                .sorted(BY_MOVE)
                .toList();
        return new Told(
                pair,
                measure.comparability().word(),
                bands,
                counts(movers),
                before,
                now,
                matrix(before, now, lines),
                movers);
    }

    /** One page of it. */
    TransitionsView view(Told told, TransitionsParameters parameters) {
        String listed = parameters.listed();
        PageRequest page = PageRequest.of(
                parameters.pageSize(),
                parameters.pageToken(),
                told.pair().now().run().id(),
                told.pair().before().run().id(),
                listed);
        List<Mover> movers = told.listed(listed);
        int from = page.after() == null ? 0 : (int) Math.max(0, Math.min(page.afterNumber(), movers.size()));
        int to = Math.min(movers.size(), from + page.size() + 1);
        Page<Mover> found = page.page(movers.subList(from, to), mover -> Integer.toString(from + page.size()));
        return new TransitionsView(
                provenances.of(told.pair().now()),
                provenances.of(told.pair().before()),
                told.comparability(),
                told.bands(),
                told.counts(),
                told.before(),
                told.now(),
                told.matrix(),
                found.items(),
                found.nextPageToken());
    }

    // the event of a framework may be on its way when scores are here
    private static @Nullable Result known(@Nullable Result result, List<Framework.Band> bands) {
        return result == null || bands.stream().anyMatch(band -> band.code().equals(result.band()))
                ? result
                : new Result(result.score(), null);
    }

    private static String bands(List<Framework.Band> before, List<Framework.Band> now) {
        if (before.isEmpty()
                || !before.stream()
                        .map(Framework.Band::code)
                        .toList()
                        .equals(now.stream().map(Framework.Band::code).toList())) {
            return "different";
        }
        for (int at = 0; at < now.size(); at++) {
            Framework.Band one = before.get(at);
            Framework.Band other = now.get(at);
            if (!Objects.equals(one.from(), other.from())
                    || !Objects.equals(one.quantile(), other.quantile())
                    || one.open() != other.open()) {
                return "rebounded";
            }
        }
        return "same";
    }

    private static List<State> states(
            List<Framework.Band> bands, List<PairLine> lines, Function<PairLine, @Nullable Result> side, Text absent) {
        List<State> states = new ArrayList<>();
        bands.forEach(band ->
                states.add(new State("band", band.code(), band.name(), count(lines, side, "band", band.code()))));
        List.of(
                        new State("none", null, IN_NO_BAND, 0),
                        new State("unscored", null, UNSCORED, 0),
                        new State("absent", null, absent, 0))
                .forEach(state -> {
                    int count = count(lines, side, state.kind(), null);
                    if (count > 0) {
                        states.add(new State(state.kind(), null, state.name(), count));
                    }
                });
        return states;
    }

    private static int count(
            List<PairLine> lines, Function<PairLine, @Nullable Result> side, String kind, @Nullable String code) {
        return (int) lines.stream()
                .map(side)
                .filter(result -> kind(result).equals(kind) && Objects.equals(code(result), code))
                .count();
    }

    private static List<List<Integer>> matrix(List<State> before, List<State> now, List<PairLine> lines) {
        int[][] counts = new int[before.size()][now.size()];
        for (PairLine line : lines) {
            counts[place(before, line.before())][place(now, line.now())]++;
        }
        List<List<Integer>> matrix = new ArrayList<>();
        for (int[] row : counts) {
            List<Integer> cells = new ArrayList<>();
            for (int cell : row) {
                cells.add(cell);
            }
            matrix.add(cells);
        }
        return matrix;
    }

    private static int place(List<State> states, @Nullable Result result) {
        for (int at = 0; at < states.size(); at++) {
            if (states.get(at).kind().equals(kind(result))
                    && Objects.equals(states.get(at).code(), code(result))) {
                return at;
            }
        }
        throw new IllegalStateException("a band that the framework has not: " + code(result));
    }

    private static String kind(@Nullable Result result) {
        return result == null
                ? "absent"
                : result.score() == null ? "unscored" : result.band() == null ? "none" : "band";
    }

    private static @Nullable String code(@Nullable Result result) {
        return result == null || result.score() == null ? null : result.band();
    }

    private static Mover mover(PairLine line, List<Framework.Band> bands, boolean judged) {
        boolean before = line.scoreBefore() != null;
        boolean now = line.scoreNow() != null;
        Integer steps = before && now && judged
                ? (Integer) (rung(bands, code(line.before())) - rung(bands, code(line.now())))
                : null;
        String moved = steps != null
                ? steps > 0 ? "rose" : steps < 0 ? "fell" : "stayed"
                : now && !before ? "entered" : before && !now ? "left" : "other";
        return new Mover(line.organisation(), moved, code(line.before()), code(line.now()), steps);
    }

    // from the top; below all bands is one further down
    private static int rung(List<Framework.Band> bands, @Nullable String code) {
        for (int at = 0; at < bands.size(); at++) {
            if (bands.get(at).code().equals(code)) {
                return at;
            }
        }
        return bands.size();
    }

    private static Counts counts(List<Mover> movers) {
        Function<String, Integer> count = moved -> (int)
                movers.stream().filter(mover -> mover.moved().equals(moved)).count();
        return new Counts(
                count.apply("rose"),
                count.apply("stayed"),
                count.apply("fell"),
                count.apply("entered"),
                count.apply("left"),
                count.apply("other"));
    }
}
