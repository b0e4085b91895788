package org.phrom.scoring.calculator.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a line of COINr's iMeta says of normalisation: the columns that {@code use_iMeta} takes. */
final class StructureSettings {
    static final List<String> COLUMNS = List.of(
            "Target",
            "goalpost_lower",
            "goalpost_upper",
            "goalpost_scale",
            "goalpost_trunc2posts",
            "minmax_lower",
            "minmax_upper",
            "zscore_mean",
            "zscore_sd",
            "scaled_lower",
            "scaled_upper",
            "scale_factor",
            "dist2targ_cap_max");

    private final Csv csv;

    StructureSettings(Csv csv) {
        this.csv = csv;
    }

    /** The settings by method. */
    Map<String, Map<String, Object>> of(int row, int direction) {
        Map<String, Map<String, Object>> settings = new HashMap<>();
        settings.put("goalposts", goalposts(row));
        double[] range = pair(row, "minmax_lower", "minmax_upper");
        settings.put("min-max", range == null ? Map.of() : Map.of("range", List.of(range[0], range[1])));
        double[] spread = pair(row, "zscore_mean", "zscore_sd");
        settings.put("z-score", spread == null ? Map.of() : Map.of("mean", spread[0], "sd", spread[1]));
        settings.put("scaled", scaled(row, direction));
        settings.put("distance-to-target", target(row));
        settings.values().removeIf(Map::isEmpty);
        return settings;
    }

    private Map<String, Object> goalposts(int row) {
        Map<String, Object> goalposts = new LinkedHashMap<>();
        number(row, "goalpost_lower", "lower", goalposts);
        number(row, "goalpost_upper", "upper", goalposts);
        double scale = csv.number(row, csv.column("goalpost_scale"));
        if (!Double.isNaN(scale)) {
            goalposts.put("range", List.of(0.0, scale));
        }
        flag(row, "goalpost_trunc2posts", "capped", goalposts);
        return goalposts;
    }

    /** Bounds here are values of the indicator; the method wants those of the directed value, so they are turned. */
    private Map<String, Object> scaled(int row, int direction) {
        Map<String, Object> scaled = new LinkedHashMap<>();
        double[] bounds = pair(row, "scaled_lower", "scaled_upper");
        if (bounds != null) {
            scaled.put("lower", direction < 0 ? 0 - bounds[1] : bounds[0]);
            scaled.put("upper", direction < 0 ? 0 - bounds[0] : bounds[1]);
        }
        number(row, "scale_factor", "factor", scaled);
        return scaled;
    }

    private Map<String, Object> target(int row) {
        Map<String, Object> target = new LinkedHashMap<>();
        number(row, "Target", "target", target);
        flag(row, "dist2targ_cap_max", "capped", target);
        return target;
    }

    /** Two numbers of which neither says anything alone; null when both are missing or, with a finding, one is. */
    private double @Nullable [] pair(int row, String first, String second) {
        double one = csv.number(row, csv.column(first));
        double two = csv.number(row, csv.column(second));
        if (Double.isNaN(one) != Double.isNaN(two)) {
            csv.findings().missing(csv.row(row), Double.isNaN(one) ? first : second);
        }
        return Double.isNaN(one) || Double.isNaN(two) ? null : new double[] {one, two};
    }

    private void number(int row, String column, String name, Map<String, Object> into) {
        double number = csv.number(row, csv.column(column));
        if (!Double.isNaN(number)) {
            into.put(name, number);
        }
    }

    private void flag(int row, String column, String name, Map<String, Object> into) {
        Boolean flag = csv.flag(row, csv.column(column));
        if (flag != null) {
            into.put(name, flag);
        }
    }
}
