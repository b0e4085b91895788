package org.phrom.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes what differs from run to run alike in a JSON text: ids, moments of today, hashes, counters. */
final class AlikeJson {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern HASH = Pattern.compile("(sha256:)?([0-9a-f]{64}|[0-9a-f]{32})");
    private static final Set<String> COUNTERS =
            Set.of("position", "chainPosition", "sealed", "unsealed", "partition", "offset", "events");
    private static final int MOST_ITEMS = 2;

    private final Pattern own;
    private final Map<String, String> ids = new HashMap<>();

    AlikeJson(String own) {
        this.own = Pattern.compile(own);
    }

    JsonNode of(JsonNode node) {
        return of("", node);
    }

    private JsonNode of(String name, JsonNode node) {
        if (node.isObject()) {
            var object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> object.set(member.getKey(), of(member.getKey(), member.getValue())));
            return object;
        }
        if (node.isArray()) {
            return name.equals("items") ? items(node) : array(name, node);
        }
        if (node.isNumber() && (COUNTERS.contains(name) || name.equals("id"))) {
            return IntNode.valueOf(12);
        }
        return node.isTextual() ? TextNode.valueOf(text(name, node.asText())) : node;
    }

    private ArrayNode array(String name, JsonNode node) {
        var array = JsonNodeFactory.instance.arrayNode();
        node.forEach(element -> array.add(of(name, element)));
        return array;
    }

    private ArrayNode items(JsonNode node) {
        var array = JsonNodeFactory.instance.arrayNode();
        for (var item : node) {
            if (array.size() < MOST_ITEMS && own.matcher(item.toString()).find()) {
                array.add(of("", item));
            }
        }
        return array;
    }

    private String text(String name, String text) {
        if (name.equals("nextPageToken")) {
            return "MTJ4Mzp0aC01MA";
        }
        if (name.equals("next") && text.matches("\\d+-[0-9a-f]{16}")) {
            return "12-5d41402abc4b2a76";
        }
        var hash = HASH.matcher(text);
        if (hash.matches()) {
            var alike = "5d41402abc4b2a76b9719d911017c592".repeat(hash.group(2).length() / 32);
            return text.replace(hash.group(2), alike);
        }
        if (name.equals("expiresAt")) {
            return "2026-12-07T02:15:00Z";
        }
        if (MOMENT.matcher(text).matches() && isOfToday(Instant.parse(text))) {
            return "2026-11-30T02:15:00Z";
        }
        if (DAY.matcher(text).matches()
                && isOfToday(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant())) {
            return "2026-11-30";
        }
        return withIds(text);
    }

    /** A text that is no JSON with the ids in it made alike. */
    String withIds(String text) {
        return UUID.matcher(text)
                .replaceAll(id -> ids.computeIfAbsent(
                        id.group(), unknown -> "0192a6f0-5b7c-7000-8000-%012d".formatted(ids.size() + 1)));
    }

    private static boolean isOfToday(Instant moment) {
        return Duration.between(moment, Instant.now()).abs().compareTo(Duration.ofDays(2)) < 0;
    }
}
