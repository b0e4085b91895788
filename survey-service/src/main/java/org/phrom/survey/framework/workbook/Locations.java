package org.phrom.survey.framework.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.problem.Place;

/** Where in a workbook each place of its document stands; nowhere, of a document that came in another form. */
public final class Locations {

    /** A row that became a thing. */
    record Row(Columns columns, int number) {}

    /**
     * The columns of a row.
     *
     * @param byPointer column by the pointer of what stands there, below the thing
     * @param rest the column from which what has none of its own stands; null where the sheet has none
     */
    record Columns(
            String sheet,
            Map<String, Integer> byPointer,
            @Nullable Integer rest) {}

    private final Map<JsonNode, Row> byThing = new IdentityHashMap<>();
    private final Map<String, Row> byPointer;

    /** None so far. */
    public Locations() {
        this(new LinkedHashMap<>());
    }

    private Locations(Map<String, Row> byPointer) {
        this.byPointer = byPointer;
    }

    /** Those that were packed. */
    public static Locations unpacked(byte[] packed) {
        return new Locations(PackedLocations.unpack(packed));
    }

    /** Packed, to be kept; empty when there are none, and when they are more than is kept. */
    public Optional<byte[]> packed() {
        return byPointer.isEmpty()
                ? Optional.empty()
                : Optional.of(PackedLocations.pack(byPointer))
                        .filter(bytes -> bytes.length <= PackedLocations.MOST_BYTES);
    }

    void put(JsonNode thing, Row row) {
        byThing.put(thing, row);
    }

    /** Finds where each thing stands in the document that is whole now. */
    void settle(JsonNode document) {
        settle(document, "");
        byThing.clear();
    }

    private void settle(JsonNode node, String pointer) {
        Row row = byThing.get(node);
        if (row != null) {
            byPointer.put(pointer, row);
        }
        node.properties().forEach(member -> {
            if (member.getValue().isContainerNode()) {
                settle(member.getValue(), pointer + "/" + escaped(member.getKey()));
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            settle(node.path(i), pointer + "/" + i);
        }
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** The findings with their sheets, rows and columns, as near as they are known. */
    public List<Finding> located(List<Finding> findings) {
        return findings.stream().map(this::located).toList();
    }

    Finding located(Finding finding) {
        String pointer = finding.pointer();
        for (String at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
            Row row = byPointer.get(at);
            if (row != null) {
                Integer column = column(row.columns(), pointer.substring(at.length()));
                Place place = Place.at(pointer).inSheet(row.columns().sheet(), row.number(), column);
                return new Finding(place, finding.code(), finding.message());
            }
            if (at.isEmpty()) {
                return finding;
            }
        }
    }

    private static @Nullable Integer column(Columns columns, String below) {
        if (below.isEmpty()) {
            return null;
        }
        for (String at = below; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Integer column = columns.byPointer().get(at);
            if (column != null) {
                return column + 1;
            }
        }
        // what is missing as a whole stands in several columns, such as a text in both languages
        List<Integer> parts = columns.byPointer().entrySet().stream()
                .filter(column -> column.getKey().startsWith(below + "/"))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        if (!parts.isEmpty()) {
            return parts.get(0) + 1;
        }
        return columns.rest() == null ? null : columns.rest() + 1;
    }
}
