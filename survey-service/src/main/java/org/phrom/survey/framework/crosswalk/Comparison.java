package org.phrom.survey.framework.crosswalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.framework.crosswalk.Change.Kind;

/** Finds what differs between two versions; things are compared by their code, whatever their order. */
public final class Comparison {

    private static final List<String> HEAD =
            List.of("title", "description", "languages", "source", "organisationTypes", "derivedFrom");
    private static final List<String> KEYS = List.of("code", "level");

    private final List<Change> changes = new ArrayList<>();
    private final JsonNode earlier;
    private final JsonNode later;
    private final Crosswalk crosswalk;

    private Comparison(JsonNode earlier, JsonNode later, Crosswalk crosswalk) {
        this.earlier = earlier;
        this.later = later;
        this.crosswalk = crosswalk;
    }

    /** What differs, in the order of the parts of a document. */
    public static List<Change> changes(JsonNode earlier, JsonNode later, Crosswalk crosswalk) {
        Comparison comparison = new Comparison(earlier, later, crosswalk);
        comparison.compare();
        return List.copyOf(comparison.changes);
    }

    private void compare() {
        compare(Map.of("", head(earlier)), Map.of("", head(later)), "head");
        compare(crosswalk.earlier().questions(), crosswalk.later().questions(), "question");
        compare(rosters(earlier), rosters(later), "roster");
        compare(crosswalk.earlier().nodes(), crosswalk.later().nodes(), "node");
        compare(list(earlier.path("bands")), list(later.path("bands")), "band");
        compare(Map.of("", earlier.path("scoring")), Map.of("", later.path("scoring")), "scoring");
        compare(list(earlier.path("pages")), list(later.path("pages")), "page");
        compare(taxonomy(earlier, "obstacles"), taxonomy(later, "obstacles"), "obstacle");
        compare(taxonomy(earlier, "successFactors"), taxonomy(later, "successFactors"), "successFactor");
    }

    private void compare(Map<String, ? extends JsonNode> before, Map<String, ? extends JsonNode> after, String part) {
        Map<String, String> pairs = crosswalk.pairs();
        boolean byCrosswalk = part.equals("question") || part.equals("node");
        Set<String> met = new LinkedHashSet<>();
        before.forEach((code, one) -> {
            String now = byCrosswalk ? pairs.getOrDefault(code, code) : code;
            JsonNode other = after.get(now);
            if (other == null) {
                changes.add(new Change(part, code, "", Kind.REMOVED, one, null));
            } else {
                met.add(now);
                compare(new Thing(part, now, ""), one, other);
            }
        });
        after.forEach((code, one) -> {
            if (!met.contains(code)) {
                changes.add(new Change(part, code, "", Kind.ADDED, null, one));
            }
        });
    }

    private void compare(Thing at, JsonNode before, JsonNode after) {
        if (Definition.equal(before, after)) {
            return;
        }
        Map<String, JsonNode> one = members(before);
        Map<String, JsonNode> other = members(after);
        if (before.isMissingNode() || after.isMissingNode() || one == null || other == null) {
            changes.add(new Change(
                    at.part(),
                    at.code(),
                    at.field(),
                    before.isMissingNode() ? Kind.ADDED : after.isMissingNode() ? Kind.REMOVED : Kind.CHANGED,
                    before.isMissingNode() ? null : before,
                    after.isMissingNode() ? null : after));
            return;
        }
        int known = changes.size();
        Set<String> names = new LinkedHashSet<>(one.keySet());
        names.addAll(other.keySet());
        JsonNode missing = JsonNodeFactory.instance.missingNode();
        names.forEach(
                name -> compare(at.below(name), one.getOrDefault(name, missing), other.getOrDefault(name, missing)));
        if (changes.size() == known) {
            changes.add(new Change(at.part(), at.code(), at.field(), Kind.CHANGED, before, after));
        }
    }

    private record Thing(String part, String code, String field) {

        Thing below(String name) {
            return new Thing(part, code, field.isEmpty() ? name : field + "/" + name);
        }
    }

    /** Members of an object, or things of a list by their key; null where it is neither. */
    private static @Nullable Map<String, JsonNode> members(JsonNode node) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        if (node.isObject()) {
            node.properties().forEach(field -> members.put(field.getKey(), field.getValue()));
            return members;
        }
        if (!node.isArray()) {
            return null;
        }
        for (JsonNode one : node) {
            String key = KEYS.stream()
                    .filter(one::hasNonNull)
                    .map(name -> one.path(name).asText())
                    .findFirst()
                    .orElse(null);
            if (key == null || members.putIfAbsent(key, one) != null) {
                return null;
            }
        }
        return members;
    }

    private static JsonNode head(JsonNode document) {
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        HEAD.stream().filter(document::has).forEach(name -> head.set(name, document.path(name)));
        return head;
    }

    private static Map<String, JsonNode> rosters(JsonNode document) {
        Map<String, JsonNode> rosters = new LinkedHashMap<>();
        document.path("rosters").properties().forEach(roster -> {
            JsonNode copy = roster.getValue().deepCopy();
            if (copy instanceof ObjectNode object) {
                object.remove("fields");
            }
            rosters.put(roster.getKey(), copy);
        });
        return rosters;
    }

    private static Map<String, JsonNode> taxonomy(JsonNode document, String name) {
        return list(document.path("taxonomies").path(name));
    }

    private static Map<String, JsonNode> list(JsonNode list) {
        Map<String, JsonNode> byCode = new LinkedHashMap<>();
        list.forEach(one -> byCode.putIfAbsent(one.path("code").asText(), one));
        return byCode;
    }
}
