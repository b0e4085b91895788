package org.phrom.scoring.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.aggregation.Outranking;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.model.assembly.Rows;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.model.domain.document.Structure;

/** Lays out every pair of units under every aggregate: on which share of the weight one is better than the other. */
final class OutrankingTables {
    private static final long MOST_ROWS = 200_000;

    private final Structure structure;
    private final Rows rows;
    private final IndexRun run;
    private final Wanted wanted;
    private final Table pairs;
    private final Table dominance;

    OutrankingTables(Structure structure, Rows rows, IndexRun run, Wanted wanted) {
        this.structure = structure;
        this.rows = rows;
        this.run = run;
        this.wanted = wanted;
        List<String> columns = new ArrayList<>(List.of("node"));
        columns.addAll(rows.header());
        columns.addAll(List.of("other", "share", "dominates"));
        pairs = Table.of("outranking", columns);
        dominance = Table.of(
                "dominance",
                rows.panel()
                        ? List.of("node", "period", "pairs", "dominant", "share")
                        : List.of("node", "pairs", "dominant", "share"));
    }

    /** The pairs, and how many of them are decided whatever the weights are. */
    List<Table> all() {
        Map<Integer, int[]> together = together();
        long shown = together.values().stream()
                .mapToLong(lines -> IntStream.of(lines).filter(this::isWanted).count() * (lines.length - 1L))
                .sum();
        List<Line> nodes = structure.preorder().stream()
                .filter(line -> line.type() == Line.Type.AGGREGATE)
                .toList();
        if (shown * nodes.size() > MOST_ROWS) {
            throw new ModelRefused("outranking", "name the units it is to be about (unit=…): all are too many");
        }
        for (Line node : nodes) {
            together.forEach((period, lines) -> add(node.code(), period, lines));
        }
        return List.of(pairs, dominance);
    }

    /** The units that are compared: those of one period. */
    private Map<Integer, int[]> together() {
        Map<Integer, int[]> together = new LinkedHashMap<>();
        int[] periods = run.units().stream()
                .mapToInt(key -> rows.panel() ? rows.period(key) : 0)
                .toArray();
        IntStream.of(periods)
                .distinct()
                .sorted()
                .forEach(period -> together.put(
                        period,
                        IntStream.range(0, periods.length)
                                .filter(line -> periods[line] == period)
                                .toArray()));
        return together;
    }

    private boolean isWanted(int line) {
        return wanted.units().isEmpty()
                || wanted.units().contains(rows.unit(run.units().get(line)));
    }

    private void add(String node, int period, int[] lines) {
        double[][] columns = structure.children(node).stream()
                .map(child -> run.values(child.code()))
                .map(values ->
                        IntStream.of(lines).mapToDouble(line -> values[line]).toArray())
                .toArray(double[][]::new);
        double[][] shares = Outranking.of(columns, run.weights(node)).matrix();
        int dominant = 0;
        int compared = 0;
        for (int i = 0; i < lines.length; i++) {
            for (int j = 0; j < lines.length; j++) {
                if (i != j && isWanted(lines[i])) {
                    pairs.add(pair(node, lines[i], lines[j], shares[i][j]));
                }
                dominant += i != j && shares[i][j] == 1 ? 1 : 0;
                compared += i < j && !Double.isNaN(shares[i][j]) ? 1 : 0;
            }
        }
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(node);
        if (rows.panel()) {
            cells.add(period);
        }
        cells.addAll(Arrays.asList(compared, dominant, compared == 0 ? null : (Object) ((double) dominant / compared)));
        dominance.add(cells);
    }

    private List<@Nullable Object> pair(String node, int line, int other, double share) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(node);
        cells.addAll(rows.cells(run.units().get(line)));
        cells.add(rows.unit(run.units().get(other)));
        cells.add(share);
        cells.add(share == 1);
        return cells;
    }
}
