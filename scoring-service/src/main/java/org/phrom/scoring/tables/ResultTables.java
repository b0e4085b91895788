package org.phrom.scoring.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.model.assembly.Rows;
import org.phrom.scoring.model.domain.RankRule;
import org.phrom.scoring.model.domain.document.Calculation;
import org.phrom.scoring.model.domain.document.Data;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.model.domain.document.Step;
import org.phrom.scoring.model.domain.document.Structure;
import org.phrom.scoring.model.domain.document.Vocabulary;

/** Lays out what a run came to: results, values and ranks of nodes. */
final class ResultTables {
    private final Calculation calculation;
    private final Structure structure;
    private final Rows rows;
    private final IndexRun run;
    private final Marks marks;
    private final RankRule ranks;

    ResultTables(Calculation calculation, Rows rows, IndexRun run) {
        this.calculation = calculation;
        this.structure = calculation.structure();
        this.rows = rows;
        this.run = run;
        this.marks = new Marks(rows, run);
        this.ranks = RankRule.of(calculation.model().step(Vocabulary.RANK).map(Step::general));
    }

    /** Index, rank and aggregates of every unit, the best first. */
    Table results() {
        List<Line> aggregates = aggregates(true);
        List<String> columns = rows.header();
        if (rows.named()) {
            columns.add("name");
        }
        columns.add("rank");
        if (!calculation.model().bands().isEmpty()) {
            columns.add("band");
        }
        columns.add("coverage");
        aggregates.forEach(node -> columns.add(node.code()));
        Table table = Table.of("results", columns);
        Column all = new Column(aggregates);
        order().forEach(at -> table.add(all.cells(at)));
        return table;
    }

    /** What the cells of the results are made of. */
    private final class Column {
        private final double[] ranks = ranks(structure.root().code());
        private final double[] coverage = run.coverage(structure.root().code());
        private final List<Optional<String>> bands = run.bands();
        private final List<Line> nodes;
        private final List<double[]> values;

        Column(List<Line> nodes) {
            this.nodes = nodes;
            values = nodes.stream().map(node -> run.values(node.code())).toList();
        }

        List<@Nullable Object> cells(int at) {
            String key = run.units().get(at);
            List<@Nullable Object> cells = rows.cells(key);
            if (rows.named()) {
                cells.add(rows.name(key));
            }
            cells.add(rank(ranks[at]));
            if (!calculation.model().bands().isEmpty()) {
                cells.add(bands.get(at).orElse(null));
            }
            cells.add(coverage[at]);
            for (int node = 0; node < nodes.size(); node++) {
                cells.add(marks.cell(nodes.get(node), key, at, values.get(node)[at]));
            }
            return cells;
        }
    }

    private List<Integer> order() {
        double[] index = run.index();
        Comparator<Integer> byPeriod =
                Comparator.comparingInt(at -> rows.period(run.units().get(at)));
        Comparator<Integer> byScore =
                Comparator.comparingDouble(at -> Double.isNaN(index[at]) ? Double.POSITIVE_INFINITY : -index[at]);
        return IntStream.range(0, index.length)
                .boxed()
                .sorted(byPeriod.thenComparing(byScore))
                .toList();
    }

    /** All nodes, from the indicators up. */
    Table aggregated() {
        List<String> columns = rows.header();
        List<Line> nodes = new ArrayList<>(structure.preorder().stream()
                .filter(line -> line.type() == Line.Type.INDICATOR)
                .toList());
        nodes.addAll(aggregates(false));
        nodes.forEach(node -> columns.add(node.code()));
        Table table = Table.of("aggregated", columns);
        List<double[]> values =
                nodes.stream().map(node -> run.values(node.code())).toList();
        for (int at = 0; at < run.units().size(); at++) {
            String key = run.units().get(at);
            List<@Nullable Object> cells = rows.cells(key);
            for (int node = 0; node < values.size(); node++) {
                cells.add(marks.cell(nodes.get(node), key, at, values.get(node)[at]));
            }
            table.add(cells);
        }
        return table;
    }

    /** The share of the weight below every aggregate that was observed. */
    Table coverage() {
        List<String> columns = rows.header();
        List<Line> nodes = aggregates(true);
        nodes.forEach(node -> columns.add(node.code()));
        Table table = Table.of("coverage", columns);
        List<double[]> coverage =
                nodes.stream().map(node -> run.coverage(node.code())).toList();
        for (int at = 0; at < run.units().size(); at++) {
            List<@Nullable Object> cells = rows.cells(run.units().get(at));
            for (double[] column : coverage) {
                cells.add(Double.isNaN(column[at]) ? Data.NOT_APPLICABLE : (Object) column[at]);
            }
            table.add(cells);
        }
        return table;
    }

    /** Ranks of all aggregates. */
    Table ranks() {
        List<String> columns = rows.header();
        List<Line> nodes = aggregates(true);
        nodes.forEach(node -> columns.add(node.code()));
        Table table = Table.of("ranks", columns);
        List<double[]> ranks = nodes.stream().map(node -> ranks(node.code())).toList();
        for (int at = 0; at < run.units().size(); at++) {
            List<@Nullable Object> cells = rows.cells(run.units().get(at));
            for (double[] column : ranks) {
                cells.add(rank(column[at]));
            }
            table.add(cells);
        }
        return table;
    }

    private double[] ranks(String node) {
        String within = rows.ranking(ranks.within() == null ? "" : ranks.within());
        return run.ranks(node, ranks.ties(), within, ranks.tolerance());
    }

    private static @Nullable Object rank(double rank) {
        if (rank == 0 || Double.isNaN(rank)) {
            return null;
        }
        return rank == Math.rint(rank) ? (Object) (int) rank : (Object) rank;
    }

    private List<Line> aggregates(boolean topFirst) {
        Comparator<Line> byLevel = Comparator.comparingInt(line -> structure.level(line.code()));
        return structure.preorder().stream()
                .filter(line -> line.type() == Line.Type.AGGREGATE)
                .sorted(topFirst ? byLevel.reversed() : byLevel)
                .toList();
    }
}
