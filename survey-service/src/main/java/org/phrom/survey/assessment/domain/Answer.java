package org.phrom.survey.assessment.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question, as it is kept or as an editor wants it.
 *
 * @param status what is known
 * @param value a {@link BigDecimal}, a string or a list of strings; present exactly when the status is answered
 * @param version how often it was changed; 0 when never. In a wish: the version that the editor saw last
 */
public record Answer(AnswerStatus status, @Nullable Object value, int version) {

    /** A question that nobody answered yet. */
    public static final Answer NONE = new Answer(AnswerStatus.UNANSWERED, null, 0);

    /** A question that is not for this type of organisation. */
    public static final Answer NOT_APPLICABLE = new Answer(AnswerStatus.NOT_APPLICABLE, null, 0);

    /** Refuses a status and a value that contradict each other. */
    public Answer {
        if ((status == AnswerStatus.ANSWERED) != (value != null)) {
            throw new IllegalArgumentException("A value goes with the status answered and with no other");
        }
    }

    /** Whether both say the same, whatever their versions: 0.70 is 0.7, and the order of chosen options says nothing. */
    public boolean saysTheSameAs(Answer other) {
        return status == other.status && sameValue(value, other.value);
    }

    /** Bytes of its value as JSON writes it; 0 without one. */
    int bytes() {
        return value == null ? 0 : JsonSize.of(value);
    }

    private static boolean sameValue(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        if (one instanceof List<?> a && other instanceof List<?> b) {
            return Set.copyOf(a).equals(Set.copyOf(b));
        }
        return Objects.equals(one, other);
    }
}
