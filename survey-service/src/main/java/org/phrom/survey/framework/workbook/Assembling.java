package org.phrom.survey.framework.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.problem.Place;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.workbook.ReadSheet.ReadRow;

/** Puts a document together of the rows of a workbook, and remembers where everything stood. */
final class Assembling {

    private static final String TREE = "tree";

    private final Layout layout;
    private final Map<String, ReadSheet> sheets = new HashMap<>();
    private final ObjectNode document = object();
    private final Map<String, ObjectNode> questions = new HashMap<>();
    private final Map<String, ObjectNode> nodes = new HashMap<>();
    private final Locations locations = new Locations();
    private final List<Finding> findings = new ArrayList<>();

    private Assembling(Layout layout) {
        this.layout = layout;
    }

    /** What a workbook says, where it says it, and what it says wrongly. */
    record Assembled(ObjectNode document, Locations locations, List<Finding> findings) {}

    static Assembled of(List<ReadSheet> read, Layout layout) {
        Assembling assembling = new Assembling(layout);
        read.forEach(sheet -> assembling.sheets.putIfAbsent(sheet.name(), sheet));
        assembling.titles();
        assembling.document();
        assembling.locations.settle(assembling.document);
        return new Assembled(assembling.document, assembling.locations, assembling.findings);
    }

    private void document() {
        head();
        each(layout.rosters, row -> {
            ObjectNode roster = thing(row);
            String name = row.needed(Layout.ROSTER);
            if (name != null && object(document, "rosters").putIfAbsent(name, roster) != null) {
                row.fault(Layout.ROSTER, "code-repeated", "ชื่อซ้ำ", "Another row has this name already");
            }
        });
        each(layout.tree, new Nesting()::add);
        each(layout.questions, this::question);
        each(layout.options, this::option);
        each(layout.ladders, this::level);
        each(layout.rows, row -> ofQuestion(row, thing(row), "rows"));
        each(layout.attributes, this::attribute);
        each(layout.items, row -> ofRoster(row, Layout.ROSTER, item(row), "items"));
        each(layout.bands, row -> list(document, "bands").add(thing(row)));
        each(layout.taxonomies, row -> {
            String taxonomy = row.needed(Layout.TAXONOMY);
            ObjectNode thing = thing(row);
            if (taxonomy != null) {
                list(object(document, "taxonomies"), taxonomy).add(thing);
            }
        });
        each(layout.crosswalk, row -> list(object(document, "derivedFrom"), "crosswalk")
                .add(thing(row)));
        each(layout.pages, new Paging()::add);
        each(layout.scoring, row -> list(object(document, "scoring"), "steps").add(thing(row)));
    }

    private void head() {
        boolean[] found = {false};
        each(layout.framework, row -> {
            if (found[0]) {
                row.fault(null, "row-not-expected", "ต้องมีแถวเดียว", "There is one row only");
            } else {
                fill(document, row, layout.framework.columns());
                found[0] = true;
            }
        });
    }

    private void question(SheetRow row) {
        ObjectNode question = thing(row);
        String roster = row.cell(Layout.FIELD_OF);
        String table = row.cell(Layout.COLUMN_OF);
        if (table != null) {
            ObjectNode of = questions.get(table);
            if (of == null) {
                row.fault(
                        Layout.COLUMN_OF,
                        "question-unknown",
                        "ไม่มีคำถามนี้ก่อนหน้า",
                        "No row above has this question");
            } else {
                list(of, "columns").add(question);
            }
        } else if (roster != null) {
            ofRoster(row, Layout.FIELD_OF, question, "fields");
        } else {
            list(document, "questions").add(question);
        }
        questions.putIfAbsent(question.path("code").asText(), question);
    }

    private void option(SheetRow row) {
        ObjectNode option = thing(row);
        String set = row.cell(Layout.SET);
        if (set == null) {
            ofQuestion(row, option, "options");
        } else {
            list(object(document, "optionSets"), set).add(option);
        }
    }

    private void level(SheetRow row) {
        ObjectNode level = thing(row);
        String node = row.cell(Layout.NODE);
        if (node == null) {
            ofQuestion(row, level, "levels");
            return;
        }
        ObjectNode of = nodes.get(node);
        if (of == null) {
            row.fault(Layout.NODE, "node-unknown", "ไม่มีโหนดนี้", "There is no such node");
        } else {
            list(object(of, "indicator"), "ladder").add(level);
        }
    }

    private void ofQuestion(SheetRow row, ObjectNode thing, String list) {
        String code = row.needed(Layout.QUESTION);
        if (code == null) {
            return;
        }
        ObjectNode question = questions.get(code);
        if (question == null) {
            row.fault(Layout.QUESTION, "question-unknown", "ไม่มีคำถามนี้", "There is no such question");
        } else if (question.has(list) && !question.path(list).isArray()) {
            row.fault(
                    Layout.QUESTION,
                    "options-twice",
                    "คำถามนี้ใช้ชุดตัวเลือกแล้ว",
                    "The question names an option set already");
        } else {
            list(question, list).add(thing);
        }
    }

    private void ofRoster(SheetRow row, String title, ObjectNode thing, String list) {
        ObjectNode roster = roster(row, title);
        if (roster != null) {
            list(roster, list).add(thing);
        }
    }

    private @Nullable ObjectNode roster(SheetRow row, String title) {
        String name = row.needed(title);
        if (name == null) {
            return null;
        }
        if (document.path("rosters").get(name) instanceof ObjectNode roster) {
            return roster;
        }
        row.fault(title, "roster-unknown", "ไม่มีบัญชีรายการนี้", "The sheet rosters has no such roster");
        return null;
    }

    private ObjectNode item(SheetRow row) {
        ObjectNode item = thing(row);
        row.sheet().titles().forEach((column, title) -> {
            String value = title.startsWith(Layout.AT) ? row.row().cell(column) : null;
            if (value != null) {
                object(item, "attributes").set(title.substring(1), Cells.VALUE.read(value));
                row.at("/attributes/" + Locations.escaped(title.substring(1)), column);
            }
        });
        return item;
    }

    private void attribute(SheetRow row) {
        ObjectNode roster = roster(row, Layout.ROSTER);
        String name = row.needed(Layout.ATTRIBUTE);
        String of = row.needed(Layout.OF);
        String values = row.cell(Layout.VALUES);
        String kind = values == null ? row.needed(Layout.KIND) : null;
        if (roster == null || name == null || of == null || values == null && kind == null) {
            return;
        }
        ObjectNode whose = of.equals("observations") ? object(roster, "observations") : roster;
        object(whose, "attributes")
                .set(name, values != null ? Cells.WORDS.read(values) : Cells.WORD.read(String.valueOf(kind)));
    }

    /** Finds the parent of each node by its level. */
    private final class Nesting {

        private final TreeMap<Integer, ObjectNode> above = new TreeMap<>();

        void add(SheetRow row) {
            ObjectNode node = thing(row);
            JsonNode level = Cells.NUMBER.read(String.valueOf(row.cell(Layout.LEVEL)));
            int depth = above.isEmpty() ? 1 : level.asInt(0);
            boolean fits = level.isIntegralNumber()
                    && level.asInt() == depth
                    && (above.isEmpty() || depth > 1 && above.containsKey(depth - 1));
            if (!fits) {
                row.fault(
                        Layout.LEVEL,
                        "level-wrong",
                        "ต้องเป็น 1 ที่แถวแรกเท่านั้น และลึกกว่าแถวบนได้ครั้งละหนึ่ง",
                        "It is 1 in the first row alone, and at most one more than in the row above");
                return;
            }
            above.tailMap(depth).clear();
            if (depth == 1) {
                document.set(TREE, node);
            } else {
                list(above.lastEntry().getValue(), "children").add(node);
            }
            above.put(depth, node);
            nodes.putIfAbsent(node.path("code").asText(), node);
        }
    }

    /** Puts groups on the page above them. */
    private final class Paging {

        private @Nullable ObjectNode page;

        void add(SheetRow row) {
            boolean onlyGroup = row.cell(Layout.PAGE) == null && row.cell(Layout.GROUP) != null;
            if (!onlyGroup) {
                page = object();
                fill(page, row, layout.ofPages);
                list(document, "pages").add(page);
                return;
            }
            if (page == null) {
                row.fault(Layout.GROUP, "page-missing", "ต้องมีแถวของหน้าก่อน", "The row of its page stands above it");
                return;
            }
            ObjectNode group = object();
            fill(group, row, layout.ofGroups);
            list(page, "groups").add(group);
        }
    }

    private ObjectNode thing(SheetRow row) {
        ObjectNode thing = object();
        fill(thing, row, row.table().columns());
        return thing;
    }

    private void fill(ObjectNode thing, SheetRow row, List<Column> columns) {
        for (Column column : columns) {
            String text = column.isMember() ? row.cell(column.title()) : null;
            if (text != null) {
                set(thing, column.path(), column.cells().read(text));
            }
        }
        rest(thing, row);
        locations.put(thing, row.location(columns));
    }

    private void rest(ObjectNode thing, SheetRow row) {
        StringBuilder rest = new StringBuilder();
        int number = 0;
        for (String part = row.cell(Table.REST); part != null; part = row.cell(Table.rest(number))) {
            rest.append(part);
            number++;
        }
        if (rest.isEmpty()) {
            return;
        }
        if (WorkbookJson.read(rest.toString()) instanceof ObjectNode more) {
            merge(thing, more);
        } else {
            row.fault(Table.REST, "cell-not-json", "ต้องเป็นวัตถุ JSON", "It must be an object in JSON");
        }
    }

    private static void merge(ObjectNode into, ObjectNode more) {
        more.properties().forEach(member -> {
            if (into.get(member.getKey()) instanceof ObjectNode below
                    && member.getValue() instanceof ObjectNode other) {
                merge(below, other);
            } else {
                into.set(member.getKey(), member.getValue());
            }
        });
    }

    private static void set(ObjectNode thing, List<String> path, JsonNode value) {
        if (path.size() == 1) {
            thing.set(path.get(0), value);
        } else {
            set(object(thing, path.get(0)), path.subList(1, path.size()), value);
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode object(ObjectNode parent, String member) {
        return parent.get(member) instanceof ObjectNode there ? there : parent.putObject(member);
    }

    private static ArrayNode list(ObjectNode parent, String member) {
        return parent.get(member) instanceof ArrayNode there ? there : parent.putArray(member);
    }

    private void each(Table table, Consumer<SheetRow> row) {
        ReadSheet sheet = sheets.get(table.name());
        if (sheet != null) {
            Map<String, Integer> columns = sheet.columns();
            sheet.rows().forEach(one -> row.accept(new SheetRow(table, sheet, columns, one)));
        }
    }

    /** What stands at the head of a column that is none would be passed over in silence. */
    private void titles() {
        Map<String, Table> tables = new HashMap<>();
        layout.all().forEach(table -> tables.put(table.name(), table));
        sheets.values().forEach(sheet -> {
            Table table = tables.get(sheet.name());
            if (table != null) {
                titles(sheet, table);
            } else if (!WorkbookFile.isAside(sheet.name())) {
                fault(sheet.name(), 1, null, "sheet-unknown", "ไม่รู้จักแผ่นงานนี้", "There is no such sheet");
            }
        });
    }

    private void titles(ReadSheet sheet, Table table) {
        Map<String, Integer> first = sheet.columns();
        sheet.titles().forEach((column, title) -> {
            boolean known = table.columns().stream().anyMatch(one -> one.title().equals(title))
                    || title.equals(Table.REST)
                    || title.matches(Table.REST + " \\d+")
                    || title.startsWith("#")
                    || table == layout.items && title.startsWith(Layout.AT) && title.length() > 1;
            if (!known) {
                fault(sheet.name(), 1, column, "column-unknown", "ไม่รู้จักคอลัมน์นี้", "There is no such column");
            } else if (!column.equals(first.get(title))) {
                fault(sheet.name(), 1, column, "column-repeated", "คอลัมน์ซ้ำ", "The column is there already");
            }
        });
    }

    private void fault(String sheet, int row, @Nullable Integer column, String code, String th, String en) {
        Place place = Place.at("").inSheet(sheet, row, column == null ? null : column + 1);
        findings.add(new Finding(place, code, new Text(th, en)));
    }

    /** A row with what its sheet says of its columns. */
    private final class SheetRow {

        private final Table table;
        private final ReadSheet sheet;
        private final Map<String, Integer> columns;
        private final ReadRow row;
        private final Map<String, Integer> further = new HashMap<>();

        SheetRow(Table table, ReadSheet sheet, Map<String, Integer> columns, ReadRow row) {
            this.table = table;
            this.sheet = sheet;
            this.columns = columns;
            this.row = row;
        }

        Table table() {
            return table;
        }

        ReadSheet sheet() {
            return sheet;
        }

        ReadRow row() {
            return row;
        }

        @Nullable
        String cell(String title) {
            String text = row.cell(columns.get(title));
            return text == null || text.isBlank() ? null : isNaming(title) ? text.strip() : text;
        }

        private boolean isNaming(String title) {
            return table.columns().stream()
                    .anyMatch(column -> !column.isMember() && column.title().equals(title));
        }

        @Nullable
        String needed(String title) {
            String text = cell(title);
            if (text == null) {
                fault(title, "cell-empty", "ต้องระบุ", "The cell must say which");
            }
            return text;
        }

        void fault(@Nullable String title, String code, String th, String en) {
            Assembling.this.fault(sheet.name(), row.number(), title == null ? null : columns.get(title), code, th, en);
        }

        void at(String pointer, int column) {
            further.put(pointer, column);
        }

        Locations.Row location(List<Column> members) {
            Map<String, Integer> byPointer = further;
            for (Column column : members) {
                Integer at = columns.get(column.title());
                if (column.isMember() && at != null) {
                    byPointer.put(column.pointer(), at);
                }
            }
            return new Locations.Row(sheet.name(), row.number(), byPointer, columns.get(Table.REST));
        }
    }
}
