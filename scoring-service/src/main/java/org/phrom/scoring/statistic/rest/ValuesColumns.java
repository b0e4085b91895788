package org.phrom.scoring.statistic.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Place;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.scoring.statistic.app.StatisticProblem;
import org.phrom.scoring.statistic.domain.ObservationStatus;
import org.phrom.scoring.statistic.domain.Recorded;
import org.phrom.scoring.statistic.domain.RecordingReport.Fault;

/** Which column of a file holds what, and what its cells say. */
final class ValuesColumns {
    static final List<String> NEEDED = List.of("series", "organisation", "year", "value", "asOf");
    static final String STATUS = "status";
    private static final Set<String> NOT_NEEDED = Set.of(STATUS, "revision");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][-+]?[0-9]{1,3})?");
    private static final Pattern YEAR = Pattern.compile("(19|20|21)[0-9]{2}|2200");
    private static final int LONGEST = 200;

    private final Map<String, Integer> places = new HashMap<>();

    private ValuesColumns() {}

    static ValuesColumns of(List<String> header) {
        ValuesColumns columns = new ValuesColumns();
        Problem problem = new Problem(StatisticProblem.IMPORT_UNREADABLE);
        for (int at = 0; at < header.size(); at++) {
            String name = header.get(at).strip();
            if (columns.places.putIfAbsent(name, at) != null) {
                problem.at(pointer(name), "column-repeated", new Text("มีคอลัมน์นี้ซ้ำ", "The column is there twice"));
            } else if (!NEEDED.contains(name) && !NOT_NEEDED.contains(name)) {
                problem.at(pointer(name), "column-unknown", new Text("ไม่รู้จักคอลัมน์นี้", "The column is not known"));
            }
        }
        NEEDED.stream()
                .filter(name -> !columns.places.containsKey(name))
                .forEach(name -> problem.at(
                        pointer(name), "column-missing", new Text("ต้องมีคอลัมน์นี้", "The column is needed")));
        if (problem.hasFindings()) {
            throw problem;
        }
        return columns;
    }

    private static String pointer(String column) {
        return Place.at("/rows").item(1).member(column).pointer();
    }

    /** What a row says; null, and why, when that is no value. */
    @Nullable
    Recorded value(int row, List<String> fields, List<Fault> faults) {
        if (fields.size() != places.size()) {
            faults.add(new Fault(
                    row,
                    "series",
                    "wrong-number-of-cells",
                    new Text(
                            "มี " + fields.size() + " ช่อง แต่หัวตารางมี " + places.size(),
                            fields.size() + " cells under " + places.size() + " columns")));
            return null;
        }
        String series = code(row, "series", fields, faults);
        String organisation = code(row, "organisation", fields, faults);
        String year = cell("year", fields);
        if (!YEAR.matcher(year).matches()) {
            faults.add(new Fault(
                    row, "year", "not-a-year", new Text("ต้องเป็นปี ค.ศ. 1900 ถึง 2200", "A year from 1900 to 2200")));
        }
        Double value = number(row, cell("value", fields), faults);
        LocalDate asOf = day(row, cell("asOf", fields), faults);
        ObservationStatus status = places.containsKey(STATUS) ? status(row, cell(STATUS, fields), faults) : null;
        return faults.isEmpty() && asOf != null
                ? new Recorded(series, organisation, Integer.parseInt(year), value, asOf, status)
                : null;
    }

    private String code(int row, String column, List<String> fields, List<Fault> faults) {
        String code = cell(column, fields);
        if (code.isEmpty() || code.length() > LONGEST) {
            faults.add(new Fault(row, column, "value-missing", new Text("ต้องระบุรหัส", "A code is required")));
        }
        return code;
    }

    private static @Nullable Double number(int row, String cell, List<Fault> faults) {
        if (cell.isEmpty()) {
            return null;
        }
        double number = NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
        if (!Double.isFinite(number)) {
            faults.add(new Fault(
                    row, "value", "not-a-number", new Text("ต้องเป็นตัวเลข เช่น 12.5", "A number such as 12.5")));
        }
        return number;
    }

    private static @Nullable LocalDate day(int row, String cell, List<Fault> faults) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeException e) {
            faults.add(new Fault(
                    row,
                    "asOf",
                    "not-a-date",
                    new Text("ต้องเป็นวันที่แบบ 2026-01-31", "A date such as 2026-01-31 is expected")));
            return null;
        }
    }

    private static ObservationStatus status(int row, String cell, List<Fault> faults) {
        Optional<ObservationStatus> status = ObservationStatus.find(cell);
        if (status.isEmpty() && !cell.isEmpty()) {
            faults.add(new Fault(
                    row,
                    STATUS,
                    "unknown-value",
                    new Text(
                            "ต้องเป็น normal, break, estimated, provisional, forecast หรือเว้นว่าง",
                            "One of normal, break, estimated, provisional, forecast, or nothing for normal")));
        }
        return status.orElse(ObservationStatus.NORMAL);
    }

    private String cell(String column, List<String> fields) {
        Integer place = places.get(column);
        return place == null ? "" : fields.get(place).strip();
    }
}
