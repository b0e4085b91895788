package org.phrom.scoring.run.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.pipeline.CarryForward;
import org.phrom.scoring.model.domain.IndicatorValue;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.model.domain.document.Data;
import org.phrom.scoring.model.domain.document.Line;

/** What the rules make of the answers of all organisations of a run, column by column, in the order they are added. */
public final class AllInputs {
    private static final int FIRST = 64;

    private final ScoringModel model;
    private final long mostCells;
    private final List<String> organisations = new ArrayList<>();
    private final Map<String, double[]> columns = new LinkedHashMap<>();
    private final Map<String, boolean[]> absent = new LinkedHashMap<>();
    private final Map<String, List<@Nullable String>> groups = new LinkedHashMap<>();

    /**
     * With no organisation yet.
     *
     * @param mostCells organisations times columns; what comes beyond is not kept, and {@link #tooMany} then
     */
    public AllInputs(ScoringModel model, long mostCells) {
        this.model = model;
        this.mostCells = mostCells;
        model.rules().keySet().forEach(column -> columns.put(column, new double[FIRST]));
        model.carries().keySet().forEach(node -> columns.put(CarryForward.column(node), new double[FIRST]));
        model.groups().forEach(group -> groups.put(group, new ArrayList<>()));
    }

    /**
     * Adds an organisation.
     *
     * @throws IllegalArgumentException when an answer is none that its question can have
     */
    public void add(Counted counted) {
        if (tooMany()) {
            return;
        }
        Inputs inputs = Inputs.of(model, counted);
        int row = organisations.size();
        organisations.add(counted.organisation());
        inputs.values().forEach((column, value) -> set(column, row, value));
        inputs.carried().forEach((column, value) -> set(column, row, value));
        inputs.groups().forEach((group, member) -> groups.computeIfAbsent(group, any -> new ArrayList<>())
                .add(member));
    }

    private void set(String column, int row, double value) {
        double[] all = columns.getOrDefault(column, new double[FIRST]);
        all = row < all.length ? all : Arrays.copyOf(all, 2 * row);
        all[row] = value;
        columns.put(column, all);
    }

    private void set(String column, int row, IndicatorValue value) {
        set(column, row, value.value());
        if (absent(column, value)) {
            boolean[] known = absent.getOrDefault(column, new boolean[0]);
            boolean[] longer = known.length > row ? known : Arrays.copyOf(known, 2 * row + FIRST);
            longer[row] = true;
            absent.put(column, longer);
        }
    }

    private boolean absent(String column, IndicatorValue value) {
        Line line = model.structure().line(column);
        return value.notApplicable() && line != null && line.type() == Line.Type.INDICATOR;
    }

    /**
     * Returns the same with other answers of some of its organisations; what stays is shared. To be asked for once all
     * are added.
     *
     * @throws IllegalArgumentException when an answer is none that its question can have
     */
    AllInputs with(List<Counted> others) {
        AllInputs changed = new AllInputs(model, mostCells);
        changed.organisations.addAll(organisations);
        changed.columns.putAll(columns);
        changed.absent.putAll(absent);
        changed.groups.putAll(groups);
        for (Counted other : others) {
            changed.replace(organisations.indexOf(other.organisation()), Inputs.of(model, other));
        }
        return changed;
    }

    /** Returns the same with another value of one organisation, by its place, in one column that applies to it. */
    AllInputs with(int row, String column, double value) {
        AllInputs changed = with(List.of());
        changed.replace(column, row, value);
        return changed;
    }

    private void replace(int row, Inputs inputs) {
        inputs.values().forEach((column, value) -> {
            replace(column, row, value.value());
            boolean[] known = absent.getOrDefault(column, new boolean[0]);
            boolean was = row < known.length && known[row];
            if (was != absent(column, value)) {
                boolean[] other = Arrays.copyOf(known, organisations.size());
                other[row] = !was;
                absent.put(column, other);
            }
        });
        inputs.carried().forEach((column, value) -> replace(column, row, value));
        inputs.groups().forEach((group, member) -> {
            List<@Nullable String> other = new ArrayList<>(groups.getOrDefault(group, List.of()));
            other.set(row, member);
            groups.put(group, other);
        });
    }

    private void replace(String column, int row, double value) {
        double[] other = columns.getOrDefault(column, new double[0]);
        if (Double.doubleToLongBits(other[row]) != Double.doubleToLongBits(value)) {
            other = other.clone();
            other[row] = value;
            columns.put(column, other);
        }
    }

    /** Returns the group of each organisation by a grouping, null for none. */
    List<@Nullable String> groups(String grouping) {
        return groups.getOrDefault(grouping, List.of());
    }

    /** Returns how many cells there are. */
    long cells() {
        return (long) organisations.size() * columns.size();
    }

    /** Returns the organisations in the order they were added. */
    List<String> organisations() {
        return List.copyOf(organisations);
    }

    /** Returns the same without some of the organisations. */
    AllInputs without(Set<String> left) {
        AllInputs some = new AllInputs(model, mostCells);
        int[] rows = IntStream.range(0, organisations.size())
                .filter(row -> !left.contains(organisations.get(row)))
                .toArray();
        Arrays.stream(rows).mapToObj(organisations::get).forEach(some.organisations::add);
        columns.forEach((column, values) -> some.columns.put(
                column, Arrays.stream(rows).mapToDouble(row -> values[row]).toArray()));
        absent.forEach((column, known) -> {
            boolean[] kept = new boolean[rows.length];
            for (int row = 0; row < rows.length; row++) {
                kept[row] = rows[row] < known.length && known[rows[row]];
            }
            some.absent.put(column, kept);
        });
        groups.forEach((group, members) -> some.groups.put(
                group,
                new ArrayList<>(Arrays.stream(rows).mapToObj(members::get).toList())));
        return some;
    }

    /** Returns whether there are more organisations times columns than may be. */
    public boolean tooMany() {
        return cells() > mostCells;
    }

    /** Returns how many organisations times columns there may be. */
    long mostCells() {
        return mostCells;
    }

    /** Returns all as the engine takes it where each is computed by itself; to be asked for once all are added. */
    DataSet rows() {
        Data data = data();
        return DataSet.of(data.units(), data.columns(), data.notApplicable());
    }

    /** Returns all as the engine takes it; to be asked for once all are added. */
    Data data() {
        int units = organisations.size();
        // the columns are those of the data from here on; nobody needs room for more organisations
        columns.replaceAll((column, values) -> values.length == units ? values : Arrays.copyOf(values, units));
        Map<String, boolean[]> exactAbsent = new LinkedHashMap<>();
        absent.forEach((column, values) -> exactAbsent.put(column, Arrays.copyOf(values, units)));
        return new Data(organisations, List.of(), List.of(), columns, groups, exactAbsent);
    }
}
