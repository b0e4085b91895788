package org.phrom.survey.framework.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Place;

/**
 * Something that a save changed in a document. All changes of a save, made in their order, lead from the document before
 * to the one after it.
 *
 * @param pointer JSON pointer to it
 * @param at of a list that became longer or shorter: the place from which on its elements {@code before} were replaced by
 *     those of {@code after}; null for everything else, which was replaced as a whole
 * @param before what stood there; null when nothing did
 * @param after what stands there; null when nothing does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentChange(
        String pointer,
        @Nullable Integer at,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {

    /** What leads from one document to another; nothing when both say the same. */
    static List<DocumentChange> between(JsonNode before, JsonNode after) {
        List<DocumentChange> changes = new ArrayList<>();
        compare(Place.at(""), before, after, changes);
        return changes;
    }

    private static void compare(
            Place at, @Nullable JsonNode before, @Nullable JsonNode after, List<DocumentChange> into) {
        if (before != null && before.equals(after)) {
            return;
        }
        if (before != null && after != null && before.isObject() && after.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(at.member(name), before.get(name), after.get(name), into));
        } else if (before instanceof ArrayNode was && after instanceof ArrayNode is) {
            lists(at, was, is, into);
        } else {
            into.add(new DocumentChange(at.pointer(), null, before, after));
        }
    }

    private static void lists(Place at, ArrayNode before, ArrayNode after, List<DocumentChange> into) {
        if (before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(at.member(Integer.toString(i)), before.get(i), after.get(i), into);
            }
            return;
        }
        int shorter = Math.min(before.size(), after.size());
        int same = 0;
        while (same < shorter && before.get(same).equals(after.get(same))) {
            same++;
        }
        int last = 0;
        while (last < shorter - same
                && before.get(before.size() - 1 - last).equals(after.get(after.size() - 1 - last))) {
            last++;
        }
        into.add(new DocumentChange(
                at.pointer(), same, part(before, same, before.size() - last), part(after, same, after.size() - last)));
    }

    private static ArrayNode part(ArrayNode list, int from, int to) {
        ArrayNode part = JsonNodeFactory.instance.arrayNode();
        for (int i = from; i < to; i++) {
            part.add(list.get(i));
        }
        return part;
    }
}
