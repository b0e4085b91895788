package org.phrom.kit.pdf;

import java.awt.Color;
import java.util.List;

/**
 * How a text is set.
 *
 * @param size of the letters, in points
 * @param leading from one line to the next, in points; Thai has marks above and below its letters
 */
public record Style(Typeface face, float size, float leading, Color colour) {

    public static final Style COVER = new Style(Typeface.BOLD, 26, 39, new Color(0x17396f));
    public static final Style TITLE = new Style(Typeface.BOLD, 18, 27, Color.BLACK);
    public static final Style HEADING = new Style(Typeface.BOLD, 14, 22, Color.BLACK);
    public static final Style SUBHEADING = new Style(Typeface.BOLD, 11.5f, 19, new Color(0x17396f));
    public static final Style STRONG = new Style(Typeface.BOLD, 10.5f, 17, Color.BLACK);
    public static final Style BODY = new Style(Typeface.REGULAR, 10.5f, 17, Color.BLACK);
    public static final Style CELL = new Style(Typeface.REGULAR, 9, 14.5f, Color.BLACK);
    public static final Style CELL_HEAD = new Style(Typeface.BOLD, 9, 14.5f, Color.BLACK);
    public static final Style SMALL = new Style(Typeface.REGULAR, 9, 14.5f, new Color(0x454f5c));
    public static final Style FOOTER = new Style(Typeface.REGULAR, 8.5f, 13, new Color(0x454f5c));

    /** Width of one line, in points. */
    public float width(String text) {
        return face.width(text, size);
    }

    /** The text in lines that are no wider than that. */
    public List<String> lines(String text, float width) {
        return face.lines(text, size, width);
    }
}
