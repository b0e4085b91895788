package org.phrom.survey.framework.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Members of objects, made where they are not there yet. */
final class Members {

    private Members() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode object(ObjectNode parent, String member) {
        return parent.get(member) instanceof ObjectNode there ? there : parent.putObject(member);
    }

    static ArrayNode list(ObjectNode parent, String member) {
        return parent.get(member) instanceof ArrayNode there ? there : parent.putArray(member);
    }

    static void set(ObjectNode thing, List<String> path, JsonNode value) {
        if (path.size() == 1) {
            thing.set(path.get(0), value);
        } else {
            set(object(thing, path.get(0)), path.subList(1, path.size()), value);
        }
    }

    /** Adds members to those that are there, and to those of their objects. */
    static void merge(ObjectNode into, ObjectNode more) {
        more.properties().forEach(member -> {
            if (into.get(member.getKey()) instanceof ObjectNode below
                    && member.getValue() instanceof ObjectNode other) {
                merge(below, other);
            } else {
                into.set(member.getKey(), member.getValue());
            }
        });
    }
}
