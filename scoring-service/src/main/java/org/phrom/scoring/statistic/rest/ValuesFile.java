package org.phrom.scoring.statistic.rest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.scoring.statistic.app.Recording;
import org.phrom.scoring.statistic.app.StatisticProblem;
import org.phrom.scoring.statistic.domain.Recorded;
import org.phrom.scoring.statistic.domain.RecordingReport.Fault;

/** A CSV file (RFC 4180, UTF-8, with or without a byte order mark) of values, which are read as they are recorded. */
final class ValuesFile {
    static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int MOST_ROWS = 100_000;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final byte[] bytes;

    ValuesFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Hands over every row; the header is row 1. */
    void each(Recording recording) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text())) {
            ValuesColumns columns = null;
            int row = 0;
            for (CsvRecord entry : reader) {
                row++;
                if (columns == null) {
                    columns = ValuesColumns.of(entry.getFields());
                } else {
                    take(recording, row, columns, entry.getFields());
                }
                if (row > MOST_ROWS + 1) {
                    throw new Problem(CommonProblem.TOO_LARGE)
                            .detail(new Text("มีเกิน " + MOST_ROWS + " แถว", "More than " + MOST_ROWS + " rows"));
                }
            }
            if (columns == null) {
                throw unreadable("ไฟล์ว่าง", "The file is empty");
            }
        } catch (CsvParseException e) {
            throw unreadable("ไม่ใช่ CSV ที่ถูกต้อง", "It is not well-formed CSV");
        } catch (UncheckedIOException | IOException e) {
            if (e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException) {
                throw unreadable("ไม่ใช่ UTF-8", "It is not UTF-8");
            }
            throw new IllegalStateException("a file in memory can be read", e);
        }
    }

    private static void take(Recording recording, int row, ValuesColumns columns, List<String> fields) {
        List<Fault> faults = new ArrayList<>();
        @Nullable Recorded value = columns.value(row, fields, faults);
        if (value == null) {
            recording.refuse(row, faults);
        } else {
            recording.take(row, value);
        }
    }

    private Reader text() throws IOException {
        Reader text = new java.io.BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder()));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private static Problem unreadable(String th, String en) {
        return new Problem(StatisticProblem.IMPORT_UNREADABLE).detail(new Text(th, en));
    }
}
