package org.phrom.reporting.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.runtime.AtOnce;
import org.phrom.kit.runtime.Quota;
import org.phrom.kit.text.Cells;

/** Tables as files for spreadsheets, a few made at a time. Text cells go through {@link Cells#text}. */
@ApplicationScoped
public class CsvFiles {

    /** Their media type. */
    public static final String TYPE = "text/csv";

    private static final int AT_ONCE = 6;

    private final AtOnce room = new AtOnce(AT_ONCE);
    private final Quota quota;

    CsvFiles(@ConfigProperty(name = "phrom.csv.max-spool", defaultValue = "512M") MemorySize most) {
        quota = new Quota(
                most.asLongValue(), () -> new Problem(CommonProblem.UNAVAILABLE).retryAfter(AtOnce.COME_BACK));
    }

    /**
     * Puts the file aside first: whoever reads it slowly holds neither a place nor a connection of the database.
     *
     * @param lines hands over the lines one by one
     * @throws Problem 503 with Retry-After, before anything is written, when too many are made or too much is put aside
     */
    public void write(List<String> header, Consumer<Consumer<List<String>>> lines, OutputStream out)
            throws IOException {
        Path file = Files.createTempFile("report", ".csv");
        AtomicLong size = new AtomicLong();
        try {
            room.in(() -> made(header, lines, file, size));
            Files.copy(file, out);
        } finally {
            Files.delete(file);
            quota.give(size.get());
        }
    }

    private Path made(List<String> header, Consumer<Consumer<List<String>>> lines, Path file, AtomicLong size) {
        try (Writer writer = new BufferedWriter(
                new OutputStreamWriter(new Counted(Files.newOutputStream(file), size), StandardCharsets.UTF_8))) {
            writer.write(Cells.BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder().build(writer);
            csv.writeRecord(header);
            lines.accept(csv::writeRecord);
            csv.flush();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the sum of all files that are put aside below its limit. */
    private final class Counted extends FilterOutputStream {
        private final AtomicLong size;

        Counted(OutputStream out, AtomicLong size) {
            super(out);
            this.size = size;
        }

        @Override
        public void write(byte[] some, int from, int count) throws IOException {
            size.addAndGet(count);
            quota.take(count);
            out.write(some, from, count);
        }
    }

    /**
     * Whether a caller wants a file, and not JSON.
     *
     * @param format csv or json, which goes before the header Accept; {@code null} or blank to leave it to that
     * @throws Problem 400 for any other
     */
    public static boolean wanted(@Nullable String format, HttpHeaders headers) {
        if (format == null || format.isBlank()) {
            MediaType first = headers.getAcceptableMediaTypes().get(0);
            return first.getType().equals("text") && first.getSubtype().equals("csv");
        }
        Problem.requireKnown("format", format, List.of("json", "csv"));
        return format.equals("csv");
    }

    /** A number in full precision; nothing for none. */
    public static String number(@Nullable Number value) {
        return value == null ? "" : value.toString();
    }
}
