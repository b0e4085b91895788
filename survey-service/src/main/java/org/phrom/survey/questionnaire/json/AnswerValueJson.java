package org.phrom.survey.questionnaire.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phrom.survey.questionnaire.domain.AnswerValue;

/**
 * Lets the mapper of the service read and write values of answers: a number with every digit, a text, a list of
 * texts, or members that are such values or hold them. Anything else is of a wrong type, whatever the question.
 */
@Singleton
class AnswerValueJson implements ObjectMapperCustomizer {

    // more than any question has options
    private static final int MOST_CODES = 500;

    // rows of a table hold cells
    private static final int DEEPEST = 2;

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("answer values")
                .addSerializer(AnswerValue.class, new Writer())
                .addDeserializer(AnswerValue.class, new Reader()));
    }

    private static final class Writer extends StdSerializer<AnswerValue> {

        private static final long serialVersionUID = 1L;

        private Writer() {
            super(AnswerValue.class);
        }

        @Override
        public void serialize(AnswerValue value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (value instanceof AnswerValue.Number number) {
                json.writeNumber(number.plain());
            } else if (value instanceof AnswerValue.Text text) {
                json.writeString(text.text());
            } else if (value instanceof AnswerValue.Choices choices) {
                String[] codes = choices.codes().toArray(String[]::new);
                json.writeArray(codes, 0, codes.length);
            } else if (value instanceof AnswerValue.Members members) {
                json.writeStartObject();
                for (Map.Entry<String, AnswerValue> member : members.byName().entrySet()) {
                    json.writeFieldName(member.getKey());
                    serialize(member.getValue(), json, provider);
                }
                json.writeEndObject();
            }
        }
    }

    private static final class Reader extends StdDeserializer<AnswerValue> {

        private static final long serialVersionUID = 1L;

        private Reader() {
            super(AnswerValue.class);
        }

        @Override
        public AnswerValue deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return read(json, DEEPEST);
        }

        private static AnswerValue read(JsonParser json, int deepest) throws IOException {
            JsonToken token = json.currentToken();
            if (token.isNumeric()) {
                return new AnswerValue.Number(json.getDecimalValue());
            }
            if (token == JsonToken.VALUE_STRING) {
                return new AnswerValue.Text(json.getText());
            }
            if (token == JsonToken.START_ARRAY) {
                return new AnswerValue.Choices(codes(json));
            }
            if (token == JsonToken.START_OBJECT && deepest > 0) {
                return new AnswerValue.Members(members(json, deepest - 1));
            }
            throw MismatchedInputException.from(json, AnswerValue.class, "A number, a text, codes or members are due");
        }

        private static Map<String, AnswerValue> members(JsonParser json, int deepest) throws IOException {
            Map<String, AnswerValue> members = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                try {
                    members.put(name, read(json, deepest));
                } catch (JsonMappingException mismatch) {
                    mismatch.prependPath(members, name);
                    throw mismatch;
                }
            }
            return members;
        }

        private static List<String> codes(JsonParser json) throws IOException {
            List<String> codes = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (json.currentToken() != JsonToken.VALUE_STRING || codes.size() == MOST_CODES) {
                    MismatchedInputException mismatch =
                            MismatchedInputException.from(json, String.class, "So many codes at most, each a text");
                    mismatch.prependPath(codes, codes.size());
                    throw mismatch;
                }
                codes.add(json.getText());
            }
            return codes;
        }
    }
}
