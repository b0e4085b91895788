package org.phrom.kit.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is one page of a list; the kit links it to the next one.
 *
 * @param <T> what is listed
 */
public interface Listing<T> {

    /** The items, in the list's order. */
    List<T> items();

    /** What to ask for the next page with; {@code null} on the last one. */
    @Nullable
    String nextPageToken();
}
