package org.phrom.survey.questionnaire.domain;

/**
 * How far an assessment is answered, over the questions that apply to its organisation; one that is asked about several
 * items or observations counts once for each that there is.
 *
 * @param required required questions, and tables with rows that lack cells
 * @param answered required questions that are not unanswered
 * @param questions all questions
 */
public record Completeness(int required, int answered, int questions) {

    /** Nothing is asked. */
    static final Completeness NONE = new Completeness(0, 0, 0);

    /** Both together. */
    Completeness plus(Completeness other) {
        return new Completeness(required + other.required, answered + other.answered, questions + other.questions);
    }

    /** So many times as much. */
    Completeness times(int factor) {
        return new Completeness(factor * required, factor * answered, factor * questions);
    }

    /** Whether nothing required is missing. */
    public boolean isComplete() {
        return answered == required;
    }
}
