package org.phrom.kit.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tags as a request names them ({@code If-None-Match}, RFC 9110 section 13.1.2). */
final class Tags {

    private static final String EVERY_TAG = "*";
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");

    private Tags() {}

    /** Whether a tag is among those that were sent, or all are. */
    static boolean has(@Nullable List<String> sent, String tag) {
        if (sent == null || sent.isEmpty()) {
            return false;
        }
        String tags = String.join(",", sent);
        Matcher matcher = TAG.matcher(tags);
        boolean found = tags.strip().equals(EVERY_TAG);
        while (!found && matcher.find()) {
            found = matcher.group(1).equals(tag);
        }
        return found;
    }

    /** What stands between the quotes of a header. */
    static String opaque(String header) {
        Matcher matcher = TAG.matcher(header);
        return matcher.find() ? matcher.group(1) : header;
    }
}
