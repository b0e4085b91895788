package org.phrom.kit.body;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.problem.ProblemType;
import org.phrom.kit.text.Cells;
import org.phrom.kit.text.Text;

/**
 * A table that a caller sent: CSV (RFC 4180, UTF-8, with or without a byte order mark), of which a row is held at a time.
 *
 * @param mostRows below the header
 * @param unreadable what a file is refused with that is no such table
 */
public record CsvTable(int mostRows, ProblemType unreadable) {

    /** Takes rows. */
    @FunctionalInterface
    public interface Rows<C> {

        /**
         * Takes a row.
         *
         * @param number of the row in the file; the header is row 1
         * @param columns what the header said
         */
        void take(int number, C columns, List<String> cells);
    }

    /**
     * Hands over every row.
     *
     * @param header makes of the first row what it says of the columns
     * @throws Problem that it is unreadable, or 413 for too many rows
     */
    public <C> void read(InputStream file, Function<List<String>, C> header, Rows<C> rows) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text(file))) {
            read(reader, header, rows);
        } catch (CsvParseException e) {
            throw refused("ไม่ใช่ CSV ที่ถูกต้อง", "It is not well-formed CSV");
        } catch (UncheckedIOException | IOException e) {
            if (e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException) {
                throw refused("ไม่ใช่ UTF-8", "It is not UTF-8");
            }
            throw new IllegalStateException("a body says itself what is wrong with it", e);
        }
    }

    private <C> void read(CsvReader<CsvRecord> reader, Function<List<String>, C> header, Rows<C> rows) {
        @Nullable C columns = null;
        int number = 0;
        for (CsvRecord record : reader) {
            number++;
            if (number > mostRows + 1) {
                throw new Problem(CommonProblem.TOO_LARGE)
                        .detail(new Text("มีเกิน " + mostRows + " แถว", "More than " + mostRows + " rows"));
            }
            if (columns == null) {
                columns = header.apply(record.getFields());
            } else {
                rows.take(number, columns, record.getFields());
            }
        }
        if (columns == null) {
            throw refused("ไฟล์ว่าง", "The file is empty");
        }
    }

    private static Reader text(InputStream file) throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()));
        text.mark(1);
        if (text.read() != Cells.BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private Problem refused(String th, String en) {
        return new Problem(unreadable).detail(new Text(th, en));
    }
}
