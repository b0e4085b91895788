package org.phrom.scoring.calculator.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Place;
import org.phrom.scoring.model.domain.document.Data;
import org.phrom.scoring.model.domain.document.Findings;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.model.domain.document.Structure;

/** Reads data from CSV, one line per unit, with the columns of COINr's iData, line by line as they pass by. */
final class DataCsv implements Csv.Rows {
    private static final int LATEST = 1_000_000;

    private final Structure structure;
    private final int size;
    private final List<String> units;
    private final List<String> names = new ArrayList<>();
    private final List<Integer> periods = new ArrayList<>();
    private final Map<Integer, Integer> years = new HashMap<>();
    private final Map<String, double[]> columns = new LinkedHashMap<>();
    private final Map<String, List<@Nullable String>> groups = new LinkedHashMap<>();
    private final Map<String, boolean[]> notApplicable = new LinkedHashMap<>();
    private final List<Taking> takings = new ArrayList<>();
    private int row;

    /** Takes one cell of every line. */
    private interface Taking {
        void take(Csv csv);
    }

    private DataCsv(Structure structure, int size) {
        this.structure = structure;
        this.size = size;
        this.units = new ArrayList<>(size);
    }

    /** Reads a part of as many lines as were counted. */
    static Data data(Content content, Place place, Structure structure, int size, Findings findings) {
        DataCsv reader = new DataCsv(structure, size);
        Csv.each(content, place, findings, reader);
        return new Data(
                reader.units, reader.names, reader.periods, reader.columns, reader.groups, reader.notApplicable);
    }

    @Override
    public void header(Csv csv) {
        int unit = csv.column("uCode", "code", "unit");
        int name = csv.column("uName", "name");
        int period = csv.column("Time", "period");
        if (unit < 0) {
            csv.findings().missing(csv.place().cell(1, 1), "a column uCode");
        }
        takings.add(line -> unit(line, unit));
        if (name >= 0) {
            takings.add(line -> names.add(line.rows().get(0).get(name)));
        }
        if (period >= 0) {
            takings.add(line -> period(line, period));
        }
        for (int i = 0; i < csv.header().size(); i++) {
            if (i != unit && i != name && i != period) {
                column(csv, i);
            }
        }
    }

    private void column(Csv csv, int column) {
        String code = csv.header().get(column);
        Line line = structure.line(code);
        if (line == null) {
            csv.findings()
                    .unknown(
                            csv.place().cell(1, column + 1),
                            "column",
                            code,
                            structure.lines().stream().map(Line::code).toList());
        } else if (line.type() == Line.Type.GROUP) {
            List<@Nullable String> texts = new ArrayList<>(size);
            groups.put(code, texts);
            takings.add(row -> texts.add(row.text(0, column)));
        } else if (line.type() != Line.Type.OTHER) {
            double[] numbers = new double[size];
            columns.put(code, numbers);
            boolean indicator = line.type() == Line.Type.INDICATOR;
            takings.add(cells -> numbers[row] = indicator ? orNot(cells, column, code) : cells.number(0, column));
        }
    }

    private double orNot(Csv csv, int column, String code) {
        if (Data.NOT_APPLICABLE.equalsIgnoreCase(csv.text(0, column))) {
            notApplicable.computeIfAbsent(code, any -> new boolean[size])[row] = true;
            return Double.NaN;
        }
        return csv.number(0, column);
    }

    @Override
    public void row(Csv csv) {
        takings.forEach(taking -> taking.take(csv));
        row++;
    }

    private void unit(Csv csv, int column) {
        String unit = column < 0 ? "" : csv.rows().get(0).get(column).strip();
        if (unit.isEmpty() && column >= 0) {
            csv.findings().missing(csv.cell(0, column), "the code of the unit");
        }
        units.add(unit);
    }

    private void period(Csv csv, int column) {
        double period = csv.number(0, column);
        if (Double.isNaN(period) || period != Math.rint(period) || Math.abs(period) > LATEST) {
            csv.findings().wrong(csv.cell(0, column), "จำนวนเต็ม เช่น ปี", "a whole number, such as a year");
            period = 0;
        }
        periods.add(Objects.requireNonNull(years.computeIfAbsent((int) period, same -> same)));
    }
}
