package org.phrom.scoring.model.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.phrom.scoring.model.domain.Roster;

/**
 * Rosters in the text of a model, by code: {@code items} with their attributes, {@code open} where organisations add
 * items, and the kinds of {@code attributes} of items and of {@code observations}.
 */
final class RosterReader {
    private RosterReader() {}

    /** Writes a roster of a framework into the text of a model. */
    static void write(JsonNode roster, ObjectNode text) {
        ObjectNode items = text.putObject("items");
        ObjectNode kinds = text.putObject("attributes");
        for (JsonNode item : roster.path("items")) {
            JsonNode attributes = item.path("attributes");
            items.set(
                    Definitions.text(item, "code"),
                    attributes.isObject() ? Definitions.canonical(attributes) : items.objectNode());
            attributes.properties().forEach(one -> kinds.put(one.getKey(), kindOf(one.getValue())));
        }
        kinds(roster.path("attributes"), kinds);
        if (roster.path("open").asBoolean(false)) {
            text.put("open", true);
        }
        if (roster.has("observations")) {
            kinds(roster.path("observations").path("attributes"), text.putObject("observations"));
        }
    }

    private static void kinds(JsonNode attributes, ObjectNode kinds) {
        attributes
                .properties()
                .forEach(one -> kinds.put(
                        one.getKey(),
                        one.getValue().isTextual() ? one.getValue().textValue() : "text"));
    }

    private static String kindOf(JsonNode value) {
        return value.isNumber() ? "number" : value.isBoolean() ? "yesNo" : "text";
    }

    /** Reads all rosters of a text. */
    static Map<String, Roster> read(JsonNode rosters) {
        Map<String, Roster> read = new LinkedHashMap<>();
        rosters.properties().forEach(roster -> read.put(roster.getKey(), read(roster.getKey(), roster.getValue())));
        return read;
    }

    private static Roster read(String code, JsonNode roster) {
        Map<String, Map<String, Object>> items = new LinkedHashMap<>();
        roster.path("items").properties().forEach(item -> {
            Map<String, Object> attributes = new LinkedHashMap<>();
            item.getValue().properties().forEach(one -> attributes.put(one.getKey(), value(one.getValue())));
            items.put(item.getKey(), attributes);
        });
        return new Roster(
                code,
                items,
                roster.path("open").asBoolean(false),
                texts(roster.path("attributes")),
                roster.has("observations") ? texts(roster.path("observations")) : null);
    }

    private static Map<String, String> texts(JsonNode kinds) {
        Map<String, String> texts = new LinkedHashMap<>();
        kinds.properties()
                .forEach(kind -> texts.put(kind.getKey(), kind.getValue().asText()));
        return texts;
    }

    /** A value of an attribute: a text, a number, or true and false. */
    static Object value(JsonNode value) {
        return value.isNumber() ? value.doubleValue() : value.isBoolean() ? value.booleanValue() : value.asText();
    }
}
