package org.phrom.kit.crosswalk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How what a node measures stands to what was measured the time before. */
public enum Comparability {
    /** The same; numbers can be compared. */
    SAME,
    /** More than before, as the crosswalk says. */
    WIDENED,
    /** Less than before, as the crosswalk says. */
    NARROWED,
    /** A part of what one node measured before. */
    SPLIT,
    /** What several nodes measured before. */
    MERGED,
    /** Nothing measured it before. */
    NEW,
    /** Its definition or the scoring differs, and no crosswalk says how. */
    CHANGED,
    /** The same, but scores depend on who else takes part in a round. */
    RELATIVE,
    /** The same, but one of the two values, or something that counts below it, was not measured in its round. */
    CARRIED,
    /** The version was not made from the one before. */
    UNRELATED,
    /** There is no round before. */
    FIRST;

    /** Over two steps: the one that is not the same, or that nobody can say. */
    Comparability after(Comparability before) {
        return before == SAME ? this : this == SAME ? before : CHANGED;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
