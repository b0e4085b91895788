package org.phrom.survey.assessment.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phrom.kit.problem.ProblemType;
import org.phrom.kit.text.Text;
import org.phrom.survey.questionnaire.domain.Answer;
import org.phrom.survey.questionnaire.domain.AnswerKey;

/** Answers that are not taken, or not enough, with all that is wrong with them, by question and field. */
public final class AnswersRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Finding> findings = new ArrayList<>();
    private final transient Map<AnswerKey, Answer> current = new LinkedHashMap<>();

    /** Refuses for that reason; nothing is wrong yet. */
    public AnswersRefused(ProblemType type) {
        super(type.code(), null, false, false);
        this.type = type;
    }

    /** Adds what is wrong with an answer as a whole. */
    public AnswersRefused at(AnswerKey key, String code, Text message) {
        return at(new Place(key, Field.ANSWER, ""), code, message);
    }

    /** Adds what is wrong with a field of an answer. */
    public AnswersRefused at(Place place, String code, Text message) {
        findings.add(new Finding(place, code, message));
        return this;
    }

    /** Adds an answer as it is kept. */
    public AnswersRefused current(AnswerKey key, Answer kept) {
        current.put(key, kept);
        return this;
    }

    /** The reason. */
    public ProblemType type() {
        return type;
    }

    /** All that is wrong. */
    public List<Finding> findings() {
        return findings;
    }

    /** Answers as they are kept, where that is why. */
    public Map<AnswerKey, Answer> current() {
        return current;
    }

    /** A field of an answer. */
    public enum Field {
        /** The answer as a whole. */
        ANSWER,
        /** Its value. */
        VALUE,
        /** Its status. */
        STATUS,
        /** Its version. */
        VERSION
    }

    /**
     * Where something is wrong.
     *
     * @param key the answer
     * @param field the field
     * @param inside where in the field, as a JSON pointer; empty for all of it
     */
    public record Place(AnswerKey key, Field field, String inside) {}

    /** One thing that is wrong; its code is stable. */
    public record Finding(Place place, String code, Text message) {}
}
