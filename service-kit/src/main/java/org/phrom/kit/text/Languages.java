package org.phrom.kit.text;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Thai or English, whichever the reader prefers; English for everybody else. */
public final class Languages {

    /** Thai. */
    public static final Locale THAI = Locale.forLanguageTag("th");

    private Languages() {}

    /** The first of the two in {@code Accept-Language}. */
    public static Locale of(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(Languages::isKnown)
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }

    /** The one that the address asks for, or else the reader's. */
    public static Locale of(@Nullable String asked, HttpHeaders headers) {
        return asked != null && isKnown(asked) ? Locale.forLanguageTag(asked) : of(headers);
    }

    /** Whether it is the tag of one of the two. */
    public static boolean isKnown(String tag) {
        return tag.equals("th") || tag.equals("en");
    }
}
