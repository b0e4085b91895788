package org.phrom.survey.questionnaire.domain;

/**
 * How far an assessment is answered, over the questions that apply to its organisation; one that is asked about several
 * items counts once for each.
 *
 * @param required required questions
 * @param answered required questions that are not unanswered
 * @param questions all questions
 */
public record Completeness(int required, int answered, int questions) {

    /** How far it is answered after so many more required questions were; fewer when negative. */
    public Completeness with(int more) {
        return new Completeness(required, answered + more, questions);
    }

    /** Whether nothing required is missing. */
    public boolean isComplete() {
        return answered == required;
    }
}
