package org.phrom.survey.questionnaire.domain;

import java.util.Arrays;
import java.util.Optional;

/** What is known about the answer to a question; never collapsed into a zero or a gap. */
public enum AnswerStatus {
    /** There is a value. */
    ANSWERED("answered"),
    /** Nothing was said yet. */
    UNANSWERED("unanswered"),
    /** The organisation says that it does not know. */
    UNKNOWN("unknown"),
    /** The organisation says that the question does not concern it. */
    NOT_RELEVANT("notRelevant"),
    /** The question is not for organisations of this type, is hidden, or the organisation is exempt from it. */
    NOT_APPLICABLE("notApplicable");

    private final String code;

    AnswerStatus(String code) {
        this.code = code;
    }

    /** The status of that code, if there is one. */
    public static Optional<AnswerStatus> of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst();
    }

    /** Its code in data and on the wire. */
    public String code() {
        return code;
    }
}
