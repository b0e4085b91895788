package org.phrom.scoring.calculator.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.model.domain.document.Line.Type;
import org.phrom.scoring.model.reading.StructureJson;

/** Reads the structure from CSV, with the columns of COINr's iMeta. */
final class StructureCsv {
    private static final List<String> KNOWN = List.of(
            "Level", "iCode", "iName", "Direction", "Weight", "Unit", "Denominator", "ScaleFactor", "Parent", "Type");

    private final Csv csv;
    private final StructureSettings settings;
    private final Set<String> parents = new HashSet<>();

    private StructureCsv(Csv csv) {
        this.csv = csv;
        this.settings = new StructureSettings(csv);
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
                        && KNOWN.stream().noneMatch(name::equalsIgnoreCase)
                        && StructureSettings.COLUMNS.stream().noneMatch(name::equalsIgnoreCase))
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
        Integer level = level(row);
        double weight = number(row, "Weight", 1);
        int direction = direction(row);
        lines.add(new Line(
                code,
                csv.text(row, csv.column("iName", "name")),
                type(row, code),
                csv.text(row, csv.column("Parent")),
                level,
                weight,
                direction,
                csv.text(row, csv.column("Denominator")),
                number(row, "ScaleFactor", 1),
                settings.of(row, direction),
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
}
