package org.phrom.survey.framework.workbook;

import static org.phrom.survey.framework.workbook.Members.list;
import static org.phrom.survey.framework.workbook.Members.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;

/** Puts a document together of the rows of a workbook, and remembers where everything stood. */
final class Assembling {

    private static final String TREE = "tree";

    private final Layout layout;
    private final Map<String, ReadSheet> sheets = new HashMap<>();
    private final ObjectNode document = object();
    private final Map<String, ObjectNode> questions = new HashMap<>();
    private final Map<String, ObjectNode> nodes = new HashMap<>();
    private final Locations locations = new Locations();
    private final Things things = new Things(locations);
    private final Faults faults = new Faults();

    private Assembling(Layout layout) {
        this.layout = layout;
    }

    /** What a workbook says, where it says it, and what it says wrongly. */
    record Assembled(ObjectNode document, Locations locations, List<Finding> findings) {}

    static Assembled of(List<ReadSheet> read, Layout layout) {
        Assembling assembling = new Assembling(layout);
        read.forEach(sheet -> assembling.sheets.putIfAbsent(sheet.name(), sheet));
        new Titles(layout, assembling.faults).check(assembling.sheets.values());
        assembling.document();
        assembling.locations.settle(assembling.document);
        return new Assembled(assembling.document, assembling.locations, assembling.faults.findings());
    }

    private void document() {
        head();
        each(layout.rosters, row -> {
            ObjectNode roster = things.of(row);
            String name = row.needed(Layout.ROSTER);
            if (name != null && object(document, "rosters").putIfAbsent(name, roster) != null) {
                row.fault(Layout.ROSTER, "code-repeated", "ชื่อซ้ำ", "Another row has this name already");
            }
        });
        each(layout.tree, new Nesting()::add);
        each(layout.questions, this::question);
        each(layout.options, this::option);
        each(layout.ladders, this::level);
        each(layout.rows, row -> ofQuestion(row, things.of(row), "rows"));
        each(layout.attributes, this::attribute);
        each(layout.items, row -> ofRoster(row, Layout.ROSTER, item(row), "items"));
        each(layout.bands, row -> list(document, "bands").add(things.of(row)));
        each(layout.taxonomies, row -> {
            String taxonomy = row.needed(Layout.TAXONOMY);
            ObjectNode thing = things.of(row);
            if (taxonomy != null) {
                list(object(document, "taxonomies"), taxonomy).add(thing);
            }
        });
        each(layout.crosswalk, row -> list(object(document, "derivedFrom"), "crosswalk")
                .add(things.of(row)));
        each(layout.pages, new Paging()::add);
        each(layout.scoring, row -> list(object(document, "scoring"), "steps").add(things.of(row)));
        each(layout.peerGroups, row -> list(object(document, "scoring"), "peerGroups")
                .add(things.of(row)));
    }

    private void head() {
        boolean[] found = {false};
        each(layout.framework, row -> {
            if (found[0]) {
                row.fault(null, "row-not-expected", "ต้องมีแถวเดียว", "There is one row only");
            } else {
                things.fill(document, row, layout.framework.columns());
                found[0] = true;
            }
        });
    }

    private void question(SheetRow row) {
        ObjectNode question = things.of(row);
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
        ObjectNode option = things.of(row);
        String set = row.cell(Layout.SET);
        if (set == null) {
            ofQuestion(row, option, "options");
        } else {
            list(object(document, "optionSets"), set).add(option);
        }
    }

    private void level(SheetRow row) {
        ObjectNode level = things.of(row);
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
        ObjectNode item = things.of(row);
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
            ObjectNode node = things.of(row);
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
                page = things.of(row, layout.ofPages);
                list(document, "pages").add(page);
                return;
            }
            if (page == null) {
                row.fault(Layout.GROUP, "page-missing", "ต้องมีแถวของหน้าก่อน", "The row of its page stands above it");
                return;
            }
            list(page, "groups").add(things.of(row, layout.ofGroups));
        }
    }

    private void each(Table table, Consumer<SheetRow> row) {
        ReadSheet sheet = sheets.get(table.name());
        if (sheet != null) {
            SheetRow.each(table, sheet, faults, row);
        }
    }
}
