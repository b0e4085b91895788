package org.phrom.scoring.calculator.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.calculator.domain.Calculation;
import org.phrom.scoring.calculator.domain.Choice;
import org.phrom.scoring.calculator.domain.Line;
import org.phrom.scoring.calculator.domain.Step;
import org.phrom.scoring.calculator.domain.Structure;
import org.phrom.scoring.calculator.domain.Table;
import org.phrom.scoring.calculator.domain.Vocabulary;
import org.phrom.scoring.engine.Ranks;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.engine.pipeline.Stage;
import org.phrom.scoring.engine.pipeline.StageTable;
import org.phrom.scoring.engine.screening.Screened;
import org.phrom.scoring.engine.screening.UnitScreening;
import org.phrom.scoring.engine.weighting.Weights;

/** Lays out what a run came to: results, stages, values and ranks of nodes, weights. */
final class ResultTables {
    private final Calculation calculation;
    private final Structure structure;
    private final Rows rows;
    private final IndexRun run;
    private final Optional<Choice> ranking;

    ResultTables(Calculation calculation, Rows rows, IndexRun run) {
        this.calculation = calculation;
        this.structure = calculation.structure();
        this.rows = rows;
        this.run = run;
        this.ranking = calculation.model().step(Vocabulary.RANK).map(Step::general);
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
        private final List<double[]> values;

        Column(List<Line> nodes) {
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
            values.forEach(column -> cells.add(column[at]));
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

    /** The indicators at a stage. */
    Table stage(Stage stage) {
        StageTable table = run.stage(stage).orElseGet(() -> last(stage));
        List<String> columns = rows.header();
        columns.addAll(table.indicators());
        Table out = Table.of(stage.code(), columns);
        List<double[]> values = table.indicators().stream().map(table::column).toList();
        fill(out, table.units(), values);
        return out;
    }

    /** The stage before, when the model has no step that makes this one. */
    private StageTable last(Stage wanted) {
        List<StageTable> all = run.stages();
        StageTable found = all.get(0);
        for (StageTable table : all) {
            for (Stage stage : Stage.values()) {
                if (stage.code().equals(table.name()) && stage.compareTo(wanted) < 0) {
                    found = table;
                }
            }
        }
        return found;
    }

    /** What screening found about every unit. */
    Table screening() {
        List<String> columns = rows.header();
        columns.addAll(List.of("missing", "zeros", "availability", "nonZero", "named", "kept"));
        Table table = Table.of("screening", columns);
        List<StageTable> stages = run.stages();
        for (int at = 1; at < stages.size(); at++) {
            if (stages.get(at).detail().orElse(null) instanceof Screened screened) {
                for (int unit = 0; unit < screened.units().size(); unit++) {
                    UnitScreening found = screened.units().get(unit);
                    List<@Nullable Object> cells =
                            rows.cells(stages.get(at - 1).units().get(unit));
                    cells.addAll(Arrays.asList(
                            found.missing(),
                            found.zeros(),
                            found.availability(),
                            found.nonZero(),
                            found.named(),
                            found.included()));
                    table.add(cells);
                }
            }
        }
        return table;
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
        fill(
                table,
                run.units(),
                nodes.stream().map(node -> run.values(node.code())).toList());
        return table;
    }

    private void fill(Table table, List<String> units, List<double[]> values) {
        for (int at = 0; at < units.size(); at++) {
            List<@Nullable Object> cells = rows.cells(units.get(at));
            for (double[] column : values) {
                cells.add(column[at]);
            }
            table.add(cells);
        }
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
        String method = ranking.map(Choice::method).orElse("competition");
        Ranks.Ties ties =
                switch (method) {
                    case "dense" -> Ranks.Ties.DENSE;
                    case "fractional" -> Ranks.Ties.FRACTIONAL;
                    default -> Ranks.Ties.COMPETITION;
                };
        String within = ranking.map(choice -> choice.text("within", "")).orElse("");
        if (within.isEmpty() && rows.panel()) {
            within = Rows.PERIOD;
        }
        return run.ranks(node, ties, within.isEmpty() ? null : within);
    }

    private static @Nullable Object rank(double rank) {
        if (rank == 0 || Double.isNaN(rank)) {
            return null;
        }
        return rank == Math.rint(rank) ? (Object) (int) rank : (Object) rank;
    }

    /** Weights as they were used. */
    Table weights() {
        Table table =
                Table.of("weights", List.of("node", "parent", "level", "given", "weight", "share", "effectiveWeight"));
        double[] effective = run.effectiveWeights();
        for (Line node : structure.preorder()) {
            String parent = node.parent();
            double weight = 1;
            double share = 1;
            if (parent != null) {
                double[] siblings = run.weights(parent);
                List<Line> children = structure.children(parent);
                weight = siblings[children.indexOf(node)];
                double total = 0;
                for (double sibling : siblings) {
                    total += sibling;
                }
                share = weight / total;
            }
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(node.code());
            cells.add(parent);
            cells.add(structure.level(node.code()));
            cells.add(node.weight());
            cells.add(weight);
            cells.add(share);
            cells.add(effective[run.model().tree().index(node.code())]);
            table.add(cells);
        }
        return table;
    }

    /** What methods of weighting say of the weights. */
    Table weightDetails() {
        Table table = Table.of("weight-details", List.of("node", "diagnostic", "row", "column", "value"));
        details().forEach(detail -> add(detail, table));
        return table;
    }

    private static void add(Weights weights, Table table) {
        weights.numbers()
                .forEach((name, number) -> table.add(Arrays.asList(weights.place(), name, null, null, number)));
        for (Weights.Table found : weights.tables()) {
            for (int row = 0; row < found.rows().size(); row++) {
                for (int column = 0; column < found.columns().size(); column++) {
                    table.add(Arrays.asList(
                            weights.place(),
                            found.name(),
                            found.rows().get(row),
                            found.columns().get(column),
                            found.cells()[row][column]));
                }
            }
        }
    }

    /** What a person should look at in the weights. */
    List<String> warnings() {
        return details().stream()
                .flatMap(weights -> weights.warnings().stream())
                .map(Refusal::toString)
                .toList();
    }

    private List<Weights> details() {
        return structure.of(Line.Type.AGGREGATE).stream()
                .flatMap(group -> run.weightDetail(group.code()).stream())
                .filter(Weights.class::isInstance)
                .map(Weights.class::cast)
                .toList();
    }

    private List<Line> aggregates(boolean topFirst) {
        Comparator<Line> byLevel = Comparator.comparingInt(line -> structure.level(line.code()));
        return structure.preorder().stream()
                .filter(line -> line.type() == Line.Type.AGGREGATE)
                .sorted(topFirst ? byLevel.reversed() : byLevel)
                .toList();
    }
}
