package org.phrom.survey.framework.workbook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Makes things of rows, and remembers where they stood. */
final class Things {

    private final Locations locations;

    Things(Locations locations) {
        this.locations = locations;
    }

    /** The thing of a row. */
    ObjectNode of(SheetRow row) {
        return of(row, row.table().columns());
    }

    /** The thing that some columns of a row make. */
    ObjectNode of(SheetRow row, List<Column> columns) {
        ObjectNode thing = Members.object();
        fill(thing, row, columns);
        return thing;
    }

    void fill(ObjectNode thing, SheetRow row, List<Column> columns) {
        for (Column column : columns) {
            String text = column.isMember() ? row.cell(column.title()) : null;
            if (text != null) {
                Members.set(thing, column.path(), column.cells().read(text));
            }
        }
        rest(thing, row);
        locations.put(thing, row.location(columns));
    }

    private static void rest(ObjectNode thing, SheetRow row) {
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
            Members.merge(thing, more);
        } else {
            row.fault(Table.REST, "cell-not-json", "ต้องเป็นวัตถุ JSON", "It must be an object in JSON");
        }
    }
}
