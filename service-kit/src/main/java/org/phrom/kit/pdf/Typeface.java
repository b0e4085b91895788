package org.phrom.kit.pdf;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.LayoutProcessor;
import java.awt.font.GlyphVector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A font of documents: how wide a text is, and where its lines end. The JDK shapes the text, so that the marks of Thai
 * stand where they belong, and knows the words between which Thai, which has no blanks, may be broken.
 */
public final class Typeface {

    /** Sarabun. */
    public static final Typeface REGULAR;
    /** Sarabun Bold. */
    public static final Typeface BOLD;

    static {
        // a switch of the whole process: whoever else makes PDFs in this service gets their texts shaped, too
        LayoutProcessor.enable();
        REGULAR = new Typeface("fonts/Sarabun-Regular.ttf");
        BOLD = new Typeface("fonts/Sarabun-Bold.ttf");
    }

    private static final Locale THAI = Locale.forLanguageTag("th");

    private final BaseFont font;

    private Typeface(String resource) {
        try {
            font = BaseFont.createFont(resource, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BaseFont font() {
        return font;
    }

    /** Width of one line, in points. */
    public float width(String text, float size) {
        GlyphVector glyphs = LayoutProcessor.computeGlyphVector(font, size, text);
        return (float) glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }

    /** The text in lines that are no wider than that; it is broken between words, and inside one that is wider itself. */
    public List<String> lines(String text, float size, float width) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> {
            if (width(line, size) <= width) {
                lines.add(line);
            } else {
                fill(line, size, width, lines);
            }
        });
        return lines;
    }

    private void fill(String text, float size, float width, List<String> lines) {
        StringBuilder line = new StringBuilder();
        float used = 0;
        for (String word : pieces(text, BreakIterator.getLineInstance(THAI))) {
            float whole = width(word, size);
            float seen = width(word.stripTrailing(), size);
            if (line.length() > 0 && used + seen > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (seen > width) {
                word = cut(word, size, width, lines);
                whole = width(word, size);
            }
            line.append(word);
            used += whole;
        }
        lines.add(line.toString());
    }

    /** Breaks a word anywhere between letters; gives what is left for the last line. */
    private String cut(String word, float size, float width, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String letter : pieces(word, BreakIterator.getCharacterInstance(THAI))) {
            if (line.length() > 0 && width(line + letter, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(letter);
        }
        return line.toString();
    }

    private static List<String> pieces(String text, BreakIterator breaks) {
        List<String> pieces = new ArrayList<>();
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
