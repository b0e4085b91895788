package org.phrom.reporting.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Cells;

/** Tables as files for spreadsheets, a few made at a time. Text cells go through {@link Cells#text}. */
@ApplicationScoped
public class CsvFiles {

    /** Their media type. */
    public static final String TYPE = "text/csv";

    private final Spool spool;

    CsvFiles(Spool spool) {
        this.spool = spool;
    }

    /**
     * Puts the file aside first: whoever reads it slowly holds neither a place nor a connection of the database.
     *
     * @param lines hands over the lines one by one
     * @throws Problem 503 with Retry-After, before anything is written, when too many are made or too much is put aside
     */
    public void write(List<String> header, Consumer<Consumer<List<String>>> lines, OutputStream out)
            throws IOException {
        spool.write(file -> make(header, lines, file), out);
    }

    /** A table of a report. */
    public void write(ReportTable table, OutputStream out) throws IOException {
        write(
                table.columns().stream()
                        .map(column -> Cells.text(column.code()))
                        .toList(),
                lines -> table.rows()
                        .accept(row -> lines.accept(row.stream()
                                .map(value -> value instanceof Number number
                                        ? number(number)
                                        : Cells.text(value == null ? null : value.toString()))
                                .toList())),
                out);
    }

    private static void make(List<String> header, Consumer<Consumer<List<String>>> lines, OutputStream file)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
        writer.write(Cells.BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord(header);
        lines.accept(csv::writeRecord);
        csv.flush();
        writer.flush();
    }

    /** A number in full precision; nothing for none. */
    public static String number(@Nullable Number value) {
        return value == null ? "" : value.toString();
    }
}
