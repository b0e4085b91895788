package org.phrom.survey.assessment.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.assessment.domain.Assessment.Extent;
import org.phrom.survey.framework.domain.FrameworkDocument;
import org.phrom.survey.framework.domain.Question;

/** The questions of a framework version, as each type of organisation is asked them. */
public final class Questionnaire {

    private final FrameworkDocument document;
    private final Map<String, Asked> byType = new ConcurrentHashMap<>();

    /** The questionnaire of a published document, which never changes. */
    public Questionnaire(FrameworkDocument document) {
        this.document = document;
    }

    /** The question of that code, whomever it is for. */
    public @Nullable Question question(String code) {
        return document.question(code);
    }

    /** How far these answers of an organisation of that type go. */
    public Completeness completeness(String type, Answers answers) {
        Asked asked = asked(type);
        int missing = missing(type, answers).size();
        return new Completeness(asked.required().size(), asked.required().size() - missing, asked.questions());
    }

    /** What all answers of an organisation of that type come to. */
    public Extent extent(String type, Answers answers) {
        return new Extent(completeness(type, answers), answers.bytes());
    }

    /**
     * What they come to after some have changed; costs the same however many others there are.
     *
     * @param extent before
     * @param before the answers that changed, as they were
     * @param after the same, as they are
     */
    public Extent extent(Extent extent, Answers before, Answers after) {
        int more = given(after) - given(before);
        return new Extent(
                extent.completeness().with(more), Math.max(0, extent.bytes() + after.bytes() - before.bytes()));
    }

    /** Codes of the required questions that are unanswered, in the order of the questionnaire. */
    public List<String> missing(String type, Answers answers) {
        return asked(type).required().stream()
                .filter(code -> answers.to(code).status() == AnswerStatus.UNANSWERED)
                .toList();
    }

    /** Every question with its answer; questions that are not for that type are not applicable. */
    public Map<String, Answer> filledIn(String type, Answers answers) {
        Map<String, Answer> filled = new LinkedHashMap<>();
        for (Question question : document.questions()) {
            boolean asked = question.appliesTo(type);
            filled.put(question.code(), asked ? answers.to(question.code()) : Answer.NOT_APPLICABLE);
        }
        return filled;
    }

    private int given(Answers answers) {
        return (int) answers.byQuestion().entrySet().stream()
                .filter(answer -> answer.getValue().status() != AnswerStatus.UNANSWERED)
                .filter(answer -> isRequired(answer.getKey()))
                .count();
    }

    private boolean isRequired(String code) {
        Question question = document.question(code);
        return question != null && question.required();
    }

    private Asked asked(String type) {
        return byType.computeIfAbsent(type, this::count);
    }

    private Asked count(String type) {
        List<String> required = new ArrayList<>();
        List<Question> questions = document.questionsFor(type);
        for (Question question : questions) {
            if (question.required()) {
                required.add(question.code());
            }
        }
        return new Asked(List.copyOf(required), questions.size());
    }

    private record Asked(List<String> required, int questions) {}
}
