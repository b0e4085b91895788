package org.phrom.scoring.calculator.writing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.tables.Answer;
import org.phrom.scoring.tables.Table;

/** Writes an answer cell by cell, as JSON, or one table of it as CSV. */
public final class AnswerWriter {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final DoubleFunction<String> numbers;

    /** Writes numbers in this way. */
    public AnswerWriter(Numbers numbers) {
        this(numbers::text);
    }

    private AnswerWriter(DoubleFunction<String> numbers) {
        this.numbers = numbers;
    }

    /** Writes answers so that {@link KeptAnswer} can give them out in any form: what is no whole number is marked so. */
    public static AnswerWriter forKeeping() {
        return new AnswerWriter(Numbers.EXACT::marked);
    }

    /** Writes all of it as JSON. */
    public void json(Answer answer, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("engine", answer.engine());
            json.writeObjectFieldStart("tables");
            for (Table table : answer.tables()) {
                write(table, json);
            }
            json.writeEndObject();
            json.writeArrayFieldStart("warnings");
            for (String warning : answer.warnings()) {
                json.writeString(warning);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void write(Table table, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(table.name());
        json.writeArrayFieldStart("columns");
        for (String column : table.columns()) {
            json.writeString(column);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
        for (List<@Nullable Object> row : table.rows()) {
            json.writeStartArray();
            for (Object cell : row) {
                write(cell, json);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(@Nullable Object cell, JsonGenerator json) throws IOException {
        if (cell == null) {
            json.writeNull();
        } else if (cell instanceof Double number) {
            json.writeNumber(numbers.apply(number));
        } else if (cell instanceof Number whole) {
            json.writeNumber(whole.longValue());
        } else if (cell instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeString(cell.toString());
        }
    }

    /** Writes one table. */
    public void csv(Table table, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord(table.columns().stream().map(AnswerWriter::harmless).toList());
        for (List<@Nullable Object> row : table.rows()) {
            List<String> cells = new ArrayList<>(row.size());
            for (Object cell : row) {
                cells.add(text(cell));
            }
            csv.writeRecord(cells);
        }
        csv.flush();
    }

    private String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Double number) {
            return numbers.apply(number);
        }
        return cell instanceof String text ? harmless(text) : cell.toString();
    }

    /** Text that a spreadsheet does not take for a formula. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
