package org.phrom.survey.framework.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/** A place in a document: what stands there and the JSON pointer to it. */
record Spot(JsonNode node, String pointer) {

    static Spot root(JsonNode document) {
        return new Spot(document, "");
    }

    Spot get(String field) {
        return new Spot(node.path(field), pointer + "/" + escaped(field));
    }

    boolean has(String field) {
        return node.has(field);
    }

    String text(String field) {
        return node.path(field).asText();
    }

    /** What stands here as a text in both languages. */
    Text words() {
        return new Text(text("th"), text("en"));
    }

    /** The same where there is one. */
    @Nullable
    Text wordsIfAny() {
        return node.isObject() ? words() : null;
    }

    List<String> strings() {
        return items().stream().map(item -> item.node.asText()).toList();
    }

    boolean isTrue() {
        return node.asBoolean();
    }

    @Nullable
    BigDecimal decimal() {
        return node.isNumber() ? node.decimalValue() : null;
    }

    @Nullable
    Integer integer() {
        return node.isNumber() ? node.intValue() : null;
    }

    List<Spot> items() {
        List<Spot> items = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                items.add(new Spot(node.path(i), pointer + "/" + i));
            }
        }
        return items;
    }

    List<Spot> fields() {
        List<Spot> fields = new ArrayList<>();
        Iterator<String> names = node.fieldNames();
        while (names.hasNext()) {
            fields.add(get(names.next()));
        }
        return fields;
    }

    String name() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
