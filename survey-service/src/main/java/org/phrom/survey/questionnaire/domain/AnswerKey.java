package org.phrom.survey.questionnaire.domain;

/**
 * What an answer is about, within a layer of an assessment.
 *
 * @param question code of the question
 * @param item code of the one of several things that are asked about, such as a service; empty when the question is
 *     about the body itself
 */
public record AnswerKey(String question, String item) {

    /** The key of a question about the body itself. */
    public static AnswerKey of(String question) {
        return new AnswerKey(question, "");
    }
}
