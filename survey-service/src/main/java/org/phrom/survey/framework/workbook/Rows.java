package org.phrom.survey.framework.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows of sheets on their way into a workbook: the text of each cell by the title of its column. */
final class Rows {

    private final Map<String, List<Map<String, String>>> bySheet = new LinkedHashMap<>();

    /** The rows of a sheet. */
    List<Map<String, String>> of(Table table) {
        return bySheet.getOrDefault(table.name(), List.of());
    }

    /** Titles beside those of the table, in the order in which they came. */
    Set<String> further(Table table) {
        Set<String> titles = new LinkedHashSet<>();
        of(table).forEach(row -> titles.addAll(row.keySet()));
        table.columns().forEach(column -> titles.remove(column.title()));
        return titles;
    }

    void add(Table table, Map<String, String> cells) {
        bySheet.computeIfAbsent(table.name(), name -> new ArrayList<>()).add(cells);
    }

    /**
     * Adds the row of a thing: its members go to their columns, the rest is kept as JSON.
     *
     * @param naming cells that name it
     * @param thing is used up
     */
    void add(Table table, Map<String, String> naming, ObjectNode thing) {
        add(table, table.columns(), naming, thing);
    }

    void add(Table table, List<Column> columns, Map<String, String> naming, ObjectNode thing) {
        Map<String, String> cells = new LinkedHashMap<>(naming);
        columns.stream().filter(Column::isMember).forEach(column -> {
            JsonNode value = thing.at(column.pointer());
            String text = value.isMissingNode() ? null : column.cells().write(value);
            if (text != null) {
                cells.put(column.title(), text);
                remove(thing, column.path());
            }
        });
        if (!thing.isEmpty()) {
            List<String> rest = chunks(WorkbookJson.write(thing));
            for (int i = 0; i < rest.size(); i++) {
                cells.put(Table.rest(i), rest.get(i));
            }
        }
        add(table, cells);
    }

    /** Takes a member away, and what is empty without it. */
    static void remove(ObjectNode thing, List<String> path) {
        String member = path.get(0);
        if (path.size() == 1) {
            thing.remove(member);
        } else if (thing.get(member) instanceof ObjectNode below) {
            remove(below, path.subList(1, path.size()));
            if (below.isEmpty()) {
                thing.remove(member);
            }
        }
    }

    private static List<String> chunks(String text) {
        List<String> chunks = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + Cells.MOST_CHARACTERS);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            chunks.add(text.substring(from, to));
            from = to;
        }
        return chunks;
    }
}
