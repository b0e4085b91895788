package org.phrom.scoring.model.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.Groups;
import org.phrom.scoring.model.domain.document.Choice;
import org.phrom.scoring.model.domain.document.Data;

/**
 * The lines of the data as the engine's units. Over several periods every line is a unit of its own, so that steps
 * look over all periods at once; ranks are taken inside each period.
 */
public final class Rows {
    /** The grouping by period, whose name no column can have. */
    static final String PERIOD = " period";

    private final Data data;
    private final boolean panel;
    private final List<String> keys = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();

    public Rows(Data data) {
        this(data, data.periodCount() > 1);
    }

    /** Makes every line a unit of its own when wanted, though all may be of one period. */
    public Rows(Data data, boolean panel) {
        this.data = data;
        this.panel = panel;
        for (int i = 0; i < data.units().size(); i++) {
            String key = panel()
                    ? data.units().get(i) + " " + data.periods().get(i)
                    : data.units().get(i);
            keys.add(key);
            positions.put(key, i);
        }
    }

    public boolean panel() {
        return panel;
    }

    /** The grouping inside whose groups ranks are taken; null for all lines together. */
    @Nullable
    public String ranking() {
        return ranking("");
    }

    /** The same when ranks are taken inside the groups of a grouping, unless that is empty. */
    @Nullable
    public String ranking(String within) {
        if (within.isEmpty()) {
            return panel ? PERIOD : null;
        }
        return panel ? inPeriod(within) : within;
    }

    List<String> keys() {
        return keys;
    }

    public DataSet dataSet() {
        DataSet set = DataSet.of(keys);
        for (Map.Entry<String, double[]> column : data.columns().entrySet()) {
            set = set.with(column.getKey(), column.getValue(), data.notApplicable(column.getKey()));
        }
        return set;
    }

    public Groups groups() {
        Map<String, List<@Nullable String>> groups = new LinkedHashMap<>(data.groups());
        if (panel()) {
            groups.put(
                    PERIOD,
                    new ArrayList<>(data.periods().stream().map(String::valueOf).toList()));
            data.groups().forEach((name, members) -> groups.put(inPeriod(name), inPeriod(members)));
        }
        return new Groups(groups);
    }

    /** The grouping by group and period. */
    private static String inPeriod(String group) {
        return PERIOD + " " + group;
    }

    private List<@Nullable String> inPeriod(List<@Nullable String> members) {
        List<@Nullable String> inPeriod = new ArrayList<>();
        for (int at = 0; at < members.size(); at++) {
            String group = members.get(at);
            inPeriod.add(group == null ? null : data.periods().get(at) + " " + group);
        }
        return inPeriod;
    }

    /** Whether a choice looks at each period by itself, and there are several. */
    boolean byPeriod(Choice choice) {
        return panel() && choice.text("over", "panel").equals("period");
    }

    /** The grouping inside whose groups a choice looks at a column; null for all lines together. */
    @Nullable
    String grouping(Choice choice) {
        String group = choice.text("group", "");
        if (byPeriod(choice)) {
            return group.isEmpty() ? PERIOD : inPeriod(group);
        }
        return group.isEmpty() ? null : group;
    }

    /** Whether an indicator applies to the unit of a line. */
    public boolean applies(String key, String indicator) {
        boolean[] absent = data.notApplicable(indicator);
        return absent.length == 0 || !absent[position(key)];
    }

    /** Whether there are cells that do not apply. */
    public boolean someDoNotApply() {
        return !data.notApplicable().isEmpty();
    }

    /** The columns that say which line a row of an answer is about. */
    public List<String> header() {
        List<String> header = new ArrayList<>(List.of("unit"));
        if (!data.periods().isEmpty()) {
            header.add("period");
        }
        return header;
    }

    /** The cells of those columns. */
    public List<@Nullable Object> cells(String key) {
        int at = position(key);
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(data.units().get(at));
        if (!data.periods().isEmpty()) {
            cells.add(data.periods().get(at));
        }
        return cells;
    }

    public int position(String key) {
        return positions.getOrDefault(key, -1);
    }

    /** The unit of a line, which may be one of data that these are compared with. */
    public String unit(String key) {
        return panel ? key.substring(0, key.lastIndexOf(' ')) : key;
    }

    /** The period of a line, which may be one of data that these are compared with. */
    public int period(String key) {
        if (panel) {
            return Integer.parseInt(key.substring(key.lastIndexOf(' ') + 1));
        }
        return data.periods().isEmpty() ? 0 : data.periods().get(0);
    }

    @Nullable
    public String name(String key) {
        return data.names().isEmpty() ? null : data.names().get(position(key));
    }

    public boolean named() {
        return !data.names().isEmpty();
    }
}
