package org.phrom.survey.questionnaire.domain;

/**
 * What an answer is about, within a layer of an assessment.
 *
 * @param question code of the question; of an entry in a roster, {@code @} and the code of the roster; of an exemption
 *     {@code !} and what it is of
 * @param item code of the one of several things that are asked about, such as a service, or of an observation of it,
 *     {@code item/observation}; empty when the question is about the body itself
 */
public record AnswerKey(String question, String item) {

    private static final String ENTRY = "@";
    private static final String EXEMPTION = "!";

    /** The key of a question about the body itself. */
    public static AnswerKey of(String question) {
        return new AnswerKey(question, "");
    }

    /** The key of the entry by which a body adds that item, or that observation, to a roster. */
    public static AnswerKey entry(String roster, String item) {
        return new AnswerKey(ENTRY + roster, item);
    }

    /** The key under which is kept whether this applies: a question, what it asks about one item, or an item of a roster. */
    public AnswerKey exemption() {
        return new AnswerKey(EXEMPTION + question, item);
    }

    /** Whether it is that of an entry. */
    public boolean isEntry() {
        return question.startsWith(ENTRY);
    }

    /** Of an entry, the code of the roster. */
    public String roster() {
        return question.substring(ENTRY.length());
    }

    /** Whether it is about an observation. */
    public boolean isObservation() {
        return item.indexOf('/') >= 0;
    }

    /** The code of the item, also of an observation. */
    public String itemOnly() {
        return isObservation() ? item.substring(0, item.indexOf('/')) : item;
    }
}
