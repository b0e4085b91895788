package org.phrom.survey.framework.workbook;

import java.util.List;

/**
 * A column of a sheet.
 *
 * @param title what its head says
 * @param path the members that lead to its value from the thing of the row; empty for what names the row and is no member
 * @param cells how its cells are written
 * @param choices what may stand in it; empty when the schema names no values
 * @param help what the schema says of it; empty when it says nothing
 */
record Column(String title, List<String> path, Cells cells, List<String> choices, String help) {

    static Column naming(String title, Cells cells) {
        return new Column(title, List.of(), cells, List.of(), "");
    }

    boolean isMember() {
        return !path.isEmpty();
    }

    String pointer() {
        return "/" + String.join("/", path);
    }
}
