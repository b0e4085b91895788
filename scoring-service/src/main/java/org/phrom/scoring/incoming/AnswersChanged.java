package org.phrom.scoring.incoming;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What scoring reads of {@code answers-changed.v1}. */
record AnswersChanged(
        UUID assessment,
        String layer,
        String round,
        String framework,
        String frameworkVersion,
        String organisation,
        ObjectNode answers,
        @Nullable List<String> notApplicable,
        @Nullable Map<String, ObjectNode> rosters) {
    static final String TYPE = "answers-changed.v1";

    /** What the organisation said itself; other layers are not scored. */
    boolean self() {
        return "self".equals(layer);
    }
}
