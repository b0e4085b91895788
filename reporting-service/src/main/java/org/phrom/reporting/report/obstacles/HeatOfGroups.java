package org.phrom.reporting.report.obstacles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.phrom.kit.page.Words;
import org.phrom.reporting.chart.Caption;
import org.phrom.reporting.chart.HeatGrid;
import org.phrom.reporting.report.obstacles.ObstaclesView.Cell;
import org.phrom.reporting.report.obstacles.ObstaclesView.Factor;
import org.phrom.reporting.report.obstacles.ObstaclesView.Group;

/** Draws how common the most common obstacles are in each group. */
record HeatOfGroups(Words words, ObstaclesView told) {

    private static final int MOST_COLUMNS = 20;

    /** Whether there is something to draw. */
    boolean drawn() {
        return !columns().isEmpty() && !ObstaclesPage.most(told.obstacles()).isEmpty();
    }

    String svg() {
        List<Integer> columns = columns();
        List<Factor> factors = ObstaclesPage.most(told.obstacles());
        double most = factors.stream()
                .flatMap(factor -> columns.stream().map(factor.cells()::get))
                .mapToDouble(cell -> value(cell))
                .max()
                .orElse(1);
        return HeatGrid.ofAmounts(
                new Caption(
                        "heat",
                        words.of("heatMap" + told.by()),
                        words.of("heatMapDescription"),
                        words.language().getLanguage()),
                columns.stream()
                        .map(at -> words.of(told.groups().get(at).name()))
                        .toList(),
                factors.stream()
                        .map(factor -> new HeatGrid.Line(
                                words.of(factor.name()),
                                columns.stream()
                                        .map(at -> cell(factor.cells().get(at)))
                                        .toList()))
                        .toList(),
                most > 0 ? most : 1);
    }

    // of many the ones of the most organisations, in the order of the groups
    private List<Integer> columns() {
        List<Group> groups = told.groups();
        List<Integer> shown = new ArrayList<>(IntStream.range(0, groups.size())
                .filter(at -> !groups.get(at).withheld())
                .boxed()
                .toList());
        if (shown.size() > MOST_COLUMNS) {
            Set<Integer> largest = shown.stream()
                    .sorted(Comparator.<Integer>comparingInt(
                                    at -> groups.get(at).organisations())
                            .reversed())
                    .limit(MOST_COLUMNS)
                    .collect(Collectors.toSet());
            shown.removeIf(at -> !largest.contains(at));
        }
        return shown;
    }

    private static HeatGrid.Cell cell(Cell cell) {
        Double share = cell.share();
        return new HeatGrid.Cell(share, share == null ? "–" : Math.round(share * 100) + "%");
    }

    private static double value(Cell cell) {
        Double share = cell.share();
        return share == null ? 0 : share;
    }
}
