package org.phrom.scoring.engine.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoublePredicate;

/**
 * Correlations of columns with each other, or of one set of columns with another (children with parents, indicators
 * with denominators); pairwise complete. OECD/JRC Handbook, step 4.
 */
public final class Correlations {
    private final Correlation method;
    private final List<String> rows;
    private final List<String> columns;
    private final Coefficient[][] cells;

    /**
     * Two columns and how they go together.
     *
     * @param group what both belong to; empty when that was not asked
     */
    public record Pair(String group, String first, String second, Coefficient correlation) {}

    private Correlations(Correlation method, List<String> rows, List<String> columns, Coefficient[][] cells) {
        this.method = method;
        this.rows = rows;
        this.columns = columns;
        this.cells = cells;
    }

    /** Correlates every column with every column: a symmetric table, 1 on its diagonal where a column varies. */
    public static Correlations within(ColumnGroup group, Correlation method) {
        Prepared[] prepared = prepare(group, method);
        Coefficient[][] cells = new Coefficient[group.size()][group.size()];
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column <= row; column++) {
                cells[row][column] = correlate(method, prepared[row], prepared[column]);
                cells[column][row] = cells[row][column];
            }
        }
        return new Correlations(method, group.codes(), group.codes(), cells);
    }

    /** Correlates every column of one group with every column of another over the same units. */
    public static Correlations between(ColumnGroup rows, ColumnGroup columns, Correlation method) {
        Prepared[] left = prepare(rows, method);
        Prepared[] right = prepare(columns, method);
        Coefficient[][] cells = new Coefficient[left.length][right.length];
        for (int row = 0; row < left.length; row++) {
            for (int column = 0; column < right.length; column++) {
                cells[row][column] = correlate(method, left[row], right[column]);
            }
        }
        return new Correlations(method, rows.codes(), columns.codes(), cells);
    }

    /** Returns how the correlations were computed. */
    public Correlation method() {
        return method;
    }

    /** Returns the codes of the rows. */
    public List<String> rows() {
        return rows;
    }

    /** Returns the codes of the columns. */
    public List<String> columns() {
        return columns;
    }

    /** Returns one correlation. */
    public Coefficient at(int row, int column) {
        return cells[row][column];
    }

    /** Returns the values as a new table, NaN where undefined. */
    public double[][] values() {
        return Arrays.stream(cells)
                .map(row -> Arrays.stream(row).mapToDouble(Coefficient::value).toArray())
                .toArray(double[][]::new);
    }

    /** Returns the pairs whose absolute correlation passes the threshold, row by row, each once, none with itself. */
    public List<Pair> strong(double threshold) {
        return pairs(r -> Math.abs(r) > threshold, Map.of());
    }

    /**
     * Returns the pairs inside one group that say the same twice: correlation above the threshold.
     *
     * @param groupOf code of a column to what it belongs to
     */
    public List<Pair> redundant(Map<String, String> groupOf, double threshold) {
        return pairs(r -> r > threshold, groupOf);
    }

    /**
     * Returns the pairs inside one group that work against each other: correlation below the threshold, usually 0 or
     * slightly less.
     *
     * @param groupOf code of a column to what it belongs to
     */
    public List<Pair> opposed(Map<String, String> groupOf, double threshold) {
        return pairs(r -> r < threshold, groupOf);
    }

    private List<Pair> pairs(DoublePredicate wanted, Map<String, String> groupOf) {
        List<Pair> pairs = new ArrayList<>();
        for (int row = 0; row < cells.length; row++) {
            int columnsOfRow = rows == columns ? row : cells[row].length;
            for (int column = 0; column < columnsOfRow; column++) {
                String group = groupOf.getOrDefault(rows.get(row), "");
                if (wanted.test(cells[row][column].value())
                        && !rows.get(row).equals(columns.get(column))
                        && Objects.equals(group, groupOf.getOrDefault(columns.get(column), ""))) {
                    pairs.add(new Pair(group, rows.get(row), columns.get(column), cells[row][column]));
                }
            }
        }
        return pairs;
    }

    private static Prepared[] prepare(ColumnGroup group, Correlation method) {
        return Arrays.stream(group.columns())
                .map(column -> Prepared.of(column, method))
                .toArray(Prepared[]::new);
    }

    private static Coefficient correlate(Correlation method, Prepared x, Prepared y) {
        if (!x.complete || !y.complete) {
            return method.between(x.values, y.values);
        }
        return method == Correlation.PEARSON
                ? Pearson.ofCentred(x.centred, y.centred, x.moments, y.moments)
                : method.ofRanks(x.values, y.values);
    }

    /** A column, or its ranks when only these count: ranked and centred once per column, not once per pair. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Prepared(double[] values, boolean complete, Moments moments, double[] centred) {
        static Prepared of(double[] column, Correlation method) {
            Moments moments = Moments.of(column);
            boolean complete = moments.count() == column.length;
            double[] centred = new double[0];
            if (complete && method == Correlation.PEARSON) {
                centred = Arrays.stream(column)
                        .map(value -> value - moments.mean())
                        .toArray();
            }
            return new Prepared(method.usesRanks() ? AverageRanks.of(column) : column, complete, moments, centred);
        }
    }
}
