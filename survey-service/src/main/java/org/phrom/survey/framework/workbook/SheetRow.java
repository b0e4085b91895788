package org.phrom.survey.framework.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.framework.workbook.ReadSheet.ReadRow;

/** A row with what its sheet says of its columns. */
final class SheetRow {

    private final Table table;
    private final ReadSheet sheet;
    private final Map<String, Integer> columns;
    private final ReadRow row;
    private final Faults faults;
    private final Map<String, Integer> further = new HashMap<>();

    private SheetRow(Table table, ReadSheet sheet, Map<String, Integer> columns, ReadRow row, Faults faults) {
        this.table = table;
        this.sheet = sheet;
        this.columns = columns;
        this.row = row;
        this.faults = faults;
    }

    /** Hands on the rows of a sheet. */
    static void each(Table table, ReadSheet sheet, Faults faults, Consumer<SheetRow> next) {
        Map<String, Integer> columns = sheet.columns();
        sheet.rows().forEach(row -> next.accept(new SheetRow(table, sheet, columns, row, faults)));
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
        faults.add(Faults.cell(sheet.name(), row.number(), title == null ? null : columns.get(title)), code, th, en);
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
        return new Locations.Row(new Locations.Columns(sheet.name(), byPointer, columns.get(Table.REST)), row.number());
    }
}
