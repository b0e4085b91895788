package org.phrom.survey.rendering.paper;

import java.awt.Color;
import java.util.List;

/**
 * How a text is set.
 *
 * @param size of the letters, in points
 * @param leading from one line to the next, in points; Thai has marks above and below its letters
 */
record Style(Typeface face, float size, float leading, Color colour) {

    static final Style TITLE = new Style(Typeface.BOLD, 18, 27, Color.BLACK);
    static final Style PAGE = new Style(Typeface.BOLD, 14, 22, Color.BLACK);
    static final Style GROUP = new Style(Typeface.BOLD, 11.5f, 19, new Color(0x17396f));
    static final Style QUESTION = new Style(Typeface.BOLD, 10.5f, 17, Color.BLACK);
    static final Style BODY = new Style(Typeface.REGULAR, 10.5f, 17, Color.BLACK);
    static final Style SMALL = new Style(Typeface.REGULAR, 9, 14.5f, new Color(0x454f5c));
    static final Style FOOTER = new Style(Typeface.REGULAR, 8.5f, 13, new Color(0x454f5c));

    float width(String text) {
        return face.width(text, size);
    }

    List<String> lines(String text, float width) {
        return face.lines(text, size, width);
    }
}
