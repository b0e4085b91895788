package org.phrom.survey.framework.workbook;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Finds sheets and columns that are none: what stands there would be passed over in silence. */
final class Titles {

    private final Layout layout;
    private final Faults faults;

    Titles(Layout layout, Faults faults) {
        this.layout = layout;
        this.faults = faults;
    }

    void check(Collection<ReadSheet> sheets) {
        Map<String, Table> tables = new HashMap<>();
        layout.all().forEach(table -> tables.put(table.name(), table));
        for (ReadSheet sheet : sheets) {
            Table table = tables.get(sheet.name());
            if (table != null) {
                check(sheet, table);
            } else if (!WorkbookFile.isAside(sheet.name())) {
                faults.add(
                        Faults.cell(sheet.name(), 1, null),
                        "sheet-unknown",
                        "ไม่รู้จักแผ่นงานนี้",
                        "There is no such sheet");
            }
        }
    }

    private void check(ReadSheet sheet, Table table) {
        Map<String, Integer> first = sheet.columns();
        sheet.titles().forEach((column, title) -> {
            if (!isKnown(title, table)) {
                faults.add(
                        Faults.cell(sheet.name(), 1, column),
                        "column-unknown",
                        "ไม่รู้จักคอลัมน์นี้",
                        "There is no such column");
            } else if (!column.equals(first.get(title))) {
                faults.add(
                        Faults.cell(sheet.name(), 1, column),
                        "column-repeated",
                        "คอลัมน์ซ้ำ",
                        "The column is there already");
            }
        });
    }

    private boolean isKnown(String title, Table table) {
        return table.columns().stream().anyMatch(one -> one.title().equals(title))
                || title.equals(Table.REST)
                || title.matches(Table.REST + " \\d+")
                || title.startsWith("#")
                || table == layout.items && title.startsWith(Layout.AT) && title.length() > 1;
    }
}
