package org.phrom.scoring.model.domain;

/** Whether a question was answered, and if not, why; a missing value keeps this reason up to the published score. */
public enum AnswerStatus {
    ANSWERED("answered"),
    UNANSWERED("unanswered"),
    UNKNOWN("unknown"),
    NOT_RELEVANT("notRelevant"),
    NOT_APPLICABLE("notApplicable"),

    /** Answered, but the rule is not defined for the answers, as a ratio over 0; no status of an answer itself. */
    UNDEFINED("undefined"),
    /** The series of a statistic says nothing of the organisation; no status of an answer itself. */
    NO_STATISTIC("noStatistic"),
    /** A status of a later version of the event. */
    OTHER("other");

    private final String code;

    AnswerStatus(String code) {
        this.code = code;
    }

    /** Returns the name used in events. */
    public String code() {
        return code;
    }

    /** Returns the status of that name, {@link #OTHER} when there is none. */
    public static AnswerStatus of(String code) {
        for (AnswerStatus status : values()) {
            if (status != UNDEFINED && status != NO_STATISTIC && status.code.equals(code)) {
                return status;
            }
        }
        return OTHER;
    }
}
