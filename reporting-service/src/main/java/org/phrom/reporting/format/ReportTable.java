package org.phrom.reporting.format;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/**
 * A table of a report, whatever form it is given out in.
 *
 * @param sheet name of its sheet in a workbook, of letters, digits and hyphens
 * @param columns in their order
 * @param rows hands over the rows one by one: of each a value per column, a {@link Number}, a text, or {@code null}
 */
public record ReportTable(String sheet, List<Column> columns, Consumer<Consumer<List<@Nullable Object>>> rows) {

    /** What the values of a column are; a share is shown as per cent. */
    public enum Kind {
        TEXT,
        INTEGER,
        NUMBER,
        PERCENT
    }

    /**
     * One column.
     *
     * @param code heading for programs
     * @param name heading for people
     * @param decimals with how many a number is shown where a form rounds; none is lost by that
     * @param shadedTo where the scale ends, from 0, along which a workbook colours its cells; {@code null} for no colours
     */
    public record Column(
            String code,
            Text name,
            Kind kind,
            int decimals,
            @Nullable Double shadedTo) {

        /** A column of texts. */
        public static Column text(String code, String th, String en) {
            return new Column(code, new Text(th, en), Kind.TEXT, 0, null);
        }

        /** A column of whole numbers. */
        public static Column integer(String code, String th, String en) {
            return new Column(code, new Text(th, en), Kind.INTEGER, 0, null);
        }

        /** A column of numbers. */
        public static Column number(String code, Text name, int decimals) {
            return new Column(code, name, Kind.NUMBER, decimals, null);
        }

        /** A column of shares, 0 to 1. */
        public static Column percent(String code, String th, String en) {
            return new Column(code, new Text(th, en), Kind.PERCENT, 1, null);
        }

        /** The same, coloured along a scale. */
        public Column shaded(double end) {
            return new Column(code, name, kind, decimals, end);
        }
    }
}
