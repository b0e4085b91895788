package org.phrom.kit.condition;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names that conditions may use.
 *
 * @param names type of each name
 */
public record Vocabulary(Map<String, Type> names) {

    /** Keeps its own copy. */
    public Vocabulary {
        names = Map.copyOf(names);
    }

    /** These names and one more, which takes the place of one that is called the same. */
    public Vocabulary with(String name, Type type) {
        Map<String, Type> more = new HashMap<>(names);
        more.put(name, type);
        return new Vocabulary(more);
    }

    @Nullable
    Type type(String name) {
        return names.get(name);
    }
}
