package org.phrom.kit.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the items, in the list's order
 * @param nextPageToken what to ask for the next page with; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String nextPageToken) {}
