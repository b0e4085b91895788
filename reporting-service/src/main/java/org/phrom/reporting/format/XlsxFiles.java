package org.phrom.reporting.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.phrom.reporting.chart.Shades;
import org.phrom.reporting.format.ReportTable.Column;
import org.phrom.reporting.format.ReportTable.Kind;

/**
 * Tables as workbooks (Office Open XML): a sheet for each, and one that says what they stand on and what each column is.
 * Numbers have full precision, and a format that shows as many decimals as pages do. Texts are cells of text, whatever
 * they begin with, and stay so when they are edited: nothing is taken for a formula.
 */
@ApplicationScoped
class XlsxFiles {

    private static final String APPLICATION = "Phrom";
    private static final String VERSION = "1.0";
    private static final String AS_TEXT = "@";
    private static final String HEAD = "DDE6F0";
    private static final String ABOUT = "about";
    private static final int WIDE = 40;
    private static final int NARROW = 14;
    private static final int ROWS_IN_MEMORY = 100;
    private static final int LAST_ROW = 1_048_575;

    private final Spool spool;

    XlsxFiles(Spool spool) {
        this.spool = spool;
    }

    /**
     * Writes a workbook, put aside first.
     *
     * @param about what the report stands on, in its order
     * @param language of the headings
     * @throws org.phrom.kit.problem.Problem as {@link Spool#write}
     */
    void write(List<ReportTable> tables, Map<String, @Nullable Object> about, Locale language, OutputStream out)
            throws IOException {
        spool.write(file -> make(tables, about, language, file), out);
    }

    private static void make(
            List<ReportTable> tables, Map<String, @Nullable Object> about, Locale language, OutputStream file)
            throws IOException {
        try (OutputStream buffered = new BufferedOutputStream(file);
                Workbook workbook = new Workbook(buffered, APPLICATION, VERSION)) {
            for (ReportTable table : tables) {
                Sheets sheets = new Sheets(table, language, workbook);
                table.rows().accept(sheets::row);
                sheets.end();
            }
            try (Worksheet sheet = workbook.newWorksheet(ABOUT)) {
                about(tables, about, sheet);
            }
        }
    }

    /** The sheets of a table: one, and a further one each time it is full. */
    private static final class Sheets {

        private final ReportTable table;
        private final Locale language;
        private final Workbook workbook;
        private final List<String> formats;
        private Worksheet sheet;
        private int number = 1;
        private int last;

        Sheets(ReportTable table, Locale language, Workbook workbook) {
            this.table = table;
            this.language = language;
            this.workbook = workbook;
            this.formats = table.columns().stream()
                    .map(column -> format(column.kind(), column.decimals()))
                    .toList();
            this.sheet = begun(table.sheet());
        }

        private Worksheet begun(String name) {
            List<Column> columns = table.columns();
            Worksheet begun = workbook.newWorksheet(name);
            for (int column = 0; column < columns.size(); column++) {
                begun.inlineString(0, column, columns.get(column).name().in(language));
                begun.width(column, columns.get(column).code().startsWith("name") ? WIDE : NARROW);
            }
            begun.range(0, 0, 0, Math.max(0, columns.size() - 1))
                    .style()
                    .bold()
                    .wrapText(true)
                    .fillColor(HEAD)
                    .set();
            begun.freezePane(frozen(columns), 1);
            return begun;
        }

        void row(List<@Nullable Object> row) {
            if (last == LAST_ROW) {
                end();
                number++;
                last = 0;
                sheet = begun(table.sheet() + "-" + number);
            }
            last++;
            for (int column = 0; column < row.size(); column++) {
                cell(sheet, last, column, row.get(column), formats.get(column));
            }
            flush(sheet, last);
        }

        void end() {
            List<Column> columns = table.columns();
            IntStream.range(0, columns.size())
                    .filter(column -> columns.get(column).shadedTo() != null)
                    .forEach(column ->
                            shade(sheet, column, last, columns.get(column).shadedTo()));
            try {
                sheet.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value, String format) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null && !value.toString().isEmpty()) {
            sheet.inlineString(row, column, value.toString());
        } else {
            return;
        }
        sheet.style(row, column).format(format).set();
    }

    // whatever is flushed is no longer in memory
    private static void flush(Worksheet sheet, int row) {
        if (row % ROWS_IN_MEMORY == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void shade(Worksheet sheet, int column, int last, @Nullable Double end) {
        if (end == null || last == 0) {
            return;
        }
        String first = letters(column) + "2";
        // the first rule that holds is the last that is looked at
        for (int fifth = Shades.COUNT - 1; fifth >= 0; fifth--) {
            String above = fifth == 0 ? "" : "," + first + ">=" + end * fifth / Shades.COUNT;
            sheet.range(1, column, last, column)
                    .style()
                    .fillColor(Shades.fill(fifth).substring(1))
                    .fontColor(Shades.letters(fifth).substring(1))
                    .set(new ConditionalFormattingExpressionRule("AND(ISNUMBER(" + first + ")" + above + ")", true));
        }
    }

    private static void about(List<ReportTable> tables, Map<String, @Nullable Object> about, Worksheet sheet) {
        sheet.width(0, WIDE);
        sheet.width(1, WIDE);
        sheet.width(2, WIDE);
        int row = 0;
        for (Map.Entry<String, @Nullable Object> line : about.entrySet()) {
            sheet.inlineString(row, 0, line.getKey());
            cell(sheet, row, 1, line.getValue(), line.getValue() instanceof Number ? "General" : AS_TEXT);
            sheet.style(row, 0).bold().set();
            row++;
        }
        row++;
        for (ReportTable table : tables) {
            List<String> head = List.of("column", "name_th", "name_en", "kind", "sheet");
            for (int column = 0; column < head.size(); column++) {
                sheet.inlineString(row, column, head.get(column));
            }
            sheet.range(row, 0, row, head.size() - 1)
                    .style()
                    .bold()
                    .fillColor(HEAD)
                    .set();
            row++;
            for (Column column : table.columns()) {
                List<String> cells = List.of(
                        column.code(),
                        column.name().th(),
                        column.name().en(),
                        column.kind().name().toLowerCase(Locale.ROOT),
                        table.sheet());
                for (int place = 0; place < cells.size(); place++) {
                    cell(sheet, row, place, cells.get(place), AS_TEXT);
                }
                row++;
            }
            row++;
        }
    }

    private static int frozen(List<Column> columns) {
        int names = 0;
        for (int column = 0; column < columns.size(); column++) {
            names = columns.get(column).code().startsWith("name") ? column + 1 : names;
        }
        return names;
    }

    private static String format(Kind kind, int decimals) {
        String number = decimals == 0 ? "0" : "0." + "0".repeat(decimals);
        return switch (kind) {
            case TEXT -> AS_TEXT;
            case INTEGER -> "0";
            case NUMBER -> number;
            case PERCENT -> number + "%";
        };
    }

    // A to Z, AA to ZZ and so on
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
