package org.phrom.scoring.engine.imputation;

import java.util.ArrayList;
import java.util.List;
import org.phrom.scoring.engine.statistics.Moments;

/** Columns that vary, each with mean 0 and variance 1 (over n) among its values: [column][unit], NaN = missing. */
final class Standardised {
    private final Incomplete data;
    private final List<Integer> sources;
    private final List<Moments> moments;
    private final double[][] values;

    private Standardised(Incomplete data, List<Integer> sources, List<Moments> moments, double[][] values) {
        this.data = data;
        this.sources = sources;
        this.moments = moments;
        this.values = values;
    }

    /** Takes the columns that vary; fills the holes of constant ones with their value. */
    static Standardised of(Incomplete data, List<Integer> family, Filling filling) {
        List<Integer> sources = new ArrayList<>();
        List<Moments> moments = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (int column : family) {
            Moments own = Moments.of(data.columns()[column]);
            if (own.isConstant()) {
                fillConstant(data, column, own.min(), filling);
            } else {
                sources.add(column);
                moments.add(own);
                values.add(standardised(data.columns()[column], own));
            }
        }
        return new Standardised(data, sources, moments, values.toArray(double[][]::new));
    }

    private static void fillConstant(Incomplete data, int column, double value, Filling filling) {
        for (int unit = 0; unit < data.units(); unit++) {
            if (data.hole(column, unit)) {
                filling.fill(column, unit, value);
            }
        }
    }

    private static double[] standardised(double[] column, Moments moments) {
        double[] standardised = new double[column.length];
        double deviation = moments.populationSd();
        for (int unit = 0; unit < column.length; unit++) {
            standardised[unit] = (column[unit] - moments.mean()) / deviation;
        }
        return standardised;
    }

    int size() {
        return values.length;
    }

    int units() {
        return data.units();
    }

    double value(int column, int unit) {
        return values[column][unit];
    }

    /** Returns how many columns have a value for a unit. */
    int known(int unit) {
        int known = 0;
        for (double[] column : values) {
            known += Double.isNaN(column[unit]) ? 0 : 1;
        }
        return known;
    }

    /** Fills a unit's holes from a completed row, on the scale of the columns. */
    void put(Filling filling, int unit, double[] row) {
        for (int column = 0; column < row.length; column++) {
            int source = sources.get(column);
            if (data.hole(source, unit)) {
                Moments own = moments.get(column);
                filling.fill(source, unit, own.mean() + own.populationSd() * row[column]);
            }
        }
    }
}
