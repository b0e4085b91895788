package org.phrom.scoring.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Units by columns of double, NaN where a value is missing. OECD/JRC Handbook, step 2 (data selection).
 *
 * <p>A cell may also be marked as not applying to its unit: it is then never missing, and lowers no coverage.
 */
public final class DataSet {
    private static final boolean[] EVERYWHERE = new boolean[0];

    private final List<String> units;
    private final Map<String, double[]> columns;
    private final Map<String, boolean[]> notApplicable;

    private DataSet(List<String> units, Map<String, double[]> columns, Map<String, boolean[]> notApplicable) {
        this.units = units;
        this.columns = columns;
        this.notApplicable = notApplicable;
    }

    /** Starts a data set over these units, without columns. */
    public static DataSet of(List<String> units) {
        return new DataSet(List.copyOf(units), Map.of(), Map.of());
    }

    /**
     * Makes a data set of many columns at once.
     *
     * @param columns by code, one value per unit, NaN = missing; infinite values are refused
     * @param absent of the same codes, true where a column does not apply to the unit (its value must be NaN)
     */
    public static DataSet of(List<String> units, Map<String, double[]> columns, Map<String, boolean[]> absent) {
        DataSet data = new DataSet(List.copyOf(units), new LinkedHashMap<>(), new LinkedHashMap<>());
        columns.forEach((code, values) -> data.add(code, values, absent.getOrDefault(code, EVERYWHERE)));
        return data;
    }

    /**
     * Returns this data set with one more column.
     *
     * @param values one per unit, NaN = missing; infinite values are refused
     */
    public DataSet with(String code, double... values) {
        return with(code, values, new boolean[0]);
    }

    /**
     * Returns this data set with one more column.
     *
     * @param absent true where the column does not apply to the unit (its value must be NaN); empty when it applies
     *     to all
     */
    public DataSet with(String code, double[] values, boolean[] absent) {
        DataSet more = new DataSet(units, new LinkedHashMap<>(columns), new LinkedHashMap<>(notApplicable));
        more.add(code, values, absent);
        return more;
    }

    private void add(String code, double[] values, boolean[] absent) {
        check(code, values, absent);
        if (columns.put(code, values.clone()) != null) {
            throw new ModelRefused(code, "the column is there already");
        }
        if (absent.length > 0) {
            notApplicable.put(code, absent.clone());
        }
    }

    /** Returns the codes of the units, in row order. */
    public List<String> units() {
        return units;
    }

    /** Returns the codes of the columns, in the order in which they came. */
    public Set<String> codes() {
        return Collections.unmodifiableSet(columns.keySet());
    }

    /** Returns where a column does not apply to its unit; empty when it applies to all. A copy. */
    public boolean[] notApplicable(String code) {
        boolean[] absent = notApplicable.get(code);
        return absent == null ? EVERYWHERE : absent.clone();
    }

    /** Returns a copy of a column. */
    public double[] column(String code) {
        return cells(code).clone();
    }

    /** Returns whether a column has a value for any unit. */
    public boolean hasValues(String code) {
        for (double value : cells(code)) {
            if (!Double.isNaN(value)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the column itself, which nobody changes: for reading only. */
    public double[] cells(String code) {
        double[] values = columns.get(code);
        if (values == null) {
            throw new ModelRefused(code, "the data set has no such column");
        }
        return values;
    }

    private void check(String code, double[] values, boolean[] absent) {
        if (values.length != units.size() || (absent.length != 0 && absent.length != units.size())) {
            throw new ModelRefused(code, "needs one value per unit: " + units.size() + ", not " + values.length);
        }
        for (double value : values) {
            if (Double.isInfinite(value)) {
                throw new ModelRefused(code, "holds an infinite value");
            }
        }
        for (int unit = 0; unit < absent.length; unit++) {
            if (absent[unit] && !Double.isNaN(values[unit])) {
                throw new ModelRefused(units.get(unit) + "/" + code, "has a value though it does not apply");
            }
        }
    }
}
