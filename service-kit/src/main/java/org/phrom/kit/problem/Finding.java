package org.phrom.kit.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/**
 * Something wrong with what was sent.
 *
 * @param place where
 * @param parameter name of a query parameter or header, instead of a place
 * @param code stable code, for programs
 * @param message what is wrong and what would be right, for people
 */
public record Finding(
        @JsonProperty("spot") Place place, // called so where failures of jobs are kept
        @Nullable String parameter,
        String code,
        Text message) {

    /** A finding in a body. */
    public Finding(Place place, String code, Text message) {
        this(place, null, code, message);
    }

    /** A finding at a JSON pointer (RFC 6901). */
    public static Finding at(String pointer, String code, Text message) {
        return new Finding(Place.at(pointer), code, message);
    }

    /** The JSON pointer of the place; empty for all of it. */
    public String pointer() {
        return place.pointer();
    }

    /** The same finding inside something larger. */
    public Finding under(String prefix) {
        return new Finding(place.under(prefix), parameter, code, message);
    }
}
