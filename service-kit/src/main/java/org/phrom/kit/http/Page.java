package org.phrom.kit.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the items, in the list's order
 * @param nextPageToken what to ask for the next page with; absent on the last one
 */
public record Page<T>(
        @Schema(description = "The items of this page, in the order of the list")
        List<T> items,

        @Schema(description = "What to ask for the next page with; absent on the last one") @Nullable
        String nextPageToken)
        implements Listing<T> {}
