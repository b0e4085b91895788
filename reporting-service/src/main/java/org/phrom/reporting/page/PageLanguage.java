package org.phrom.reporting.page;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.phrom.reporting.readmodel.Languages;

/** The language of a page: the one in its address, or else the reader's. */
public final class PageLanguage {

    private PageLanguage() {}

    /** The words of that language. */
    public static Words words(@Nullable String asked, HttpHeaders headers) {
        if ("th".equals(asked)) {
            return Words.in(Languages.THAI);
        }
        return "en".equals(asked) ? Words.in(Locale.ENGLISH) : Words.in(Languages.of(headers));
    }
}
