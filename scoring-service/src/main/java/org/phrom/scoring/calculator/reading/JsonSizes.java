package org.phrom.scoring.calculator.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.phrom.scoring.calculator.domain.Sizes;
import org.phrom.scoring.model.domain.document.Data;

/** Counts data that pass by as a JSON object of columns; nothing of them is kept. */
final class JsonSizes {
    private int units;
    private long cells;
    private long missing;
    private long texts;
    private long characters;
    private boolean someDoNotApply;

    private JsonSizes() {}

    static Sizes of(JsonParser parser) throws IOException {
        JsonSizes sizes = new JsonSizes();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                sizes.member(parser, name);
            }
        } else {
            parser.skipChildren();
        }
        return new Sizes(sizes.units, sizes.cells, sizes.missing, sizes.texts, sizes.characters, sizes.someDoNotApply);
    }

    private void member(JsonParser parser, String name) throws IOException {
        boolean columns = name.equals("columns");
        long before = texts;
        int depth = 0;
        do {
            JsonToken token = parser.currentToken();
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.FIELD_NAME) {
                characters += parser.currentName().length();
            } else if (columns) {
                cell(parser, token);
            } else {
                texts++;
                characters += token == JsonToken.VALUE_STRING ? parser.getTextLength() : 0;
            }
        } while (depth > 0 && parser.nextToken() != null);
        units = name.equals("units") ? Math.toIntExact(texts - before) : units;
    }

    private void cell(JsonParser parser, JsonToken token) throws IOException {
        cells++;
        missing += token == JsonToken.VALUE_NULL ? 1 : 0;
        if (token == JsonToken.VALUE_STRING && parser.getText().equals(Data.NOT_APPLICABLE)) {
            someDoNotApply = true;
        }
    }
}
