package org.phrom.scoring.engine.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.Groups;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Tree;

/** What stands around the columns of a stage: units, other columns, groupings, and the tree above. */
public final class Frame {
    private final Tree tree;
    private final Map<String, Direction> directions;
    private final List<String> indicators;
    private final List<String> units;
    private final Map<String, double[]> beside;
    private final Groups groups;

    private Frame(IndexModel model, List<String> units, Map<String, double[]> beside, Groups groups) {
        this.tree = model.tree();
        this.directions = model.directions();
        this.indicators = model.indicators();
        this.units = units;
        this.beside = beside;
        this.groups = groups;
    }

    private Frame(Frame all, List<String> units, Map<String, double[]> beside, Groups groups) {
        this.tree = all.tree;
        this.directions = all.directions;
        this.indicators = all.indicators;
        this.units = units;
        this.beside = beside;
        this.groups = groups;
    }

    static Frame of(IndexModel model, DataSet data, Groups groups) {
        Map<String, double[]> beside = new LinkedHashMap<>();
        for (String code : data.codes()) {
            if (!model.isIndicator(code)) {
                beside.put(code, data.column(code));
            }
        }
        return new Frame(model, data.units(), beside, groups);
    }

    /** Returns this frame with a new model's directions; the same one when they are the same. */
    Frame under(IndexModel model) {
        boolean same = tree == model.tree() && directions.equals(model.directions());
        return same ? this : new Frame(model, units, beside, groups);
    }

    Frame keep(IndexModel model, int[] rows) {
        Frame fewer = of(rows);
        return new Frame(model, fewer.units, fewer.beside, fewer.groups);
    }

    /** Returns what stands around these rows alone. */
    Frame of(int[] rows) {
        boolean[] kept = new boolean[units.size()];
        List<String> fewer = new ArrayList<>(rows.length);
        for (int row : rows) {
            kept[row] = true;
            fewer.add(units.get(row));
        }
        Map<String, double[]> columns = new LinkedHashMap<>();
        beside.forEach((code, values) -> columns.put(code, Column.pick(values, rows)));
        return new Frame(this, List.copyOf(fewer), columns, groups.keeping(kept));
    }

    Frame with(IndexModel model, String code, double[] values) {
        Map<String, double[]> columns = new LinkedHashMap<>(beside);
        columns.put(code, values);
        return new Frame(model, units, columns, groups);
    }

    /** Returns the units of this stage, in row order. */
    public List<String> units() {
        return units;
    }

    /** Returns the tree. */
    public Tree tree() {
        return tree;
    }

    /** Returns the codes of the indicators, in the order of the columns. */
    public List<String> indicators() {
        return indicators;
    }

    /** Returns whether there is an indicator of that code. */
    public boolean isIndicator(String code) {
        return indicators.contains(code);
    }

    /** Returns the direction of an indicator. */
    public Direction direction(String indicator) {
        return directions.getOrDefault(indicator, Direction.POSITIVE);
    }

    /** Returns whether there is a column beside the indicators. */
    public boolean has(String code) {
        return beside.containsKey(code);
    }

    /** Returns a column beside the indicators, such as a denominator; for reading only. */
    public double[] beside(String code) {
        double[] values = beside.get(code);
        if (values == null) {
            throw new ModelRefused(code, "the data set has no such column");
        }
        return values;
    }

    /** Returns the groupings of these units. */
    public Groups groups() {
        return groups;
    }

    /** Returns a grouping, one code per unit; the same list as long as the units are the same. */
    public List<@Nullable String> group(String name) {
        return groups.of(name);
    }
}
