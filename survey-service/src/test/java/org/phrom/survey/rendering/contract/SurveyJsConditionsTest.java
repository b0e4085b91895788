package org.phrom.survey.rendering.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.phrom.kit.condition.Condition;
import org.phrom.kit.condition.Type;
import org.phrom.kit.condition.Vocabulary;
import org.phrom.survey.rendering.surveyjs.SurveyJs;

/** The vectors of conditions as SurveyJS can say them; the module clients runs them in survey-core. */
class SurveyJsConditionsTest {

    private static final Path VECTORS = Path.of("contracts/conditions/language.json");
    private static final String NAME = "conditions.surveyjs.json";

    private static final Set<String> OVER_ITEMS = Set.of("ONLINE", "VISITS");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void theCommittedExpressionsAreThoseThatAreMade() throws IOException {
        JsonNode file = json.readTree(VECTORS.toFile());
        Vocabulary names = new Vocabulary(types(file.get("names")));
        ArrayNode made = json.createArrayNode();
        int all = 0;
        for (JsonNode vector : file.get("vectors")) {
            if (!vector.has("refused")) {
                all++;
                said(vector, names, made);
            }
        }

        assertThat(made.size()).as("of %d vectors", all).isGreaterThanOrEqualTo(all / 3);
        Renderings.assertCommitted(NAME, made);
    }

    private void said(JsonNode vector, Vocabulary names, ArrayNode made) {
        Condition condition = Condition.compile(vector.get("condition").asText(), names);
        List<String> said = SurveyJs.expressions(condition, "@value", code -> !OVER_ITEMS.contains(code));
        if (!said.isEmpty()) {
            ObjectNode written = made.addObject();
            written.set("condition", vector.get("condition"));
            written.set("given", vector.path("given"));
            written.set("expected", vector.get("expected"));
            written.put("whenTrue", said.get(0)).put("unlessFalse", said.get(1));
        }
    }

    private static Map<String, Type> types(JsonNode names) {
        Map<String, Type> types = new HashMap<>();
        names.properties().forEach(name -> types.put(name.getKey(), type(name.getValue())));
        return types;
    }

    private static Type type(JsonNode type) {
        if (type.isTextual()) {
            return Map.of("number", Type.NUMBER, "text", Type.TEXT, "bool", Type.BOOL)
                    .get(type.asText());
        }
        if (type.has("codes")) {
            return Type.oneOf(StreamSupport.stream(type.get("codes").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList());
        }
        return type.has("list")
                ? Type.listOf(type(type.get("list")), type.get("most").asInt())
                : Type.fields(types(type.get("fields")));
    }
}
