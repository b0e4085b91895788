package org.phrom.kit.http;

import java.util.List;

/**
 * An answer that is a list: the members that {@code fields} names are those of the items.
 *
 * @param <T> what is listed
 */
public interface Items<T> {

    /** The items, in the list's order. */
    List<T> items();
}
