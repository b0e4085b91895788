package org.phrom.survey.framework.hearing.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/**
 * The answer to a comment.
 *
 * @param decision what was decided
 * @param reason why
 * @param change what in a draft does what was taken; null when nothing was, or nothing in a draft does it
 * @param outsideDocument whether what was taken is done outside the document, wholly or in part
 * @param decidedAt when it was answered last
 * @param firstDecidedAt when it was answered first
 */
public record Disposition(
        Decision decision,
        Text reason,
        @Nullable Change change,
        boolean outsideDocument,
        Instant decidedAt,
        Instant firstDecidedAt) {

    /** Whether the comment was answered otherwise before. */
    public boolean isAnew() {
        return firstDecidedAt.isBefore(decidedAt);
    }

    /**
     * What in a draft does what was taken.
     *
     * @param version version of the draft
     * @param codes codes of nodes and questions in it, or of options as {@code question/option}
     * @param pointers JSON pointers into it
     */
    public record Change(String version, List<String> codes, List<String> pointers) {

        /** Keeps its own copies. */
        public Change {
            codes = List.copyOf(codes);
            pointers = List.copyOf(pointers);
        }
    }
}
