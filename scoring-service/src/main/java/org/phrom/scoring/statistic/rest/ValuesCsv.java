package org.phrom.scoring.statistic.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.phrom.kit.runtime.AtOnce;
import org.phrom.scoring.statistic.domain.Revision;

/** Values as a file for spreadsheets, a few made at a time. */
@ApplicationScoped
class ValuesCsv {
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int FILES_AT_ONCE = 4;

    private final AtOnce room = new AtOnce(FILES_AT_ONCE);

    /** Puts the file aside first: whoever reads it slowly holds neither a place nor a connection of the database. */
    void write(String series, Consumer<Consumer<Revision>> values, OutputStream out) throws IOException {
        Path file = Files.createTempFile("statistic", ".csv");
        try {
            room.in(() -> made(series, values, file));
            Files.copy(file, out);
        } finally {
            Files.delete(file);
        }
    }

    private static Path made(String series, Consumer<Consumer<Revision>> values, Path file) {
        try (Writer writer = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            // without the mark spreadsheets take Thai text for another encoding
            writer.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder().build(writer);
            List<String> header = new ArrayList<>(ValuesColumns.NEEDED);
            header.add("revision");
            header.add(ValuesColumns.STATUS);
            csv.writeRecord(header);
            values.accept(value -> csv.writeRecord(
                    series,
                    value.organisation(),
                    Integer.toString(value.year()),
                    value.value() == null ? "" : value.value().toString(),
                    value.asOf().toString(),
                    Integer.toString(value.revision()),
                    value.status()));
            csv.flush();
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
