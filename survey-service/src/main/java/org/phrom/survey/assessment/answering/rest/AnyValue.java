package org.phrom.survey.assessment.answering.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the value of an answer as it stands, every digit kept; what a question makes of it is not decided here. */
final class AnyValue extends StdDeserializer<Object> {

    private static final long serialVersionUID = 1L;
    private static final int MOST_ITEMS = 500;

    AnyValue() {
        super(Object.class);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonToken token = parser.currentToken();
        if (token.isNumeric()) {
            return parser.getDecimalValue();
        }
        if (token.isBoolean()) {
            return parser.getBooleanValue();
        }
        if (token == JsonToken.START_ARRAY) {
            return items(parser, context);
        }
        if (token == JsonToken.START_OBJECT) {
            parser.skipChildren();
            return Map.of();
        }
        return parser.getText();
    }

    private List<@Nullable Object> items(JsonParser parser, DeserializationContext context) throws IOException {
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (items.size() == MOST_ITEMS) {
                throw MismatchedInputException.from(parser, List.class, "More items than any question has options");
            }
            items.add(parser.currentToken() == JsonToken.VALUE_NULL ? null : deserialize(parser, context));
        }
        return items;
    }
}
