package org.phrom.survey.questionnaire.domain;

import org.jspecify.annotations.Nullable;

/**
 * One answer, as it is kept or as an editor wants it.
 *
 * @param status what is known
 * @param value the value; present exactly when the status is answered
 * @param remarks what stands beside it; nothing when the status is unanswered
 * @param version how often it was changed; 0 when never. In a wish: the version that the editor saw last
 */
public record Answer(AnswerStatus status, @Nullable AnswerValue value, Remarks remarks, int version) {

    /** A question that nobody answered yet. */
    public static final Answer NONE = new Answer(AnswerStatus.UNANSWERED, null, 0);

    /** A question that is not for this type of organisation. */
    public static final Answer NOT_APPLICABLE = new Answer(AnswerStatus.NOT_APPLICABLE, null, 0);

    /** Refuses a status and a value that contradict each other. */
    public Answer {
        if ((status == AnswerStatus.ANSWERED) != (value != null)) {
            throw new IllegalArgumentException("A value goes with the status answered and with no other");
        }
        if (status == AnswerStatus.UNANSWERED && !remarks.sayNothing()) {
            throw new IllegalArgumentException("Nothing stands beside what was not said");
        }
    }

    /** An answer with nothing beside it. */
    public Answer(AnswerStatus status, @Nullable AnswerValue value, int version) {
        this(status, value, Remarks.NONE, version);
    }

    /** Whether both say the same, whatever their versions. */
    public boolean saysTheSameAs(Answer other) {
        boolean sameValue =
                value == null || other.value == null ? value == other.value : value.saysTheSameAs(other.value);
        return status == other.status && sameValue && remarks.equals(other.remarks);
    }

    /** Bytes of what it says beside its status, as JSON writes it. */
    int bytes() {
        return (value == null ? 0 : value.bytes()) + remarks.bytes();
    }
}
