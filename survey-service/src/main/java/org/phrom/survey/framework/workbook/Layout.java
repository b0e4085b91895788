package org.phrom.survey.framework.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phrom.kit.text.Text;

/** The sheets, made of the schema. */
final class Layout {

    static final String LEVEL = "level";
    static final String ROSTER = "roster";
    static final String FIELD_OF = "field of";
    static final String COLUMN_OF = "column of";
    static final String SET = "set";
    static final String QUESTION = "question";
    static final String NODE = "node";
    static final String OF = "of";
    static final String ATTRIBUTE = "attribute";
    static final String KIND = "kind";
    static final String VALUES = "values";
    static final String TAXONOMY = "taxonomy";
    static final String PAGE = "page";
    static final String GROUP = "group";
    /** Before the names of attributes in the sheet of items. */
    static final String AT = "@";

    private static final String DEFS = "/$defs/";

    final Table framework;
    final Table tree;
    final Table questions;
    final Table options;
    final Table rosters;
    final Table attributes;
    final Table items;
    final Table rows;
    final Table ladders;
    final Table bands;
    final Table taxonomies;
    final Table crosswalk;
    final Table pages;
    final Table scoring;
    final Table peerGroups;
    final List<Column> ofPages;
    final List<Column> ofGroups;

    private final JsonNode schema;

    Layout(JsonNode schema) {
        this.schema = schema;
        framework = Table.of(
                "framework",
                new Text("หนึ่งแถว: ข้อมูลของทั้งฉบับ", "One row: what is said of the whole version"),
                List.of(),
                SchemaColumns.of(schema, "", Set.of("tree"), ""));
        tree = Table.of(
                "tree",
                new Text(
                        "แถวละหนึ่งโหนด เรียงจากบนลงล่าง level 1 คือดัชนี ลูกอยู่ใต้แม่",
                        "A row for each node, from the top down: level 1 is the index, children stand below their parent"),
                List.of(naming(LEVEL)),
                of("node", "indicator"));
        List<Column> asked = new ArrayList<>(of("question", ""));
        asked.addAll(1, List.of(naming(FIELD_OF), naming(COLUMN_OF)));
        questions = Table.of(
                "questions",
                new Text(
                        "แถวละหนึ่งคำถาม รวมทั้งคำถามของบัญชีรายการและคอลัมน์ของตาราง",
                        "A row for each question; fields of rosters and columns of tables, too"),
                List.of(),
                asked);
        options = Table.of(
                "options",
                new Text("แถวละหนึ่งตัวเลือก", "A row for each option, of a set or of one question"),
                List.of(naming(SET), naming(QUESTION)),
                of("option", ""));
        rosters = Table.of(
                "rosters",
                new Text("แถวละหนึ่งบัญชีรายการ", "A row for each roster"),
                List.of(naming(ROSTER)),
                of("roster", ""));
        attributes = Table.of(
                "attributes",
                new Text(
                        "แถวละหนึ่งคุณลักษณะของรายการหรือของสิ่งที่สำรวจ",
                        "A row for each attribute of a roster's items or observations"),
                List.of(
                        naming(ROSTER),
                        new Column(OF, List.of(), Cells.WORD, List.of("items", "observations"), ""),
                        naming(ATTRIBUTE),
                        naming(KIND),
                        Column.naming(VALUES, Cells.WORDS)),
                List.of());
        items = Table.of(
                "items",
                new Text(
                        "แถวละหนึ่งรายการ คุณลักษณะอยู่ในคอลัมน์ที่ขึ้นต้นด้วย @",
                        "A row for each item of a roster; its attributes in columns that begin with @"),
                List.of(naming(ROSTER)),
                of("rosterItem", ""));
        rows = Table.of(
                "rows",
                new Text("แถวละหนึ่งแถวของคำถามแบบตาราง", "A row for each row of a question of type table"),
                List.of(naming(QUESTION)),
                SchemaColumns.of(schema, DEFS + "question/properties/rows/items", Set.of(), ""));
        ladders = Table.of(
                "ladders",
                new Text(
                        "แถวละหนึ่งระดับของคำถามหรือของตัวชี้วัด",
                        "A row for each level, of a question of type ladder or of an indicator"),
                List.of(naming(QUESTION), naming(NODE)),
                both(
                        SchemaColumns.of(schema, DEFS + "question/properties/levels/items", Set.of(), ""),
                        SchemaColumns.of(schema, DEFS + "ladder/items", Set.of(), "")));
        bands = Table.of(
                "bands",
                new Text("แถวละหนึ่งระดับผล จากสูงไปต่ำ", "A row for each band, from the highest down"),
                List.of(),
                of("band", ""));
        taxonomies = Table.of(
                "taxonomies",
                new Text("อุปสรรคและปัจจัยความสำเร็จ", "Obstacles and success factors that answers may name"),
                List.of(new Column(TAXONOMY, List.of(), Cells.WORD, List.of("obstacles", "successFactors"), "")),
                SchemaColumns.of(schema, DEFS + "taxonomy/items", Set.of(), ""));
        crosswalk = Table.of(
                "crosswalk",
                new Text("ตารางเทียบกับฉบับก่อน", "What became of the questions and nodes of the earlier version"),
                List.of(),
                SchemaColumns.of(schema, DEFS + "derivedFrom/properties/crosswalk/items", Set.of(), ""));
        ofPages = renamed(of("page", ""), PAGE, true);
        ofGroups = renamed(SchemaColumns.of(schema, DEFS + "page/properties/groups/items", Set.of(), ""), GROUP, false);
        pages = Table.of(
                "pages",
                new Text(
                        "แถวของหน้า ตามด้วยแถวของกลุ่มคำถามในหน้านั้น",
                        "A row for each page, and below it one for each of its groups of questions"),
                ofPages,
                ofGroups);
        scoring = Table.of(
                "scoring",
                new Text("แถวละหนึ่งขั้นตอนการให้คะแนน", "A row for each step of the scoring model"),
                List.of(),
                of("step", ""));
        peerGroups = Table.of(
                "peerGroups",
                new Text(
                        "แถวละหนึ่งกลุ่มเทียบเคียง หน่วยงานอยู่ในกลุ่มแรกที่เงื่อนไขเป็นจริง",
                        "A row for each peer group; the first whose condition is true is the organisation's"),
                List.of(),
                of("peerGroup", ""));
    }

    /** All sheets, in their order. */
    List<Table> all() {
        return List.of(
                framework,
                tree,
                questions,
                options,
                rosters,
                attributes,
                items,
                rows,
                ladders,
                bands,
                taxonomies,
                crosswalk,
                pages,
                scoring,
                peerGroups);
    }

    private List<Column> of(String definition, String unprefixed) {
        return SchemaColumns.of(schema, DEFS + definition, Set.of(), unprefixed);
    }

    private static Column naming(String title) {
        return Column.naming(title, Cells.WORD);
    }

    private static List<Column> both(List<Column> one, List<Column> other) {
        Map<String, Column> all = new LinkedHashMap<>();
        one.forEach(column -> all.put(column.title(), column));
        other.forEach(column -> all.putIfAbsent(column.title(), column));
        return List.copyOf(all.values());
    }

    /** The code under the name of the thing, and the others behind that name. */
    private static List<Column> renamed(List<Column> columns, String thing, boolean allOthers) {
        List<Column> renamed = new ArrayList<>();
        for (Column column : columns) {
            boolean code = column.path().equals(List.of("code"));
            boolean prefixed = allOthers || column.path().size() > 1;
            String title = code ? thing : prefixed ? thing + " " + column.title() : column.title();
            renamed.add(new Column(title, column.path(), column.cells(), column.choices(), column.help()));
        }
        return List.copyOf(renamed);
    }
}
