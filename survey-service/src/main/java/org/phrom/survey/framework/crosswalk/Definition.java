package org.phrom.survey.framework.crosswalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.phrom.kit.text.Text;

/** What a question asks, apart from what helps, scores or checks its answer. */
public final class Definition {

    // what may change while an answer stays an answer to the same question
    private static final Set<String> ASIDE = Set.of(
            "code",
            "help",
            "acceptedEvidence",
            "evidence",
            "required",
            "visibleWhen",
            "constraints",
            "obstacles",
            "appliesTo");
    private static final Set<String> ASIDE_IN_OPTIONS = Set.of("points", "help", "recommendation");
    private static final Comparator<JsonNode> NUMBERS_BY_VALUE = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    private Definition() {}

    /** Whether two questions of an {@link Inventory} ask the same. */
    public static boolean same(JsonNode one, JsonNode other) {
        return equal(of(one), of(other));
    }

    /** Whether both hold the same; numbers by their value. */
    static boolean equal(JsonNode one, JsonNode other) {
        return one.equals(NUMBERS_BY_VALUE, other);
    }

    private static JsonNode of(JsonNode question) {
        ObjectNode definition = question.deepCopy();
        definition.remove(ASIDE);
        if (definition.path("answers") instanceof ObjectNode statuses) {
            statuses.remove("notApplicable");
            if (statuses.isEmpty()) {
                definition.remove("answers");
            }
        }
        for (String list : new String[] {"options", "levels"}) {
            definition.path(list).forEach(one -> {
                if (one instanceof ObjectNode object) {
                    object.remove(ASIDE_IN_OPTIONS);
                }
            });
        }
        return definition;
    }

    /** Why two questions do not ask the same, however they are worded; empty when they may. */
    public static Optional<Text> difference(JsonNode earlier, JsonNode later) {
        Optional<Text> kind = kinds(earlier, later);
        if (kind.isPresent()) {
            return kind;
        }
        for (String list : new String[] {"options", "levels", "columns", "rows"}) {
            Set<String> before = offered(earlier.path(list)).keySet();
            if (!before.equals(offered(later.path(list)).keySet())) {
                return Optional.of(new Text(
                        list + " ไม่ใช่ชุดเดียวกัน จึงเป็น widened หรือ narrowed",
                        "Their " + list + " are not the same: say widened or narrowed"));
            }
        }
        Map<String, JsonNode> columns = keys(later.path("columns"));
        return keys(earlier.path("columns")).entrySet().stream()
                .flatMap(column -> Stream.ofNullable(columns.get(column.getKey()))
                        .flatMap(now -> difference(column.getValue(), now).stream()))
                .findFirst();
    }

    /** Why no answer to the one can be an answer to the other; empty when some can. */
    public static Optional<Text> misfit(JsonNode earlier, JsonNode later) {
        Optional<Text> kind = kinds(earlier, later);
        if (kind.isPresent()) {
            return kind;
        }
        for (String list : new String[] {"options", "columns", "rows"}) {
            if (disjoint(keys(earlier.path(list)), keys(later.path(list)))) {
                return Optional.of(new Text(list + " ไม่มีรหัสร่วมกัน", "No code of their " + list + " is the same"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Text> kinds(JsonNode earlier, JsonNode later) {
        if (!earlier.path("type").equals(later.path("type"))) {
            return Optional.of(new Text("ชนิดของคำถามต่างกัน", "The types of the questions differ"));
        }
        for (String of : new String[] {"roster", "perObservation", "currency"}) {
            if (!earlier.path(of).asText().equals(later.path(of).asText())) {
                return Optional.of(new Text(of + " ต่างกัน", "Their " + of + " differs"));
            }
        }
        if (isOtherUnit(earlier.path("unit"), later.path("unit"))) {
            return Optional.of(new Text("หน่วยของคำตอบต่างกัน", "Their unit differs"));
        }
        return Optional.empty();
    }

    // a unit that is mended in one language is still that of the other, and one that was not named is no other
    private static boolean isOtherUnit(JsonNode earlier, JsonNode later) {
        List<String> languages = Stream.of("th", "en")
                .filter(language -> earlier.has(language) && later.has(language))
                .toList();
        return !languages.isEmpty()
                && languages.stream()
                        .noneMatch(language -> earlier.path(language).equals(later.path(language)));
    }

    /** Codes of options that the later question does not offer any more. */
    static List<String> gone(JsonNode earlier, JsonNode later) {
        Map<String, JsonNode> offered = offered(later.path("options"));
        return keys(earlier.path("options")).keySet().stream()
                .filter(code -> !offered.containsKey(code))
                .toList();
    }

    private static Map<String, JsonNode> offered(JsonNode list) {
        Map<String, JsonNode> offered = keys(list);
        offered.values().removeIf(one -> one.path("obsolete").asBoolean());
        return offered;
    }

    private static boolean disjoint(Map<String, JsonNode> one, Map<String, JsonNode> other) {
        return !one.isEmpty() && !other.isEmpty() && one.keySet().stream().noneMatch(other::containsKey);
    }

    private static Map<String, JsonNode> keys(JsonNode list) {
        Map<String, JsonNode> byCode = new LinkedHashMap<>();
        list.forEach(
                one -> byCode.put(one.path(one.has("level") ? "level" : "code").asText(), one));
        return byCode;
    }
}
