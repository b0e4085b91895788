package org.phrom.scoring.calculator.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.calculator.domain.Data;
import org.phrom.scoring.calculator.domain.Findings;
import org.phrom.scoring.calculator.domain.Line;
import org.phrom.scoring.calculator.domain.Structure;

/** Reads data from CSV, one line per unit, with the columns of COINr's iData. */
final class DataCsv {
    private final Csv csv;
    private final Structure structure;
    private final Findings findings;
    private final Map<String, boolean[]> notApplicable = new LinkedHashMap<>();

    private DataCsv(Csv csv, Structure structure) {
        this.csv = csv;
        this.structure = structure;
        this.findings = csv.findings();
    }

    static Data data(Csv csv, Structure structure) {
        return new DataCsv(csv, structure).read();
    }

    private Data read() {
        int unit = csv.column("uCode", "code", "unit");
        int name = csv.column("uName", "name");
        int period = csv.column("Time", "period");
        if (unit < 0 && !csv.header().isEmpty()) {
            findings.missing(csv.place().cell(1, 1), "a column uCode");
        }
        Map<String, double[]> columns = new LinkedHashMap<>();
        Map<String, List<@Nullable String>> groups = new LinkedHashMap<>();
        for (int i = 0; i < csv.header().size(); i++) {
            if (i != unit && i != name && i != period) {
                column(i, columns, groups);
            }
        }
        return new Data(units(unit), names(name), periods(period), columns, groups, notApplicable);
    }

    private void column(int column, Map<String, double[]> columns, Map<String, List<@Nullable String>> groups) {
        String code = csv.header().get(column);
        Line line = structure.line(code);
        if (line == null) {
            findings.unknown(
                    csv.place().cell(1, column + 1),
                    "column",
                    code,
                    structure.lines().stream().map(Line::code).toList());
        } else if (line.type() == Line.Type.GROUP) {
            List<@Nullable String> texts = new ArrayList<>();
            for (int row = 0; row < csv.rows().size(); row++) {
                texts.add(csv.text(row, column));
            }
            groups.put(code, texts);
        } else if (line.type() != Line.Type.OTHER) {
            columns.put(code, numbers(column, line));
        }
    }

    private double[] numbers(int column, Line line) {
        double[] numbers = new double[csv.rows().size()];
        for (int row = 0; row < numbers.length; row++) {
            if (line.type() == Line.Type.INDICATOR && Data.NOT_APPLICABLE.equalsIgnoreCase(csv.text(row, column))) {
                notApplicable.computeIfAbsent(line.code(), any -> new boolean[numbers.length])[row] = true;
                numbers[row] = Double.NaN;
            } else {
                numbers[row] = csv.number(row, column);
            }
        }
        return numbers;
    }

    private List<String> units(int column) {
        List<String> units = new ArrayList<>();
        for (int row = 0; row < csv.rows().size(); row++) {
            String unit = column < 0 ? "" : csv.rows().get(row).get(column).strip();
            if (unit.isEmpty() && column >= 0) {
                findings.missing(csv.cell(row, column), "the code of the unit");
            }
            units.add(unit);
        }
        return units;
    }

    private List<String> names(int column) {
        List<String> names = new ArrayList<>();
        for (int row = 0; column >= 0 && row < csv.rows().size(); row++) {
            names.add(csv.rows().get(row).get(column));
        }
        return names;
    }

    private List<Integer> periods(int column) {
        List<Integer> periods = new ArrayList<>();
        for (int row = 0; column >= 0 && row < csv.rows().size(); row++) {
            double period = csv.number(row, column);
            if (Double.isNaN(period) || period != Math.rint(period) || Math.abs(period) > 1_000_000) {
                findings.wrong(csv.cell(row, column), "จำนวนเต็ม เช่น ปี", "a whole number, such as a year");
                period = 0;
            }
            periods.add((int) period);
        }
        return periods;
    }
}
