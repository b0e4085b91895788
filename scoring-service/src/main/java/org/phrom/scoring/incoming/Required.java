package org.phrom.scoring.incoming;

import org.jspecify.annotations.Nullable;

/** Tells a body that lacks what scoring can not do without. */
final class Required {
    private Required() {}

    static <T> T field(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("the event lacks " + name);
        }
        return value;
    }
}
