package org.phrom.scoring.calculator.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Place;
import org.phrom.scoring.model.domain.document.Findings;

/**
 * A CSV part: a header and rows of as many cells (RFC 4180). Missing is an empty cell, NA, n/a or NaN. Either all rows
 * are kept, or the one that passes by.
 */
final class Csv {
    private static final Set<String> MISSING = Set.of("", "na", "n/a", "nan");
    private static final int LONGEST_CELL = 100_000;

    private final Place place;
    private final Findings findings;
    private final List<String> header = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private int line;
    private int cells;

    /** Takes a part row by row. */
    interface Rows {
        /** Takes the header, if there is one. */
        void header(Csv csv);

        /** Takes the row that is, at that time, the only one. */
        void row(Csv csv);
    }

    private Csv(Place place, Findings findings) {
        this.place = place;
        this.findings = findings;
    }

    /** Reads a part and keeps it; every fault of its form is a finding. */
    static Csv read(Content content, Place place, Findings findings) {
        Csv csv = new Csv(place, findings);
        csv.read(content, new Rows() {
            @Override
            public void header(Csv same) {}

            @Override
            public void row(Csv same) {}
        });
        return csv;
    }

    /** Lets a part pass by; every fault of its form is a finding. */
    static void each(Content content, Place place, Findings findings, Rows taking) {
        Csv csv = new Csv(place, findings);
        csv.read(content, new Rows() {
            @Override
            public void header(Csv same) {
                taking.header(csv);
            }

            @Override
            public void row(Csv same) {
                taking.row(csv);
                csv.rows.clear();
                csv.lines.clear();
                csv.cells = 0;
            }
        });
    }

    private void read(Content content, Rows taking) {
        Documents.read(content, place, findings, text -> {
            try (CsvReader<CsvRecord> reader = CsvReader.builder()
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(LONGEST_CELL)
                    .ofCsvRecord(text)) {
                for (CsvRecord row : reader) {
                    take(row.getFields(), Math.toIntExact(row.getStartingLineNumber()), taking);
                }
            } catch (CsvParseException e) {
                findings.add(next(), "not-csv", "ไม่ใช่ CSV ที่ถูกต้อง", "It is not well-formed CSV from here on");
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            if (header.isEmpty()) {
                findings.add(place, "empty", "ไม่มีเนื้อหา", "There is nothing in it");
            }
        });
    }

    Place place() {
        return place;
    }

    Findings findings() {
        return findings;
    }

    /** Names of the columns, without spaces around them. */
    List<String> header() {
        return header;
    }

    /** Cells as they are. */
    List<List<String>> rows() {
        return rows;
    }

    private Place next() {
        return new Place(place.pointer(), header.isEmpty() ? 1 : Math.max(2, line + 1), null);
    }

    private void take(List<String> fields, int at, Rows taking) throws BoundedParser.TooManyValues {
        line = at;
        if (header.isEmpty()) {
            fields.forEach(name -> header.add(name.strip()));
            checkHeader();
            taking.header(this);
        } else if (fields.size() != header.size()) {
            findings.add(
                    new Place(place.pointer(), line, null),
                    "wrong-number-of-cells",
                    "มี " + fields.size() + " ช่อง แต่หัวตารางมี " + header.size(),
                    fields.size() + " cells under " + header.size() + " columns");
        } else {
            cells += fields.size();
            if (cells > BoundedParser.MOST) {
                rows.clear();
                lines.clear();
                throw BoundedParser.tooMany(place, "cells", BoundedParser.MOST);
            }
            rows.add(fields);
            lines.add(line);
            taking.row(this);
        }
    }

    private void checkHeader() {
        if (header.size() == 1 && (header.get(0).contains(";") || header.get(0).contains("\t"))) {
            findings.add(
                    place.cell(1, 1), "wrong-separator", "ต้องคั่นช่องด้วยจุลภาค", "Cells are separated by commas");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            if (!seen.add(header.get(i))) {
                findings.add(
                        place.cell(1, i + 1),
                        "column-twice",
                        "คอลัมน์ " + header.get(i) + " ซ้ำ",
                        "The column " + header.get(i) + " is there twice");
            }
        }
    }

    /** Position of the first of these names that is a column; -1 for none. Upper and lower case are alike. */
    int column(String... names) {
        for (String name : names) {
            for (int i = 0; i < header.size(); i++) {
                if (header.get(i).equalsIgnoreCase(name)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** The text of a cell; null when it is missing, or there is no such column. */
    @Nullable
    String text(int row, int column) {
        if (column < 0) {
            return null;
        }
        String text = rows.get(row).get(column).strip();
        return MISSING.contains(text.toLowerCase(Locale.ROOT)) ? null : text;
    }

    /** The number of a cell, NaN when it is missing; anything else is a finding. */
    double number(int row, int column) {
        String text = text(row, column);
        if (text == null) {
            return Double.NaN;
        }
        double number = parsed(text);
        if (!Double.isFinite(number)) {
            findings.add(
                    cell(row, column),
                    "not-a-number",
                    "ไม่ใช่ตัวเลข: " + shortened(text),
                    "Not a number: " + shortened(text) + ". Missing is an empty cell or NA; decimals have a point");
            return Double.NaN;
        }
        return number;
    }

    private static double parsed(String text) {
        // words such as Infinity, and suffixes such as 1d, which Java would take
        char last = text.charAt(text.length() - 1);
        if (last > '9' || text.indexOf('x') >= 0 || text.indexOf('X') >= 0) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** One of some words, upper and lower case alike; null when missing or, with a finding, when another. */
    @Nullable
    Boolean flag(int row, int column) {
        String text = text(row, column);
        Boolean flag = text == null
                ? null
                : Map.of("true", true, "t", true, "1", true, "false", false, "f", false, "0", false)
                        .get(text.toLowerCase(Locale.ROOT));
        if (text != null && flag == null) {
            findings.wrong(cell(row, column), " TRUE หรือ FALSE", "TRUE or FALSE");
        }
        return flag;
    }

    Place cell(int row, int column) {
        return place.cell(lines.get(row), column + 1);
    }

    Place row(int row) {
        return new Place(place.pointer(), lines.get(row), null);
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
