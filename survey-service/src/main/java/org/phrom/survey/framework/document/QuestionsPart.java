package org.phrom.survey.framework.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
            "constraints",
            "obstacles",
            "evidence",
            "rows",
            "columns");
    private static final int MOST_QUESTIONS = 5_000;

    private final List<Spot> questions;
    private final Map<String, Spot> byCode = new HashMap<>();
    private final QuestionRosters rosters;
    private final HeadPart head;
    private final OptionSetsPart optionSets;
    private final AnswerLimits limits;
    private final TableCheck tables;
    private final QuestionRemarks remarks;
    private final Findings findings;

    QuestionsPart(
            Spot document,
            HeadPart head,
            OptionSetsPart optionSets,
            RostersPart rosters,
            TaxonomiesPart taxonomies,
            Findings findings) {
        this.rosters = new QuestionRosters(rosters, findings);
        this.questions = new ArrayList<>(document.get("questions").items());
        this.questions.addAll(this.rosters.fields());
        this.head = head;
        this.optionSets = optionSets;
        this.limits = new AnswerLimits(findings);
        this.tables = new TableCheck(optionSets, limits, findings);
        this.remarks = new QuestionRemarks(taxonomies, findings);
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
        QuestionReader reader = new QuestionReader(optionSets, rosters);
        questions.forEach(
                question -> read.put(question.text("code"), reader.read(question, conditions.read(question))));
        return read;
    }

    @Override
    public void support() {
        for (Spot question : questions) {
            findings.only(question, SUPPORTED);
            tables.support(question);
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
        optionSets.checkChoice(question);
        tables.check(question);
        limits.check(question);
        remarks.check(question);
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
