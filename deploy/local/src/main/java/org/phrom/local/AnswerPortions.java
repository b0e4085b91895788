package org.phrom.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Answers to a long questionnaire as saves of the size that survey-service takes at once, entries of rosters first. */
final class AnswerPortions {
    private static final int MOST = 500;

    private final List<ObjectNode> portions = new ArrayList<>();
    private int room;

    private AnswerPortions() {}

    /** Returns the saves, to be sent in their order; sent again they change nothing. */
    static List<ObjectNode> of(JsonNode body) {
        var portions = new AnswerPortions();
        body.path("rosters").properties().forEach(roster -> roster.getValue()
                .properties()
                .forEach(entry -> portions.add(entry.getValue(), "rosters", roster.getKey(), entry.getKey())));
        body.path("answers").properties().forEach(question -> {
            if (question.getValue().has("items")) {
                question.getValue()
                        .path("items")
                        .properties()
                        .forEach(item ->
                                portions.add(item.getValue(), "answers", question.getKey(), "items", item.getKey()));
            } else {
                portions.add(question.getValue(), "answers", question.getKey());
            }
        });
        return portions.portions;
    }

    private void add(JsonNode answer, String... path) {
        if (room == 0) {
            portions.add(Api.JSON.createObjectNode());
            room = MOST;
        }
        room--;
        var place = portions.get(portions.size() - 1);
        for (int i = 0; i < path.length - 1; i++) {
            place = place.withObjectProperty(path[i]);
        }
        place.set(path[path.length - 1], answer);
    }
}
