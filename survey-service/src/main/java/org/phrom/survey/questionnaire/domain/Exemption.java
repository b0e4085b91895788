package org.phrom.survey.questionnaire.domain;

import java.util.Arrays;

/**
 * Whether something that a body is asked does not apply to it, as it asked for and others decide. Kept as an answer
 * under {@link AnswerKey#exemption a key of its own}, so that it goes wherever the answers go.
 */
public enum Exemption {
    /** It applies. */
    NONE("none"),
    /** It applies until the request is decided. */
    REQUESTED("requested"),
    /** It does not apply. */
    APPROVED("approved");

    private final String code;

    Exemption(String code) {
        this.code = code;
    }

    /** What is kept. */
    public static Exemption of(Answer kept) {
        return Arrays.stream(values())
                .filter(one -> kept.value() instanceof AnswerValue.Text text
                        && text.text().equals(one.code))
                .findFirst()
                .orElse(NONE);
    }

    /** How it is kept over what was kept before. */
    public Answer over(Answer kept) {
        return this == NONE
                ? new Answer(AnswerStatus.UNANSWERED, null, kept.version() + 1)
                : new Answer(AnswerStatus.ANSWERED, new AnswerValue.Text(code), kept.version() + 1);
    }
}
