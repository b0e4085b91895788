package org.phrom.scoring.calculator.writing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.phrom.scoring.calculator.reading.Content;

/** An answer that {@link AnswerWriter#forKeeping} wrote, given out in the form that is asked for; never held as a whole. */
public final class KeptAnswer {
    private static final JsonFactory JSON = new JsonFactory();

    private final Content kept;

    /** An answer that can be read from its beginning more than once. */
    public KeptAnswer(Content kept) {
        this.kept = kept;
    }

    /** Writes all of it as JSON. */
    public void json(Numbers numbers, OutputStream out) throws IOException {
        try (JsonParser parser = JSON.createParser(kept.open());
                JsonGenerator json = JSON.createGenerator(out)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
                    json.writeNumber(numbers.text(parser.getDoubleValue()));
                } else {
                    json.copyCurrentEvent(parser);
                }
            }
        }
    }

    /** The names of its tables. */
    public List<String> tables() throws IOException {
        List<String> names = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(kept.open())) {
            enterTables(parser);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                names.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
        }
        return names;
    }

    /** Writes the first table as CSV. */
    public void csv(Numbers numbers, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().build(writer);
        try (JsonParser parser = JSON.createParser(kept.open())) {
            enterTables(parser);
            enterArray(parser);
            csv.writeRecord(cells(parser, numbers));
            enterArray(parser);
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                csv.writeRecord(cells(parser, numbers));
            }
        }
        csv.flush();
    }

    private static void enterTables(JsonParser parser) throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME
                && !parser.currentName().equals("tables")) {
            parser.nextToken();
            parser.skipChildren();
        }
        parser.nextToken();
    }

    // the columns of a table come before its rows
    private static void enterArray(JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        while (token != null && token != JsonToken.START_ARRAY) {
            token = parser.nextToken();
        }
    }

    private static List<String> cells(JsonParser parser, Numbers numbers) throws IOException {
        List<String> cells = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            cells.add(cell(parser, numbers));
        }
        return cells;
    }

    private static String cell(JsonParser parser, Numbers numbers) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> "";
            case VALUE_NUMBER_FLOAT -> numbers.text(parser.getDoubleValue());
            case VALUE_STRING -> AnswerWriter.harmless(parser.getText());
            default -> parser.getText();
        };
    }
}
