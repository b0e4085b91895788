package org.phrom.local;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reads and writes the tables of the examples. */
final class Csv {

    /** A row by the names of its columns. */
    interface Row {
        String get(String column);
    }

    private Csv() {}

    static List<Row> read(Path file) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().<Row>map(row -> row::getField).toList();
        } catch (IOException cause) {
            throw new Fault(file + " can not be read: " + cause.getMessage());
        }
    }

    /** Hands over the rows of a file as they come, with or without a byte order mark. */
    static void each(InputStream file, Consumer<Row> taker) {
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file).forEach(row -> taker.accept(row::getField));
    }

    static String write(List<List<String>> rows) {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().build(text)) {
            rows.forEach(writer::writeRecord);
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
        return text.toString();
    }
}
