package org.phrom.kit.text;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One text in Thai and English.
 *
 * @param th the Thai text
 * @param en the English text
 */
@Schema(description = "One text in Thai and English")
public record Text(
        @Schema(description = "The Thai text") String th,
        @Schema(description = "The English text") String en) {

    /** The text in the given language: Thai for {@code th}, English for every other. */
    public String in(Locale locale) {
        return "th".equals(locale.getLanguage()) ? th : en;
    }
}
