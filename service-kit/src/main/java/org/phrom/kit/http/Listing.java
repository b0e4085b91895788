package org.phrom.kit.http;

import org.jspecify.annotations.Nullable;

/**
 * An answer that is one page of a list; the kit links it to the next one.
 *
 * @param <T> what is listed
 */
public interface Listing<T> extends Items<T> {

    /** What to ask for the next page with; {@code null} on the last one. */
    @Nullable
    String nextPageToken();
}
