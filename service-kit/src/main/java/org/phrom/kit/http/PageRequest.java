package org.phrom.kit.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;

/** Which page of a list is asked for: its size and the key after which it begins. */
public final class PageRequest {

    /** What the parameter {@code changedSince} of a list means, where a write takes five minutes at most. */
    public static final String CHANGED_SINCE =
            PageRequest.SINCE + "five minutes, as long as a write may take, " + PageRequest.READING_ON;

    /** The same where a write may take half an hour. */
    public static final String CHANGED_SINCE_OF_LONG_WRITES =
            PageRequest.SINCE + "35 minutes, longer than a write may take, " + PageRequest.READING_ON;

    private static final String SINCE =
            "Only what was changed at this time (RFC 3339) or later. To read on, ask the next time from ";
    private static final String READING_ON =
            "before the first page of this reading; what changes meanwhile may come twice. Not told: what left the list,"
                    + " and what became different by its date or by a change of another thing. Read the whole list from time"
                    + " to time";

    private static final int DEFAULT_SIZE = 50;
    private static final int LARGEST_SIZE = 200;
    private static final int LONGEST_TOKEN = 2_000;

    private final int size;
    private final @Nullable String after;
    private final String filter;

    private PageRequest(int size, @Nullable String after, String filter) {
        this.size = size;
        this.after = after;
        this.filter = filter;
    }

    /**
     * Reads the two query parameters.
     *
     * @param pageSize 1 or more; 50 when absent, at most 200
     * @param pageToken what the page before gave
     * @param filter everything that decides which items the list has and their order; a token of another list is refused
     * @throws Problem 400 when one of them is not valid
     */
    public static PageRequest of(@Nullable Integer pageSize, @Nullable String pageToken, @Nullable Object... filter) {
        if (pageSize != null && pageSize < 1) {
            throw refused("pageSize", "too-small", new Text("ต้องมีค่าตั้งแต่ 1", "It must be 1 or more"));
        }
        int size = pageSize == null ? DEFAULT_SIZE : Math.min(pageSize, LARGEST_SIZE);
        String fingerprint = fingerprint(Arrays.toString(filter));
        String after = pageToken == null || pageToken.isEmpty() ? null : after(pageToken, fingerprint);
        return new PageRequest(size, after, fingerprint);
    }

    /** How many items a page has at most. */
    public int size() {
        return size;
    }

    /** The key after which the page begins; {@code null} for the first page. */
    public @Nullable String after() {
        return after;
    }

    /** The key as a number; below all ids for the first page. */
    public long afterNumber() {
        try {
            return after == null ? Long.MIN_VALUE : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw badToken();
        }
    }

    /**
     * Makes the page.
     *
     * @param found the items after {@link #after()}, one more than {@link #size()} of them if there are so many
     * @param key the key of an item
     */
    public <T> Page<T> page(List<T> found, Function<T, String> key) {
        if (found.size() <= size) {
            return new Page<>(found, null);
        }
        List<T> items = List.copyOf(found.subList(0, size));
        return new Page<>(items, token(key.apply(items.get(size - 1))));
    }

    private String token(String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((filter + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    private static String after(String token, String fingerprint) {
        String text = decoded(token);
        if (!text.startsWith(fingerprint + ":")) {
            throw badToken();
        }
        return text.substring(fingerprint.length() + 1);
    }

    private static String decoded(String token) {
        try {
            return token.length() > LONGEST_TOKEN
                    ? ""
                    : new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw badToken();
        }
    }

    private static String fingerprint(String filter) {
        CRC32 checksum = new CRC32();
        checksum.update(filter.getBytes(StandardCharsets.UTF_8));
        return Long.toString(checksum.getValue(), Character.MAX_RADIX);
    }

    /** For a list whose key has parts: the token was not made by it. */
    public static Problem badToken() {
        return refused(
                "pageToken",
                "not-of-this-list",
                new Text("ไม่ใช่ของรายการนี้", "It is not a token of this list and filter"));
    }

    private static Problem refused(String parameter, String code, Text message) {
        return new Problem(CommonProblem.INVALID_PARAMETER).atParameter(parameter, code, message);
    }
}
