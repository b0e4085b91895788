package org.phrom.survey.framework.hearing.domain;

import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/**
 * Where a comment comes from, as it was when it was written.
 *
 * @param code code of the organisation
 * @param name its name
 * @param type its type
 * @param region the region that it lies in, or is; null where none is above it
 */
public record Origin(
        String code, Text name, String type, @Nullable Region region) {

    /** A region and its name. */
    public record Region(String code, Text name) {}
}
