package org.phrom.reporting.chart;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Fits text into the room a chart has: by letters that take up width, since Thai vowels and tone marks stand above and below others. */
final class Wording {

    private Wording() {}

    /** The text, cut after so many letters. */
    static String cut(String text, int letters) {
        if (width(text) <= letters) {
            return text;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = 0;
        for (int next = characters.first(); next != BreakIterator.DONE; next = characters.next()) {
            if (width(text.substring(0, next)) > letters - 1) {
                break;
            }
            end = next;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** The text in lines of at most so many letters, broken where the language allows it. */
    static List<String> lines(String text, int letters, String language) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.forLanguageTag(language));
        breaks.setText(text);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String word = text.substring(start, end);
            if (line.length() > 0 && width(line + word.stripTrailing()) > letters) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    static int width(String text) {
        return (int) text.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .count();
    }
}
