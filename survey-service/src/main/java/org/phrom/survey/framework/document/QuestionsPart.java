package org.phrom.survey.framework.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.framework.domain.Conditions;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.framework.domain.QuestionType;

/** The questions and the limits of their answers. */
final class QuestionsPart implements Part {

    private static final Set<String> SUPPORTED = Set.of(
            "code",
            "text",
            "help",
            "definition",
            "acceptedEvidence",
            "type",
            "options",
            "answers",
            "appliesTo",
            "required",
            "unit",
            "decimals",
            "min",
            "max",
            "maxLength",
            "currency",
            "levels",
            "roster",
            "perObservation",
            "visibleWhen",
            "constraints");
    private static final Set<String> CHOICES = Set.of("singleChoice", "multiChoice");
    private static final List<String> EXTRA_STATUSES = List.of("unknown", "notRelevant");

    private static final int MOST_QUESTIONS = 5_000;

    private final List<Spot> questions;
    private final Map<String, Spot> byCode = new HashMap<>();
    private final QuestionRosters rosters;
    private final HeadPart head;
    private final OptionSetsPart optionSets;
    private final AnswerLimits limits;
    private final Findings findings;

    QuestionsPart(Spot document, HeadPart head, OptionSetsPart optionSets, RostersPart rosters, Findings findings) {
        this.rosters = new QuestionRosters(rosters, findings);
        this.questions = new ArrayList<>(document.get("questions").items());
        this.questions.addAll(this.rosters.fields());
        this.head = head;
        this.optionSets = optionSets;
        this.limits = new AnswerLimits(findings);
        this.findings = findings;
        questions.forEach(question -> byCode.putIfAbsent(question.text("code"), question));
    }

    /** The questions by their codes, the first of each. */
    Map<String, Spot> byCode() {
        return byCode;
    }

    /** All questions, those that stand in rosters last. */
    List<Spot> all() {
        return questions;
    }

    /** What a question is asked about; null when it is about the body. */
    Question.@Nullable About about(Spot question) {
        return rosters.about(question);
    }

    /** Whether a question is asked about items or observations. */
    boolean isByItem(Spot question) {
        return rosters.about(question) != null;
    }

    Map<String, Question> read(ConditionsPart conditions) {
        Map<String, Question> read = new LinkedHashMap<>();
        questions.forEach(question -> read.put(question.text("code"), question(question, conditions.read(question))));
        return read;
    }

    private Question question(Spot question, Conditions conditions) {
        QuestionType type = QuestionType.of(question.text("type"));
        if (type == null) {
            throw new IllegalArgumentException("not a valid document: question type "
                    + question.get("type").node());
        }
        return new Question(
                question.text("code"),
                question.get("text").words(),
                question.get("help").wordsIfAny(),
                type,
                optionSets.read(question),
                question.get("required").isTrue(),
                AnswerLimits.read(question),
                question.get("unit").wordsIfAny(),
                Set.copyOf(question.get("appliesTo").strings()),
                extraStatuses(question.get("answers")),
                rosters.about(question),
                conditions);
    }

    private static Set<String> extraStatuses(Spot answers) {
        Set<String> statuses = new HashSet<>(EXTRA_STATUSES);
        statuses.removeIf(status -> !answers.get(status).isTrue());
        return statuses;
    }

    @Override
    public void support() {
        for (Spot question : questions) {
            findings.only(question, SUPPORTED);
            Spot type = question.get("type");
            if (type.node().isTextual() && QuestionType.of(type.node().asText()) == null) {
                findings.notSupported(type);
            }
        }
    }

    @Override
    public void check() {
        findings.repeatedCodes(questions);
        if (questions.size() > MOST_QUESTIONS && !rosters.fields().isEmpty()) {
            findings.add(
                    questions.get(MOST_QUESTIONS),
                    "too-many-questions",
                    "มีคำถามรวมเกิน " + MOST_QUESTIONS + " ข้อ",
                    "More than " + MOST_QUESTIONS + " questions with the fields of rosters");
        }
        rosters.check(questions);
        Set<String> types = new HashSet<>(head.organisationTypes());
        questions.forEach(question -> check(question, types));
    }

    private void check(Spot question, Set<String> types) {
        String type = question.text("type");
        if (CHOICES.contains(type)) {
            optionSets.checkChoice(question);
        }
        limits.check(question);
        for (Spot applies : question.get("appliesTo").items()) {
            if (!types.contains(applies.node().asText())) {
                findings.add(
                        applies,
                        "type-not-of-framework",
                        "ไม่อยู่ใน organisationTypes",
                        "It is not one of the framework's organisationTypes");
            }
        }
    }
}
