package org.phrom.reporting.readmodel;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** Thai or English, whichever the reader prefers; English for everybody else. */
public final class Languages {

    /** Thai. */
    public static final Locale THAI = Locale.forLanguageTag("th");

    private Languages() {}

    /** The first of the two in {@code Accept-Language}. */
    public static Locale of(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("th") || language.equals("en"))
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }
}
