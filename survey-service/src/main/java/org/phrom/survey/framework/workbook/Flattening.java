package org.phrom.survey.framework.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Lays a document out in rows. A list becomes rows of its own where its things are objects and the code of what it is of
 * says which it is; all else stays with the row that it is in, so that the rows together say what the document does.
 */
final class Flattening {

    private static final int MOST_ATTRIBUTES = 100;
    private static final int LONGEST_ATTRIBUTE = 100;

    private final Layout layout;
    private final Rows rows = new Rows();
    private final Map<String, Integer> questionCodes = new HashMap<>();
    private final Map<String, Integer> nodeCodes = new HashMap<>();
    private final Map<String, String> attributeTitles = new HashMap<>();

    private Flattening(Layout layout) {
        this.layout = layout;
    }

    /** The rows of a document. */
    static Rows of(JsonNode document, Layout layout) {
        Flattening flattening = new Flattening(layout);
        flattening.document(document.deepCopy());
        return flattening.rows;
    }

    private void document(ObjectNode rest) {
        count(rest);
        if (rest.get("tree") instanceof ObjectNode tree) {
            node(tree, 1);
            rest.remove("tree");
        }
        taken(rest, "questions").forEach(question -> question(question, Map.of()));
        optionSets(rest);
        rosters(rest);
        taken(rest, "bands").forEach(band -> rows.add(layout.bands, Map.of(), band));
        for (String taxonomy : List.of("obstacles", "successFactors")) {
            below(rest, "taxonomies", taxonomy)
                    .forEach(one -> rows.add(layout.taxonomies, Map.of(Layout.TAXONOMY, taxonomy), one));
        }
        below(rest, "derivedFrom", "crosswalk").forEach(row -> rows.add(layout.crosswalk, Map.of(), row));
        taken(rest, "pages").forEach(this::page);
        below(rest, "scoring", "steps").forEach(step -> rows.add(layout.scoring, Map.of(), step));
        below(rest, "scoring", "peerGroups").forEach(group -> rows.add(layout.peerGroups, Map.of(), group));
        rows.add(layout.framework, Map.of(), rest);
    }

    private void count(JsonNode document) {
        document.path("questions").forEach(this::countQuestion);
        document.path("rosters").forEach(roster -> roster.path("fields").forEach(this::countQuestion));
        countNode(document.path("tree"));
    }

    private void countQuestion(JsonNode question) {
        questionCodes.merge(question.path("code").asText(), 1, Integer::sum);
        question.path("columns").forEach(this::countQuestion);
    }

    private void countNode(JsonNode node) {
        nodeCodes.merge(node.path("code").asText(), 1, Integer::sum);
        node.path("children").forEach(this::countNode);
    }

    private void node(ObjectNode node, int level) {
        List<ObjectNode> children = taken(node, "children");
        String code = node.path("code").asText();
        if (isOne(nodeCodes, code) && node.get("indicator") instanceof ObjectNode indicator && indicator.size() > 1) {
            taken(indicator, "ladder").forEach(one -> rows.add(layout.ladders, Map.of(Layout.NODE, code), one));
        }
        rows.add(layout.tree, Map.of(Layout.LEVEL, Integer.toString(level)), node);
        children.forEach(child -> node(child, level + 1));
    }

    private void question(ObjectNode question, Map<String, String> naming) {
        String code = question.path("code").asText();
        Map<String, String> of = Map.of(Layout.QUESTION, code);
        List<ObjectNode> columns = List.of();
        if (isOne(questionCodes, code)) {
            taken(question, "options").forEach(option -> rows.add(layout.options, of, option));
            taken(question, "levels").forEach(level -> rows.add(layout.ladders, of, level));
            taken(question, "rows").forEach(row -> rows.add(layout.rows, of, row));
            columns = taken(question, "columns");
        }
        rows.add(layout.questions, naming, question);
        columns.forEach(column -> question(column, Map.of(Layout.COLUMN_OF, code)));
    }

    private void optionSets(ObjectNode rest) {
        for (String set : names(rest.path("optionSets"))) {
            below(rest, "optionSets", set).forEach(option -> rows.add(layout.options, Map.of(Layout.SET, set), option));
        }
    }

    private void rosters(ObjectNode rest) {
        for (String name : names(rest.path("rosters"))) {
            if (rest.path("rosters").get(name) instanceof ObjectNode roster) {
                Map<String, String> of = Map.of(Layout.ROSTER, name);
                taken(roster, "fields").forEach(field -> question(field, Map.of(Layout.FIELD_OF, name)));
                taken(roster, "items").forEach(item -> item(item, of));
                attributes(roster, List.of("attributes"), of, "items");
                attributes(roster, List.of("observations", "attributes"), of, "observations");
                rows.add(layout.rosters, of, roster);
                Rows.remove(rest, List.of("rosters", name));
            }
        }
    }

    private void item(ObjectNode item, Map<String, String> of) {
        Map<String, String> cells = new LinkedHashMap<>(of);
        for (String attribute : memberNames(item.path("attributes"))) {
            String value = Cells.VALUE.write(item.path("attributes").path(attribute));
            if (value != null && hasTitle(attribute)) {
                cells.put(Layout.AT + attribute, value);
                Rows.remove(item, List.of("attributes", attribute));
            }
        }
        rows.add(layout.items, cells, item);
    }

    // two titles must differ by more than capitals, which spreadsheets do not tell apart
    private boolean hasTitle(String attribute) {
        String key = attribute.toLowerCase(Locale.ROOT);
        boolean possible = isName(attribute)
                && attribute.length() <= LONGEST_ATTRIBUTE
                && (attributeTitles.containsKey(key) || attributeTitles.size() < MOST_ATTRIBUTES);
        return possible
                && attributeTitles.computeIfAbsent(key, none -> attribute).equals(attribute);
    }

    private void attributes(ObjectNode roster, List<String> path, Map<String, String> of, String whose) {
        JsonNode kinds = roster.at("/" + String.join("/", path));
        for (String attribute : memberNames(kinds)) {
            JsonNode kind = kinds.path(attribute);
            String title = kind.isArray() ? Layout.VALUES : Layout.KIND;
            String cell = (kind.isArray() ? Cells.WORDS : Cells.WORD).write(kind);
            if (cell != null && isName(attribute)) {
                Map<String, String> cells = new LinkedHashMap<>(of);
                cells.put(Layout.OF, whose);
                cells.put(Layout.ATTRIBUTE, attribute);
                cells.put(title, cell);
                rows.add(layout.attributes, cells);
                List<String> whole = new ArrayList<>(path);
                whole.add(attribute);
                Rows.remove(roster, whole);
            }
        }
    }

    private void page(ObjectNode page) {
        List<ObjectNode> groups = taken(page, "groups");
        rows.add(layout.pages, layout.ofPages, Map.of(), page);
        groups.forEach(group -> rows.add(layout.pages, layout.ofGroups, Map.of(), group));
    }

    private static boolean isOne(Map<String, Integer> codes, String code) {
        return isName(code) && codes.getOrDefault(code, 0) == 1;
    }

    private static boolean isName(String name) {
        return Cells.WORD.write(TextNode.valueOf(name)) != null;
    }

    /** Names that a cell can hold. */
    private static Set<String> names(JsonNode object) {
        Set<String> names = memberNames(object);
        names.removeIf(name -> !isName(name));
        return names;
    }

    private static Set<String> memberNames(JsonNode object) {
        Set<String> names = new LinkedHashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The things of a list, which is taken away; none where it is empty or holds something else. */
    private static List<ObjectNode> taken(ObjectNode parent, String list) {
        JsonNode things = parent.path(list);
        List<ObjectNode> taken = new ArrayList<>();
        things.forEach(thing -> {
            if (thing instanceof ObjectNode object) {
                taken.add(object);
            }
        });
        if (!things.isArray() || taken.size() < things.size() || taken.isEmpty()) {
            return List.of();
        }
        parent.remove(list);
        return taken;
    }

    /** The same a step below, where what is empty without it goes, too. */
    private static List<ObjectNode> below(ObjectNode parent, String member, String list) {
        if (!(parent.get(member) instanceof ObjectNode object)) {
            return List.of();
        }
        List<ObjectNode> taken = taken(object, list);
        if (!taken.isEmpty() && object.isEmpty()) {
            parent.remove(member);
        }
        return taken;
    }
}
