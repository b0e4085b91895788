package org.phrom.survey.framework.crosswalk;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Something that differs between two versions.
 *
 * @param part what kind of thing: head, question, roster, node, band, obstacle, successFactor, page, scoring
 * @param code its code in the later version, or in the earlier when it was removed; empty where there is but one
 * @param field what of it, as steps with a slash between them, a thing of a list by its code; empty for all of it
 * @param kind whether it was added, removed or changed
 * @param before what stood there; null when it was added
 * @param after what stands there; null when it was removed
 */
public record Change(
        String part,
        String code,
        String field,
        Kind kind,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {

    /** How something differs. */
    public enum Kind {
        /** It was not there. */
        ADDED,
        /** It is not there any more. */
        REMOVED,
        /** It says something else. */
        CHANGED
    }
}
