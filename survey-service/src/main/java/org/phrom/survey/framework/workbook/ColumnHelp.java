package org.phrom.survey.framework.workbook;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.phrom.kit.text.Text;

/**
 * What columns mean, in Thai and English. The English is that of the schema, unless the file says it for the column of
 * the sheet.
 */
final class ColumnHelp {

    static final String FILE = "workbook.help";

    private static final ResourceBundle THAI = bundle("th");
    private static final ResourceBundle ENGLISH = bundle("en");

    private ColumnHelp() {}

    /** What a column of a sheet means; empty where nobody says it. */
    static Text of(Table table, Column column) {
        String title = column.title().replaceFirst(" (th|en)$", "");
        String own = table.name() + "." + title;
        return new Text(
                said(THAI, own, said(THAI, title, "")) + in(column, " (ภาษาไทย)", " (ภาษาอังกฤษ)"),
                said(ENGLISH, own, column.help().isEmpty() ? said(ENGLISH, title, "") : column.help())
                        + in(column, " (Thai)", " (English)"));
    }

    private static String in(Column column, String thai, String english) {
        return column.title().endsWith(" th") ? thai : column.title().endsWith(" en") ? english : "";
    }

    private static String said(ResourceBundle bundle, String key, String otherwise) {
        try {
            return bundle.getString(key);
        } catch (MissingResourceException absent) {
            return otherwise;
        }
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                FILE,
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
