package org.phrom.scoring.model.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.imputation.PanelImputation;
import org.phrom.scoring.engine.pipeline.ColumnStep;
import org.phrom.scoring.engine.pipeline.Frame;
import org.phrom.scoring.engine.pipeline.Stage;

/** Fills gaps of a unit from its other periods. */
public record PanelImputing(Map<String, PanelImputation> methods, Rows rows) implements ColumnStep {
    /**
     * Where the values of a column come from.
     *
     * @param periods by row; that of the row itself where nothing was filled in
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Sources(int[] periods) {}

    @Override
    public Stage stage() {
        return Stage.IMPUTED;
    }

    @Override
    public @Nullable Object rule(String indicator) {
        return methods.get(indicator);
    }

    @Override
    public @Nullable Object context(String indicator, Frame frame) {
        return frame.units();
    }

    @Override
    public Change of(String indicator, double[] values, Frame frame) {
        PanelImputation method = methods.get(indicator);
        if (method == null) {
            return new Change(values, null);
        }
        double[] filled = values.clone();
        int[] from = new int[values.length];
        for (List<Integer> lines : series(frame.units())) {
            int[] periods = lines.stream()
                    .mapToInt(line -> rows.period(frame.units().get(line)))
                    .toArray();
            double[] series = lines.stream().mapToDouble(line -> values[line]).toArray();
            PanelImputation.Series result = method.of(periods, series);
            for (int at = 0; at < periods.length; at++) {
                filled[lines.get(at)] = result.values()[at];
                from[lines.get(at)] = result.from()[at];
            }
        }
        return new Change(filled, new Sources(from));
    }

    /** The lines of each unit, in order of time. */
    private Iterable<List<Integer>> series(List<String> keys) {
        Map<String, List<Integer>> byUnit = new LinkedHashMap<>();
        for (int line = 0; line < keys.size(); line++) {
            byUnit.computeIfAbsent(rows.unit(keys.get(line)), unit -> new ArrayList<>())
                    .add(line);
        }
        byUnit.values().forEach(lines -> lines.sort(Comparator.comparingInt(line -> rows.period(keys.get(line)))));
        return byUnit.values();
    }
}
