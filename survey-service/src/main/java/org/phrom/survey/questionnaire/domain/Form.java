package org.phrom.survey.questionnaire.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
import org.phrom.survey.framework.domain.FrameworkDocument;
import org.phrom.survey.framework.domain.Question;

/** What an organisation of one type sees of a framework version and must answer; never changes. */
public final class Form {

    // all that an event says beside the answers, and one that is not applicable beside its code
    private static final int ENVELOPE = 1024;
    private static final int AROUND_A_CODE = 3;

    private final FrameworkDocument document;
    private final String type;
    private final Set<AnswerKey> required;
    private final List<String> notApplicable;
    private final int asked;
    private final int bytes;

    Form(FrameworkDocument document, String type) {
        this.document = document;
        this.type = type;
        Set<AnswerKey> must = new LinkedHashSet<>();
        List<String> others = new ArrayList<>();
        int answers = 0;
        for (Question question : document.questions()) {
            if (!asks(question)) {
                others.add(question.code());
                continue;
            }
            List<AnswerKey> keys = keys(question);
            answers += keys.size();
            if (question.required()) {
                must.addAll(keys);
            }
        }
        this.required = Collections.unmodifiableSet(must);
        this.notApplicable = List.copyOf(others);
        this.asked = answers;
        this.bytes = ENVELOPE
                + others.stream()
                        .mapToInt(code -> AROUND_A_CODE + code.getBytes(StandardCharsets.UTF_8).length)
                        .sum();
    }

    /** The question of that code, whomever it is for. */
    public @Nullable Question question(String code) {
        return document.question(code);
    }

    /** Whether the question is for this type of organisation. */
    public boolean asks(Question question) {
        return question.appliesTo(type);
    }

    /** The answers that a question wants: one of the body itself, or one about each item. */
    public static List<AnswerKey> keys(Question question) {
        return question.items().isEmpty()
                ? List.of(AnswerKey.of(question.code()))
                : question.items().stream()
                        .map(item -> new AnswerKey(question.code(), item))
                        .toList();
    }

    /** What is wrong with a value as the answer to a question; nothing when it answers it. */
    public List<Finding> check(Question question, @Nullable AnswerValue value) {
        return switch (question.type()) {
            case NUMBER, PERCENT, MONEY, LADDER -> NumberAnswer.check(question, value);
            case SINGLE_CHOICE -> ChoiceAnswer.checkOne(question, value);
            case MULTI_CHOICE -> ChoiceAnswer.checkMany(question, value);
            case YES_NO -> TextAnswer.checkYesNo(question, value);
            case TEXT -> TextAnswer.check(question, value);
            case DATE -> DateAnswer.check(value);
            case URL, FILE -> LinkAnswer.check(value);
        };
    }

    /** Codes of the questions that are for other types, in the order of the document. */
    public List<String> notApplicable() {
        return notApplicable;
    }

    /** Bytes that an event with all answers takes for everything but them, at most. */
    public int bytes() {
        return bytes;
    }

    /** What all answers of an assessment come to. */
    public Extent extent(Answers all) {
        int missing = missing(all).size();
        return new Extent(new Completeness(required.size(), required.size() - missing, asked), all.bytes());
    }

    /**
     * What they come to after some have changed; costs the same however many others there are.
     *
     * @param extent before
     * @param before the answers that changed, as they were
     * @param after the same, as they are
     */
    public Extent extent(Extent extent, Answers before, Answers after) {
        return new Extent(
                extent.completeness().with(given(after) - given(before)),
                Math.max(0, extent.bytes() + after.bytes() - before.bytes()));
    }

    /** The required answers that nobody gave, in the order of the document. */
    public List<AnswerKey> missing(Answers answers) {
        return required.stream()
                .filter(key -> answers.to(key).status() == AnswerStatus.UNANSWERED)
                .toList();
    }

    /** Every answer that is asked for, given or not; questions that are for other types are not applicable. */
    public Map<AnswerKey, Answer> filledIn(Answers answers) {
        Map<AnswerKey, Answer> filled = new LinkedHashMap<>();
        for (Question question : document.questions()) {
            if (asks(question)) {
                keys(question).forEach(key -> filled.put(key, answers.to(key)));
            } else {
                filled.put(AnswerKey.of(question.code()), Answer.NOT_APPLICABLE);
            }
        }
        return filled;
    }

    private int given(Answers answers) {
        return (int) answers.byKey().entrySet().stream()
                .filter(answer -> answer.getValue().status() != AnswerStatus.UNANSWERED)
                .filter(answer -> required.contains(answer.getKey()))
                .count();
    }
}
