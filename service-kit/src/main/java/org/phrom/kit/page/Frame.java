package org.phrom.kit.page;

import java.util.Map;
import org.phrom.kit.http.Address;

/**
 * What every page has around its content: the template {@code frame.html}, which a page includes and fills.
 *
 * @param language tag of its language
 * @param title of the document
 * @param w the words of its language
 * @param other address of the same page in the other language
 */
public record Frame(String language, String title, Map<String, String> w, String other) {

    /** Around a page that has this address. */
    public static Frame of(Words words, String title, Address address) {
        return new Frame(
                words.language().getLanguage(),
                title,
                words.all(),
                address.with("lang", words.thai() ? "en" : "th").toString());
    }

    /** Tag of the other language. */
    public String otherLanguage() {
        return language.equals("th") ? "en" : "th";
    }

    /** Address of the first page. */
    public String home() {
        return "/?lang=" + language;
    }
}
