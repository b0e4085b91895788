package org.phrom.scoring.calculator.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phrom.kit.problem.Place;
import org.phrom.scoring.model.domain.document.Findings;
import org.phrom.scoring.model.reading.Item;

/** The members of a JSON request, in whatever order they come: data as they pass by, structure and model as trees. */
final class JsonMembers<D> {
    static final List<String> PARTS = List.of("data", "structure", "model");
    static final String COMPARISON = "comparison";

    private final Taking<D> taking;
    private final Map<String, JsonNode> trees = new HashMap<>();
    private final Map<String, D> data = new HashMap<>();
    private final Map<String, Findings> found = new HashMap<>();
    private long values;

    /** Takes the data at which a parser stands. */
    interface Taking<D> {
        D data(JsonParser parser, Place place, Findings findings) throws IOException;
    }

    private JsonMembers(Taking<D> taking) {
        this.taking = taking;
    }

    /** Reads a document; what is wrong with the document itself is found. */
    static <D> JsonMembers<D> read(Content content, Taking<D> taking, Findings findings) {
        JsonMembers<D> members = new JsonMembers<>(taking);
        Documents.read(content, Place.at(""), findings, text -> {
            try (JsonParser parser = Documents.json(text)) {
                members.document(parser, findings);
            }
        });
        return members;
    }

    private void document(JsonParser parser, Findings findings) throws IOException {
        Place whole = Place.at("");
        JsonToken first = parser.nextToken();
        if (first == null) {
            findings.add(whole, "empty", "ไม่มีเนื้อหา", "There is nothing in it");
            return;
        }
        members(parser, whole, List.of("data", "structure", "model", COMPARISON), findings);
        Documents.end(parser);
    }

    private void members(JsonParser parser, Place place, List<String> known, Findings findings) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            findings.wrong(place, "อ็อบเจกต์", "an object");
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            Place member = place.member(name);
            boolean there = parser.nextToken() != JsonToken.VALUE_NULL;
            if (!known.contains(name)) {
                findings.unknown(member, "key", name, known);
                parser.skipChildren();
            } else if (there) {
                member(parser, name, member);
            }
        }
    }

    private void member(JsonParser parser, String name, Place place) throws IOException {
        Findings own = found.computeIfAbsent(place.pointer(), any -> new Findings());
        if (name.equals("data")) {
            data.put(place.pointer(), taking.data(parser, place, own));
        } else if (name.equals(COMPARISON)) {
            members(parser, place, PARTS, own);
        } else {
            BoundedParser bounded = new BoundedParser(parser, place);
            trees.put(place.pointer(), Documents.tree(bounded));
            values += bounded.values();
        }
    }

    /** Names and values of the trees. */
    long values() {
        return values;
    }

    boolean has(String pointer) {
        return found.containsKey(pointer);
    }

    Optional<Item> tree(String pointer, Findings findings) {
        return Optional.ofNullable(trees.get(pointer)).map(node -> new Item(node, Place.at(pointer), findings));
    }

    /** The data; what was found in them is told now. */
    Optional<D> data(String pointer, Findings findings) {
        tell(pointer, findings);
        return Optional.ofNullable(data.get(pointer));
    }

    /** Tells what was found at a member itself. */
    void tell(String pointer, Findings findings) {
        Findings own = found.get(pointer);
        if (own != null) {
            findings.addAll(own);
        }
    }
}
