package org.phrom.survey.assessment.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.problem.ProblemType;
import org.phrom.kit.text.Text;
import org.phrom.survey.questionnaire.domain.Answer;
import org.phrom.survey.questionnaire.domain.AnswerKey;

/** Answers that are not taken, or not enough, with all that is wrong with them. */
public final class AnswersRefused extends RuntimeException {

    /** That an answer has no evidence and needs some. */
    public static final Text EVIDENCE_MISSING = new Text("ต้องแนบหลักฐานของคำตอบนี้", "This answer needs evidence");

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Map<AnswerKey, List<Finding>> findings = new LinkedHashMap<>();
    private final transient Map<AnswerKey, Answer> current = new LinkedHashMap<>();

    /** Refuses for that reason; nothing is wrong yet. */
    public AnswersRefused(ProblemType type) {
        super(type.code(), null, false, false);
        this.type = type;
    }

    /** Adds what is wrong with an answer as a whole. */
    public AnswersRefused at(AnswerKey key, String code, Text message) {
        return at(key, Finding.at("", code, message));
    }

    /** Adds what is wrong inside an answer: with its {@code /status}, or {@code /value}, or a part of that. */
    public AnswersRefused at(AnswerKey key, Finding finding) {
        findings.computeIfAbsent(key, none -> new ArrayList<>()).add(finding);
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

    /** All that is wrong, each inside of its answer. */
    public Map<AnswerKey, List<Finding>> findings() {
        return findings;
    }

    /** Answers as they are kept, where that is why. */
    public Map<AnswerKey, Answer> current() {
        return current;
    }
}
