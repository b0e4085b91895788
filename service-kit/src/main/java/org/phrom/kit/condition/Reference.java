package org.phrom.kit.condition;

import java.util.ArrayList;
import java.util.List;

/**
 * A name with the fields behind it, such as {@code sizes.width}.
 *
 * @param path the name and the fields, in order; at least one
 */
public record Reference(List<String> path) {

    /** Keeps its own copy. */
    public Reference {
        path = List.copyOf(path);
    }

    /** The reference of these parts. */
    public static Reference of(String... path) {
        return new Reference(List.of(path));
    }

    /** The name that the vocabulary has. */
    public String name() {
        return path.get(0);
    }

    Reference field(String field) {
        List<String> longer = new ArrayList<>(path);
        longer.add(field);
        return new Reference(longer);
    }

    @Override
    public String toString() {
        return String.join(".", path);
    }
}
