package org.phrom.scoring.engine.imputation;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Panel;

/**
 * A panel after imputation.
 *
 * @param panel with holes filled
 * @param from by period and column, the period each unit's value was taken from; another one than the period itself
 *     where it was imputed
 */
public record ImputedPanel(Panel panel, Map<Integer, Map<String, int[]>> from) {

    /**
     * Fills columns of a panel; others stay as they are. Cells that do not apply to their unit are never filled.
     *
     * @param codes columns to fill
     * @throws ModelRefused when the panel has no such column, or only one period
     */
    public static ImputedPanel of(Panel panel, Collection<String> codes, PanelImputation imputation) {
        int[] periods = panel.periods();
        if (periods.length < 2) {
            throw new ModelRefused(imputation.name(), "needs at least two periods");
        }
        Map<Integer, Map<String, int[]>> from = new TreeMap<>();
        Map<Integer, DataSet> filled = new TreeMap<>();
        for (int period : periods) {
            from.put(period, new LinkedHashMap<>());
            filled.put(period, DataSet.of(panel.units()));
        }
        for (String code : codes) {
            if (!panel.codes().contains(code)) {
                throw new ModelRefused(code, "the panel has no such column");
            }
        }
        Set<String> chosen = Set.copyOf(codes);
        for (String code : panel.codes()) {
            Cells cells = Cells.of(panel, code);
            if (chosen.contains(code)) {
                cells.fill(imputation);
            }
            cells.put(filled, from);
        }
        return new ImputedPanel(Panel.of(filled), from);
    }

    /** Returns whether a cell was imputed. */
    public boolean at(int period, String code, int unit) {
        Map<String, int[]> columns = from.get(period);
        int[] origins = columns == null ? null : columns.get(code);
        if (origins == null) {
            throw new ModelRefused(period + "/" + code, "the panel has no such period or column");
        }
        return origins[unit] != period;
    }

    /** One column over all periods: [period][unit]. */
    private record Cells(String code, int[] periods, double[][] values, boolean[][] absent, int[][] from) {

        static Cells of(Panel panel, String code) {
            int[] periods = panel.periods();
            boolean[][] absent = new boolean[periods.length][];
            int[][] from = new int[periods.length][panel.units().size()];
            for (int at = 0; at < periods.length; at++) {
                absent[at] = panel.at(periods[at]).notApplicable(code);
                Arrays.fill(from[at], periods[at]);
            }
            return new Cells(code, periods, panel.split(panel.column(code)), absent, from);
        }

        void fill(PanelImputation imputation) {
            double[] series = new double[periods.length];
            for (int unit = 0; unit < values[0].length; unit++) {
                for (int at = 0; at < series.length; at++) {
                    series[at] = values[at][unit];
                }
                take(imputation.of(periods, series), unit);
            }
        }

        private void take(PanelImputation.Series series, int unit) {
            for (int at = 0; at < periods.length; at++) {
                if (absent[at].length == 0 || !absent[at][unit]) {
                    values[at][unit] = series.values()[at];
                    from[at][unit] = series.from()[at];
                }
            }
        }

        void put(Map<Integer, DataSet> filled, Map<Integer, Map<String, int[]>> origins) {
            for (int at = 0; at < periods.length; at++) {
                int place = at;
                filled.computeIfPresent(periods[at], (period, data) -> data.with(code, values[place], absent[place]));
                origins.computeIfPresent(periods[at], (period, columns) -> {
                    columns.put(code, from[place]);
                    return columns;
                });
            }
        }
    }
}
