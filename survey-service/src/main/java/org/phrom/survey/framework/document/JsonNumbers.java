package org.phrom.survey.framework.document;

import com.fasterxml.jackson.databind.JsonNode;

/** What numbers in a step are. */
final class JsonNumbers {

    private JsonNumbers() {}

    static boolean between(JsonNode node, JsonNode kind) {
        return node.asDouble() >= kind.path("from").asDouble()
                && node.asDouble() <= kind.path("to").asDouble();
    }

    static boolean list(JsonNode list) {
        boolean all = list.isArray();
        for (JsonNode item : list) {
            all &= item.isNumber() && Math.abs(item.asDouble()) <= 1e300;
        }
        return all;
    }

    static boolean matrix(JsonNode rows) {
        boolean all = rows.isArray();
        for (JsonNode row : rows) {
            all &= list(row) && !row.isEmpty() && row.size() == rows.get(0).size();
        }
        return all;
    }

    static boolean matrices(JsonNode node) {
        return node.isObject()
                ? !node.isEmpty() && node.properties().stream().allMatch(judge -> matrix(judge.getValue()))
                : matrix(node);
    }
}
