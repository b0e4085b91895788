package org.phrom.survey.framework.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DocumentChangeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aChangeSaysWhereItIsAndWhatStoodThere() throws Exception {
        assertThat(changes(
                        "{'a':{'b':1,'c':[{'d':1},{'d':2}]},'gone':true}",
                        "{'a':{'b':2,'c':[{'d':1},{'d':3}]},'new':'x'}"))
                .isEqualTo(json("[{'pointer':'/a/b','before':1,'after':2},{'pointer':'/a/c/1/d','before':2,'after':3},"
                        + "{'pointer':'/gone','before':true},{'pointer':'/new','after':'x'}]"));
        assertThat(changes("{'a':[1]}", "{'a':[1]}")).isEqualTo(json("[]"));
    }

    @Test
    void whatIsPutIntoALongListIsNoChangeOfWhatStandsAroundIt() throws Exception {
        assertThat(changes("{'questions':['p','q','r']}", "{'questions':['p','x','y','q','r']}"))
                .isEqualTo(json("[{'pointer':'/questions','at':1,'before':[],'after':['x','y']}]"));
        assertThat(changes("{'questions':['p','q','r']}", "{'questions':['r']}"))
                .isEqualTo(json("[{'pointer':'/questions','at':0,'before':['p','q'],'after':[]}]"));
    }

    @Property
    void theChangesLeadFromTheOneDocumentToTheOther(
            @ForAll("documents") JsonNode before, @ForAll("documents") JsonNode after) {
        JsonNode changed = before.deepCopy();
        for (JsonNode change : JSON.<JsonNode>valueToTree(DocumentChange.between(before, after))) {
            changed = apply(changed, change);
        }

        assertThat(changed).isEqualTo(after);
        assertThat(CanonicalText.sha256(changed)).isEqualTo(CanonicalText.sha256(after));
    }

    private static JsonNode apply(JsonNode document, JsonNode change) {
        JsonPointer pointer = JsonPointer.compile(change.path("pointer").asText());
        JsonNode at = document.at(pointer);
        if (change.has("at")) {
            ArrayNode list = (ArrayNode) at;
            int place = change.path("at").asInt();
            change.path("before").forEach(gone -> assertThat(list.remove(place)).isEqualTo(gone));
            for (int i = 0; i < change.path("after").size(); i++) {
                list.insert(place + i, change.path("after").get(i));
            }
            return document;
        }
        if (pointer.matches()) {
            return change.get("after");
        }
        JsonNode parent = document.at(pointer.head());
        String name = pointer.last().getMatchingProperty();
        if (parent instanceof ArrayNode list) {
            list.set(pointer.last().getMatchingIndex(), change.get("after"));
        } else if (change.has("after")) {
            ((ObjectNode) parent).set(name, change.get("after"));
        } else {
            ((ObjectNode) parent).remove(name);
        }
        return document;
    }

    @Provide
    Arbitrary<JsonNode> documents() {
        Arbitrary<Object> leaves = Arbitraries.of(1, 2, "a", "b/~", true);
        Arbitrary<List<Object>> lists = leaves.list().ofMaxSize(4);
        Arbitrary<Object> things = Arbitraries.maps(
                        Arbitraries.of("x", "y~", "z/w"), Arbitraries.oneOf(leaves, lists.map(list -> (Object) list)))
                .ofMaxSize(3)
                .map(map -> (Object) map);
        return Arbitraries.maps(
                        Arbitraries.of("questions", "tree", "title"),
                        Arbitraries.oneOf(
                                leaves, things, things.list().ofMaxSize(4).map(list -> (Object) list)))
                .map(JSON::valueToTree);
    }

    private static JsonNode changes(String before, String after) throws Exception {
        return JSON.valueToTree(DocumentChange.between(json(before), json(after)));
    }

    private static JsonNode json(String text) throws Exception {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
