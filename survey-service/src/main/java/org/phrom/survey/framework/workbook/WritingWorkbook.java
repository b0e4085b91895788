package org.phrom.survey.framework.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes rows as an XLSX file. Every cell is a text, so that codes and numbers keep every letter and nothing is taken
 * for a formula.
 */
final class WritingWorkbook {

    private static final String APPLICATION = "Phrom";
    private static final String VERSION = "1.0";
    private static final String AS_TEXT = "@";
    private static final String HEAD = "DDE6F0";
    private static final int ROWS_WITH_CHOICES = 5_000;
    private static final int WIDE = 40;
    private static final int NARROW = 16;

    private final Layout layout;
    private final Rows rows;
    private final Map<List<String>, Integer> lists = new LinkedHashMap<>();

    private WritingWorkbook(Layout layout, Rows rows) {
        this.layout = layout;
        this.rows = rows;
    }

    /** Writes all sheets, those without rows too, with lists to choose from and help. */
    static void write(Layout layout, Rows rows, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, APPLICATION, VERSION)) {
            new WritingWorkbook(layout, rows).write(workbook);
        }
    }

    private void write(Workbook workbook) throws IOException {
        Worksheet listed = workbook.newWorksheet(WorkbookFile.LISTS);
        listed.setVisibilityState(VisibilityState.HIDDEN);
        for (Table table : layout.all()) {
            try (Worksheet sheet = workbook.newWorksheet(table.name())) {
                write(sheet, table, listed);
            }
        }
        try (Worksheet help = workbook.newWorksheet(WorkbookFile.HELP)) {
            help(help);
        }
        listed.close();
        workbook.setActiveTab(1);
    }

    private void write(Worksheet sheet, Table table, Worksheet listed) {
        List<String> titles = titles(table);
        for (int column = 0; column < titles.size(); column++) {
            sheet.value(0, column, titles.get(column));
            sheet.style(column).format(AS_TEXT).set();
            sheet.width(column, titles.get(column).matches(".* (th|en)") ? WIDE : NARROW);
        }
        sheet.range(0, 0, 0, titles.size() - 1).style().bold().fillColor(HEAD).set();
        sheet.freezePane(1, 1);
        for (int column = 0; column < table.columns().size(); column++) {
            Column one = table.columns().get(column);
            if (!one.choices().isEmpty()) {
                sheet.range(1, column, ROWS_WITH_CHOICES, column).validateWithList(choices(one, listed));
            }
        }
        int number = 1;
        for (Map<String, String> row : rows.of(table)) {
            for (int column = 0; column < titles.size(); column++) {
                String text = row.get(titles.get(column));
                if (text != null) {
                    sheet.value(number, column, text);
                    sheet.style(number, column).format(AS_TEXT).set();
                }
            }
            number++;
        }
    }

    /** Those of the table, then attributes of items, then what has no column. */
    private List<String> titles(Table table) {
        Set<String> titles = new LinkedHashSet<>();
        table.columns().forEach(column -> titles.add(column.title()));
        Set<String> further = rows.further(table);
        further.stream().filter(title -> title.startsWith(Layout.AT)).forEach(titles::add);
        titles.add(Table.REST);
        for (int i = 1; further.contains(Table.rest(i)); i++) {
            titles.add(Table.rest(i));
        }
        return new ArrayList<>(titles);
    }

    private Range choices(Column column, Worksheet listed) {
        Integer known = lists.get(column.choices());
        int at = known == null ? lists.size() : known;
        if (known == null) {
            lists.put(column.choices(), at);
            for (int i = 0; i < column.choices().size(); i++) {
                listed.value(i, at, column.choices().get(i));
            }
        }
        return listed.range(0, at, column.choices().size() - 1, at);
    }

    private void help(Worksheet help) {
        String[] head = {"sheet แผ่นงาน", "column คอลัมน์", "may be ใส่ได้", "meaning", "ความหมาย"};
        for (int i = 0; i < head.length; i++) {
            help.value(0, i, head[i]);
            help.width(i, i > 2 ? 2 * WIDE : NARROW);
        }
        help.range(0, 0, 0, head.length - 1).style().bold().fillColor(HEAD).set();
        help.freezePane(0, 1);
        int row = 1;
        for (Table table : layout.all()) {
            help.value(row, 0, table.name());
            help.value(row, 3, table.help().en());
            help.value(row, 4, table.help().th());
            row++;
            for (Column column : table.columns()) {
                help.value(row, 0, table.name());
                help.value(row, 1, column.title());
                help.value(
                        row,
                        2,
                        column.choices().isEmpty() ? word(column.cells()) : String.join(", ", column.choices()));
                help.value(row, 3, ColumnHelp.of(table, column).en());
                help.value(row, 4, ColumnHelp.of(table, column).th());
                row++;
            }
        }
        help.value(row, 1, Table.REST);
        help.value(row, 3, "In every sheet: what has no column of its own, as an object in JSON");
        help.value(row, 4, "ทุกแผ่น: สิ่งที่ไม่มีคอลัมน์ของตน เขียนเป็นวัตถุ JSON");
        help.value(row + 1, 1, "#…");
        help.value(row + 1, 3, "Columns and sheets whose name begins with # are notes and are passed over");
        help.value(row + 1, 4, "คอลัมน์และแผ่นงานที่ชื่อขึ้นต้นด้วย # เป็นบันทึก ระบบไม่อ่าน");
    }

    private static String word(Cells cells) {
        return switch (cells) {
            case TEXT -> "a text ข้อความ";
            case WORD -> "a code or word รหัสหรือคำ";
            case NUMBER -> "a number ตัวเลข";
            case FLAG -> "true or false";
            case FLAG_OR_TEXT -> "true, false or a condition หรือเงื่อนไข";
            case WORDS -> "codes, with commas between them รหัส คั่นด้วยจุลภาค";
            case VALUE -> "a value; \"…\" keeps a number a text ค่า ใส่ \"…\" ให้ตัวเลขเป็นข้อความ";
        };
    }
}
