package org.phrom.reporting.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.runtime.AtOnce;

/** Tables as files for spreadsheets, a few made at a time. Text cells go through {@link #text}. */
@ApplicationScoped
public class CsvFiles {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r\n";
    private static final int AT_ONCE = 6;

    private final AtOnce room = new AtOnce(AT_ONCE);

    /**
     * Puts the file aside first: whoever reads it slowly holds neither a place nor a connection of the database.
     *
     * @param lines hands over the lines one by one
     */
    public void write(List<String> header, Consumer<Consumer<List<String>>> lines, OutputStream out)
            throws IOException {
        Path file = Files.createTempFile("report", ".csv");
        try {
            room.in(() -> made(header, lines, file));
            Files.copy(file, out);
        } finally {
            Files.delete(file);
        }
    }

    private static Path made(List<String> header, Consumer<Consumer<List<String>>> lines, Path file) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            // without the mark spreadsheets take Thai text for another encoding
            writer.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder().build(writer);
            csv.writeRecord(header);
            lines.accept(csv::writeRecord);
            csv.flush();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that a spreadsheet does not take for a formula. */
    public static String text(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    /** A number in full precision; nothing for none. */
    public static String number(@Nullable Number value) {
        return value == null ? "" : value.toString();
    }
}
