package org.phrom.kit.text;

import java.util.Locale;

/**
 * One text in Thai and English.
 *
 * @param th the Thai text
 * @param en the English text
 */
public record Text(String th, String en) {

    /** The text in the given language: Thai for {@code th}, English for every other. */
    public String in(Locale locale) {
        return "th".equals(locale.getLanguage()) ? th : en;
    }
}
