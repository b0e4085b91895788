package org.phrom.reporting.report.board;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.page.Words;
import org.phrom.reporting.chart.Bar;
import org.phrom.reporting.chart.Caption;
import org.phrom.reporting.chart.CumulativeCurve;
import org.phrom.reporting.chart.Poster;
import org.phrom.reporting.chart.RankedBars;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.report.board.BoardView.StageOfRound;
import org.phrom.reporting.report.progress.Counts;
import org.phrom.reporting.report.progress.ProgressView.ByAncestor;

/** Draws how a round comes along. */
record BoardCharts(Words words, BoardView board, Clock clock) {

    private static final int MOST_AREAS = 40;
    private static final double ALL = 100;

    List<Poster.Part> parts() {
        List<Poster.Part> parts = new ArrayList<>();
        String curve = curve();
        if (curve != null) {
            parts.add(new Poster.Part(words.of("handedInByDay"), curve));
        }
        if (!board.byAncestor().isEmpty()) {
            parts.add(new Poster.Part(areasTitle(), areas()));
        }
        return parts;
    }

    @Nullable
    String curve() {
        if (board.days().isEmpty() || board.total().participants() == 0) {
            return null;
        }
        List<CumulativeCurve.Mark> marks = new ArrayList<>();
        for (StageOfRound stage : board.stages()) {
            if (stage.closesAt() != null) {
                LocalDate day = stage.closesAt().atZone(clock.getZone()).toLocalDate();
                marks.add(new CumulativeCurve.Mark(day, words.of("stage-" + stage.kind())));
            }
        }
        return CumulativeCurve.svg(
                new Caption(
                        "curve",
                        words.of("handedInByDay"),
                        words.of(
                                "handedInByDayDescription",
                                board.total().submitted(),
                                board.total().participants()),
                        words.language().getLanguage()),
                board.days().stream()
                        .map(day -> new CumulativeCurve.Point(day.day(), day.cumulative()))
                        .toList(),
                board.total().participants(),
                marks.stream().filter(mark -> near(mark.day())).toList(),
                words::date);
    }

    // a stage that closes long after would leave no room for the curve
    private boolean near(LocalDate day) {
        LocalDate first = board.days().get(0).day();
        LocalDate last = board.days().get(board.days().size() - 1).day();
        long days = Math.max(14, first.until(last, ChronoUnit.DAYS));
        return !day.isBefore(first.minusDays(days)) && !day.isAfter(last.plusDays(days));
    }

    String areas() {
        return RankedBars.svg(
                new Caption(
                        "areas",
                        areasTitle(),
                        words.of("handedInByAreaDescription"),
                        words.language().getLanguage()),
                shown().stream()
                        .map(area -> new Bar(
                                "",
                                words.of(area.name()),
                                area.counts().completion() * ALL,
                                share(area.counts()),
                                0,
                                false,
                                null))
                        .toList(),
                ALL);
    }

    /** Those where most has come in first; of many those where least has. */
    List<ByAncestor> shown() {
        List<ByAncestor> all = board.byAncestor().stream()
                .sorted(Comparator.comparingDouble(
                                (ByAncestor area) -> area.counts().completion())
                        .reversed())
                .toList();
        return all.subList(Math.max(0, all.size() - MOST_AREAS), all.size());
    }

    String areasTitle() {
        int all = board.byAncestor().size();
        return all > MOST_AREAS ? words.of("slowestAreas", MOST_AREAS, all) : words.of("handedInByArea");
    }

    static String share(Counts counts) {
        return Figures.percent(counts.completion());
    }
}
