package org.phrom.kit.text;

import org.jspecify.annotations.Nullable;

/** Texts in the cells of files that people open with spreadsheets. */
public final class Cells {

    /** Stands before a file of UTF-8: without it spreadsheets take Thai text for another encoding. */
    public static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private Cells() {}

    /** A text that a spreadsheet does not take for a formula; nothing for none. */
    public static String text(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
