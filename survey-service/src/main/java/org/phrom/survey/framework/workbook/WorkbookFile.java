package org.phrom.survey.framework.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.workbook.ReadSheet.ReadRow;

/** Reads XLSX files: the text of each cell, and no more of it than a framework can have. */
final class WorkbookFile {

    static final String HELP = "help";
    static final String LISTS = "lists";

    /** Of all rows together. */
    static final int MOST_ROWS = 100_000;

    private static final int MOST_COLUMNS = 300;
    private static final int MOST_SHEETS = 50;
    private static final long MOST_UNPACKED = 96L * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
    // of a format: what is shown as it stands, colours, conditions and locales, and room left blank
    private static final Pattern NO_FIELD = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|[\\\\_*].");

    private final Faults faults = new Faults();
    private int rows;

    /** What was read, and which cells say nothing that can be taken. */
    record Read(List<ReadSheet> sheets, List<Finding> findings) {}

    /**
     * Reads a file.
     *
     * @throws Problem 400 when it is no workbook, 413 when it unpacks to too much
     */
    static Read read(byte[] file) {
        bounded(file);
        WorkbookFile workbook = new WorkbookFile();
        try (ReadableWorkbook readable = new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS)) {
            List<ReadSheet> sheets = new ArrayList<>();
            for (Sheet sheet : readable.getSheets().limit(MOST_SHEETS).toList()) {
                if (!isAside(sheet.getName())) {
                    sheets.add(workbook.sheet(sheet));
                }
            }
            return new Read(sheets, workbook.faults.findings());
        } catch (IOException | ExcelReaderException | IllegalStateException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    /** Whether it is for people alone. */
    static boolean isAside(String sheet) {
        return sheet.equals(HELP) || sheet.equals(LISTS) || sheet.startsWith("#");
    }

    /** Unpacks it once as its reader does, before it is believed, and keeps nothing. */
    private static void bounded(byte[] file) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            long unpacked = 0;
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                unpacked += size(zip, part, MOST_UNPACKED - unpacked);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static long size(ZipFile zip, ZipArchiveEntry part, long most) throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream content = zip.getInputStream(part)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new Problem(CommonProblem.TOO_LARGE).with("maxBytes", MOST_UNPACKED);
                }
            }
        }
        return size;
    }

    private static Problem unreadable() {
        return new Problem(CommonProblem.MALFORMED_REQUEST)
                .detail(new Text(
                        "เนื้อหาไม่ใช่สมุดงาน XLSX ที่ถูกต้อง", "The body is not a well-formed XLSX workbook"));
    }

    private ReadSheet sheet(Sheet sheet) throws IOException {
        Map<Integer, String> titles = new LinkedHashMap<>();
        List<ReadRow> read = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Row row : (Iterable<Row>) stream::iterator) {
                Map<Integer, String> cells = cells(sheet.getName(), row);
                if (row.getRowNum() == 1) {
                    cells.forEach((column, title) -> titles.put(column, title.strip()));
                } else if (!cells.isEmpty() && full()) {
                    faults.add(
                            Faults.cell(sheet.getName(), row.getRowNum(), null),
                            "too-many-rows",
                            "เกิน " + MOST_ROWS + " แถว",
                            "More than " + MOST_ROWS + " rows in all");
                    break;
                } else if (!cells.isEmpty()) {
                    read.add(new ReadRow(row.getRowNum(), cells));
                }
            }
        }
        return new ReadSheet(sheet.getName(), titles, read);
    }

    private boolean full() {
        rows++;
        return rows > MOST_ROWS;
    }

    private Map<Integer, String> cells(String sheet, Row row) {
        Map<Integer, String> cells = new LinkedHashMap<>();
        for (Cell cell : row) {
            if (cell != null && cell.getColumnIndex() < MOST_COLUMNS) {
                String text = text(sheet, row.getRowNum(), cell);
                if (text != null && !text.isBlank()) {
                    cells.put(cell.getColumnIndex(), text);
                }
            }
        }
        return cells;
    }

    private @Nullable String text(String sheet, int row, Cell cell) {
        if (cell.getType() == CellType.FORMULA) {
            faults.add(
                    Faults.cell(sheet, row, cell.getColumnIndex()),
                    "cell-formula",
                    "ใช้สูตรไม่ได้ ให้วางเป็นค่า",
                    "A formula is not taken: paste its value");
            return null;
        }
        if (cell.getType() == CellType.ERROR) {
            faults.add(
                    Faults.cell(sheet, row, cell.getColumnIndex()),
                    "cell-error",
                    "เซลล์มีข้อผิดพลาด",
                    "The cell holds an error");
            return null;
        }
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case NUMBER -> raw == null ? null : isDay(cell) ? day(cell, raw) : Cells.canonical(raw);
            case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "true" : "false";
            case STRING -> cell.asString();
            default -> null;
        };
    }

    /** A date that a spreadsheet made of what was typed is a number, which only its format shows as a date. */
    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && NO_FIELD.matcher(format)
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT)
                        .matches(".*[yd].*");
    }

    private static String day(Cell cell, String raw) {
        LocalDateTime at = cell.asDate();
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : Cells.canonical(raw);
    }
}
