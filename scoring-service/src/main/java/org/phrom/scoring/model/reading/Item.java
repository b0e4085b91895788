package org.phrom.scoring.model.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Place;
import org.phrom.scoring.model.domain.document.Findings;

/** A value of a document and its place. What is not as it must be becomes a finding, and reading goes on. */
public record Item(JsonNode node, Place place, Findings findings) {

    /** Whether this is an object with no other members than these; says so if not. */
    boolean objectOf(String... known) {
        return objectOf(Arrays.asList(known));
    }

    boolean objectOf(Collection<String> known) {
        if (!node.isObject()) {
            findings.wrong(place, "อ็อบเจกต์", "an object");
            return false;
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                findings.unknown(place.member(name), "key", name, known);
            }
        });
        return true;
    }

    /** The member of that name; empty when it is absent or null. */
    Optional<Item> member(String name) {
        JsonNode found = node.get(name);
        return found == null || found.isNull()
                ? Optional.empty()
                : Optional.of(new Item(found, place.member(name), findings));
    }

    /** The member of that name, which must be there. */
    Optional<Item> required(String name) {
        Optional<Item> found = member(name);
        if (found.isEmpty()) {
            findings.missing(place, name);
        }
        return found;
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The items of a list; none, and a finding, when it is no list. */
    List<Item> items() {
        if (!node.isArray()) {
            findings.wrong(place, "รายการ", "a list");
            return List.of();
        }
        List<Item> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(new Item(node.get(i), place.item(i), findings));
        }
        return items;
    }

    @Nullable
    String text() {
        if (node.isTextual() && !node.textValue().isBlank()) {
            return node.textValue();
        }
        findings.wrong(place, "ข้อความ", "a text");
        return null;
    }

    @Nullable
    Boolean flag() {
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        findings.wrong(place, " true หรือ false", "true or false");
        return null;
    }

    @Nullable
    Double number(double from, double to) {
        double value = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (Double.isFinite(value) && value >= from && value <= to) {
            return value;
        }
        findings.wrong(place, "ตัวเลข" + range(from, to), "a finite number" + rangeInWords(from, to));
        return null;
    }

    @Nullable
    Long whole(long from, long to) {
        boolean whole = node.isIntegralNumber() && node.canConvertToLong();
        if (whole && node.longValue() >= from && node.longValue() <= to) {
            return node.longValue();
        }
        findings.wrong(
                place,
                "จำนวนเต็ม" + range(from, to),
                "a whole number" + (from == Long.MIN_VALUE ? "" : " from " + from + " to " + to));
        return null;
    }

    private static String range(double from, double to) {
        String words = rangeInWords(from, to);
        return words.isEmpty() ? "" : " (" + words.strip() + ")";
    }

    private static String rangeInWords(double from, double to) {
        boolean below = from > -1e299;
        boolean above = to < 1e299;
        if (below && above) {
            return " from " + shown(from) + " to " + shown(to);
        }
        if (below) {
            return from == Double.MIN_NORMAL ? " above 0" : " of at least " + shown(from);
        }
        return above ? " of at most " + shown(to) : "";
    }

    private static String shown(double bound) {
        return bound == Math.rint(bound) && Math.abs(bound) < 1e15
                ? Long.toString((long) bound)
                : Double.toString(bound);
    }
}
