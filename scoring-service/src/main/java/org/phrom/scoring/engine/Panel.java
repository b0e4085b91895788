package org.phrom.scoring.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Several periods of the same units and columns, in order of time.
 *
 * <p>A step that shall be "global" over the panel gets the column of all periods at once ({@link #column}) and its
 * result is taken apart again ({@link #split}); so no step needs to know of panels.
 */
public final class Panel {
    private final SortedMap<Integer, DataSet> periods;

    private Panel(SortedMap<Integer, DataSet> periods) {
        this.periods = periods;
    }

    /**
     * Returns a panel of periods that have the same units and columns in the same order.
     *
     * @throws ModelRefused with the period as its place, when it differs from the first one; when there is none
     */
    public static Panel of(Map<Integer, DataSet> periods) {
        Panel panel = new Panel(sorted(periods));
        DataSet first = panel.at(panel.periods.firstKey());
        panel.periods.forEach((period, data) -> {
            if (!data.units().equals(first.units())) {
                throw new ModelRefused(period.toString(), "has other units than " + panel.periods.firstKey());
            }
            if (!List.copyOf(data.codes()).equals(List.copyOf(first.codes()))) {
                throw new ModelRefused(period.toString(), "has other columns than " + panel.periods.firstKey());
            }
        });
        return panel;
    }

    /**
     * Returns a panel of periods that may lack some units or columns, or have them in another order: units and
     * columns are those of all periods in the order in which they first appear; what a period lacks is missing there.
     */
    public static Panel joining(Map<Integer, DataSet> periods) {
        SortedMap<Integer, DataSet> sorted = sorted(periods);
        Set<String> units = new LinkedHashSet<>();
        Set<String> codes = new LinkedHashSet<>();
        for (DataSet data : sorted.values()) {
            units.addAll(data.units());
            codes.addAll(data.codes());
        }
        SortedMap<Integer, DataSet> joined = new TreeMap<>();
        sorted.forEach((period, data) -> joined.put(period, spread(data, List.copyOf(units), codes)));
        return new Panel(joined);
    }

    private static SortedMap<Integer, DataSet> sorted(Map<Integer, DataSet> periods) {
        if (periods.isEmpty()) {
            throw new ModelRefused("panel", "needs at least one period");
        }
        return new TreeMap<>(periods);
    }

    private static DataSet spread(DataSet data, List<String> units, Set<String> codes) {
        Map<String, Integer> rows = new HashMap<>();
        for (String unit : data.units()) {
            rows.put(unit, rows.size());
        }
        DataSet spread = DataSet.of(units);
        for (String code : codes) {
            double[] values = new double[units.size()];
            boolean[] absent = new boolean[units.size()];
            Arrays.fill(values, Double.NaN);
            if (data.codes().contains(code)) {
                place(data, code, rows, units, values, absent);
            }
            spread = spread.with(code, values, absent);
        }
        return spread;
    }

    private static void place(
            DataSet data,
            String code,
            Map<String, Integer> rows,
            List<String> units,
            double[] values,
            boolean[] absent) {
        double[] column = data.column(code);
        boolean[] notApplicable = data.notApplicable(code);
        for (int unit = 0; unit < values.length; unit++) {
            Integer row = rows.get(units.get(unit));
            if (row != null) {
                values[unit] = column[row];
                absent[unit] = notApplicable.length > 0 && notApplicable[row];
            }
        }
    }

    /** Returns the periods in order of time. */
    public int[] periods() {
        return periods.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Returns the data set of a period.
     *
     * @throws ModelRefused when the panel has no such period
     */
    public DataSet at(int period) {
        DataSet data = periods.get(period);
        if (data == null) {
            throw new ModelRefused(Integer.toString(period), "no such period; known are " + periods.keySet());
        }
        return data;
    }

    /** Returns the units, the same in every period. */
    public List<String> units() {
        return at(periods.firstKey()).units();
    }

    /** Returns the codes of the columns, the same in every period. */
    public Set<String> codes() {
        return at(periods.firstKey()).codes();
    }

    /** Returns a column of all periods, one after the other. */
    public double[] column(String code) {
        double[] all = new double[periods.size() * units().size()];
        int from = 0;
        for (DataSet data : periods.values()) {
            double[] column = data.column(code);
            System.arraycopy(column, 0, all, from, column.length);
            from += column.length;
        }
        return all;
    }

    /** Takes a column of all periods apart, one array for each period in order of time. */
    public double[][] split(double[] column) {
        int units = units().size();
        if (column.length != periods.size() * units) {
            throw new ModelRefused("panel", "needs a value per period and unit, not " + column.length);
        }
        double[][] parts = new double[periods.size()][];
        for (int part = 0; part < parts.length; part++) {
            parts[part] = Arrays.copyOfRange(column, part * units, (part + 1) * units);
        }
        return parts;
    }
}
