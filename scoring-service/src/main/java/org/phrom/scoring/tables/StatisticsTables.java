package org.phrom.scoring.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.engine.pipeline.StageTable;
import org.phrom.scoring.engine.statistics.Coefficient;
import org.phrom.scoring.engine.statistics.ColumnGroup;
import org.phrom.scoring.engine.statistics.Correlation;
import org.phrom.scoring.engine.statistics.Correlations;
import org.phrom.scoring.engine.statistics.DataThresholds;
import org.phrom.scoring.engine.statistics.Descriptives;
import org.phrom.scoring.model.assembly.Rows;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.model.domain.document.Structure;

/** Lays out descriptive statistics and correlations of indicators. */
final class StatisticsTables {
    private static final Set<String> DESCRIBED = Set.of("raw", "denominated", "imputed", "treated", "normalised");

    private final Structure structure;
    private final Rows rows;
    private final IndexRun run;

    StatisticsTables(Structure structure, Rows rows, IndexRun run) {
        this.structure = structure;
        this.rows = rows;
        this.run = run;
    }

    /** Every indicator at every stage. */
    Table statistics() {
        Table table = Table.of(
                "statistics",
                List.of(
                        "stage",
                        "indicator",
                        "min",
                        "max",
                        "mean",
                        "median",
                        "sd",
                        "skewness",
                        "kurtosis",
                        "availability",
                        "nonZero",
                        "unique",
                        "same",
                        "flags"));
        for (StageTable stage : run.stages()) {
            if (DESCRIBED.contains(stage.name())) {
                stage.indicators().forEach(code -> table.add(described(stage, code)));
            }
        }
        return table;
    }

    private List<@Nullable Object> described(StageTable stage, String indicator) {
        Descriptives found = Descriptives.of(applying(stage, indicator));
        String flags = found.flags(DataThresholds.USUAL).stream()
                .map(flag -> flag.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(" "));
        return Arrays.asList(
                stage.name(),
                indicator,
                found.min(),
                found.max(),
                found.mean(),
                found.median(),
                found.sd(),
                found.skewness(),
                found.kurtosis(),
                found.availability(),
                found.nonZeroShare(),
                found.uniqueShare(),
                found.sameShare(),
                flags.isEmpty() ? null : flags);
    }

    /** Without the units to which the indicator does not apply: their cells are not missing. */
    private double[] applying(StageTable stage, String indicator) {
        double[] column = stage.column(indicator);
        return IntStream.range(0, column.length)
                .filter(at -> rows.applies(stage.units().get(at), indicator))
                .mapToDouble(at -> column[at])
                .toArray();
    }

    /** Every pair of indicators, as they enter aggregation. */
    Table correlations() {
        Table table = Table.of(
                "correlations",
                List.of(
                        "first",
                        "second",
                        "parent",
                        "pearson",
                        "pearsonP",
                        "spearman",
                        "spearmanP",
                        "kendall",
                        "kendallP",
                        "pairs"));
        List<Line> indicators = structure.preorder().stream()
                .filter(line -> line.type() == Line.Type.INDICATOR)
                .toList();
        ColumnGroup group = new ColumnGroup(
                structure.root().code(),
                indicators.stream().map(Line::code).toList(),
                indicators.stream().map(line -> run.values(line.code())).toArray(double[][]::new));
        List<Correlations> methods = Arrays.stream(Correlation.values())
                .map(method -> Correlations.within(group, method))
                .toList();
        for (int row = 0; row < indicators.size(); row++) {
            for (int column = row + 1; column < indicators.size(); column++) {
                table.add(pair(indicators.get(row), indicators.get(column), methods, new int[] {row, column}));
            }
        }
        return table;
    }

    private static List<@Nullable Object> pair(Line first, Line second, List<Correlations> methods, int[] at) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(first.code());
        cells.add(second.code());
        String parent = first.parent();
        cells.add(parent != null && parent.equals(second.parent()) ? parent : null);
        int pairs = 0;
        for (Correlations method : methods) {
            Coefficient found = method.at(at[0], at[1]);
            cells.add(found.value());
            cells.add(found.p());
            pairs = found.pairs();
        }
        cells.add(pairs);
        return cells;
    }
}
