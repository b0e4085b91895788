package org.phrom.scoring.calculator.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.calculator.domain.Line;
import org.phrom.scoring.calculator.domain.Line.Type;

/** Reads the structure from CSV, with the columns of COINr's iMeta. */
final class StructureCsv {
    private static final List<String> KNOWN = List.of(
            "Level",
            "iCode",
            "iName",
            "Direction",
            "Weight",
            "Unit",
            "Target",
            "Denominator",
            "ScaleFactor",
            "Parent",
            "Type",
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
            "dist2targ_cap_max");

    private final Csv csv;
    private final Set<String> parents = new HashSet<>();

    private StructureCsv(Csv csv) {
        this.csv = csv;
    }

    static List<Line> lines(Csv csv) {
        StructureCsv reader = new StructureCsv(csv);
        reader.checkHeader();
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < csv.rows().size(); row++) {
            String parent = csv.text(row, csv.column("Parent"));
            if (parent != null) {
                reader.parents.add(parent);
            }
        }
        for (int row = 0; row < csv.rows().size(); row++) {
            reader.line(row, lines);
        }
        return lines;
    }

    /** The columns that are none of iMeta's: people keep sources and notes beside it. */
    static List<String> unknown(Csv csv) {
        return csv.header().stream()
                .filter(name -> !name.equalsIgnoreCase("code")
                        && !name.equalsIgnoreCase("name")
                        && KNOWN.stream().noneMatch(name::equalsIgnoreCase))
                .toList();
    }

    private void checkHeader() {
        if (!csv.header().isEmpty() && csv.column("iCode", "code") < 0) {
            csv.findings().missing(csv.place().cell(1, 1), "a column iCode");
        }
    }

    private void line(int row, List<Line> lines) {
        String code = csv.text(row, csv.column("iCode", "code"));
        if (code == null) {
            if (csv.column("iCode", "code") >= 0) {
                csv.findings().missing(csv.row(row), "iCode");
            }
            return;
        }
        lines.add(new Line(
                code,
                csv.text(row, csv.column("iName", "name")),
                type(row, code),
                csv.text(row, csv.column("Parent")),
                level(row),
                number(row, "Weight", 1),
                direction(row),
                csv.text(row, csv.column("Denominator")),
                number(row, "ScaleFactor", 1),
                settings(row),
                csv.row(row)));
    }

    private Type type(int row, String code) {
        int column = csv.column("Type");
        String type = csv.text(row, column);
        if (type == null) {
            return parents.contains(code) ? Type.AGGREGATE : Type.INDICATOR;
        }
        if (!StructureJson.TYPES.contains(type.toLowerCase(Locale.ROOT))) {
            csv.findings().unknown(csv.cell(row, column), "type", type, StructureJson.TYPES);
            return Type.OTHER;
        }
        return Type.valueOf(type.toUpperCase(Locale.ROOT));
    }

    private @Nullable Integer level(int row) {
        int column = csv.column("Level");
        double level = csv.number(row, column);
        if (Double.isNaN(level)) {
            return null;
        }
        if (level != Math.rint(level) || level < 1 || level > 32) {
            csv.findings().wrong(csv.cell(row, column), "จำนวนเต็ม 1 ถึง 32", "a whole number from 1 to 32");
            return null;
        }
        return (int) level;
    }

    private int direction(int row) {
        int column = csv.column("Direction");
        double direction = csv.number(row, column);
        if (!Double.isNaN(direction) && Math.abs(direction) != 1) {
            csv.findings().wrong(csv.cell(row, column), " 1 หรือ -1", "1 or -1");
        }
        return direction < 0 ? -1 : 1;
    }

    private double number(int row, String name, double otherwise) {
        int column = csv.column(name);
        double number = csv.number(row, column);
        if (Double.isNaN(number)) {
            return otherwise;
        }
        if (number < 0 || (number == 0 && !name.equals("Weight"))) {
            csv.findings().wrong(csv.cell(row, column), "จำนวนที่ไม่ติดลบ", "a number that is not negative");
            return otherwise;
        }
        return number;
    }

    private Map<String, Map<String, Object>> settings(int row) {
        Map<String, Map<String, Object>> settings = new HashMap<>();
        Map<String, Object> goalposts = numbers(row, "lower", "goalpost_lower", "upper", "goalpost_upper");
        double scale = csv.number(row, csv.column("goalpost_scale"));
        if (!Double.isNaN(scale)) {
            goalposts.put("range", List.of(0.0, scale));
        }
        flag(row, "goalpost_trunc2posts", "capped", goalposts);
        settings.put("goalposts", goalposts);
        Map<String, Object> range = numbers(row, "lower", "minmax_lower", "upper", "minmax_upper");
        settings.put(
                "min-max",
                range.size() == 2
                        ? Map.of("range", List.of((Double) range.get("lower"), (Double) range.get("upper")))
                        : Map.of());
        settings.put("z-score", numbers(row, "mean", "zscore_mean", "sd", "zscore_sd"));
        settings.put("scaled", numbers(row, "lower", "scaled_lower", "upper", "scaled_upper"));
        Map<String, Object> target = numbers(row, "target", "Target", "", "");
        flag(row, "dist2targ_cap_max", "capped", target);
        settings.put("distance-to-target", target);
        settings.values().removeIf(Map::isEmpty);
        return settings;
    }

    private Map<String, Object> numbers(int row, String first, String column, String second, String other) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        double one = csv.number(row, csv.column(column));
        if (!Double.isNaN(one)) {
            numbers.put(first, one);
        }
        double two = csv.number(row, csv.column(other));
        if (!Double.isNaN(two)) {
            numbers.put(second, two);
        }
        return numbers;
    }

    private void flag(int row, String column, String name, Map<String, Object> into) {
        Boolean flag = csv.flag(row, csv.column(column));
        if (flag != null) {
            into.put(name, flag);
        }
    }
}
