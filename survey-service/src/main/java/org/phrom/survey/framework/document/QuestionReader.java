package org.phrom.survey.framework.document;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phrom.survey.framework.domain.Conditions;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.framework.domain.QuestionType;

/** Reads questions. */
final class QuestionReader {

    private static final List<String> EXTRA_STATUSES = List.of("unknown", "notRelevant", "notApplicable");

    private final OptionSetsPart optionSets;
    private final QuestionRosters rosters;

    QuestionReader(OptionSetsPart optionSets, QuestionRosters rosters) {
        this.optionSets = optionSets;
        this.rosters = rosters;
    }

    /** A question in the words of the domain; it must have been found valid. */
    Question read(Spot question, Conditions conditions) {
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
                conditions,
                QuestionRemarks.read(question),
                table(question));
    }

    private Question.Table table(Spot question) {
        Map<String, Question> columns = new LinkedHashMap<>();
        question.get("columns")
                .items()
                .forEach(column -> columns.put(column.text("code"), read(column, Conditions.NONE)));
        return new Question.Table(
                question.get("rows").items().stream()
                        .map(row -> row.text("code"))
                        .toList(),
                columns);
    }

    private static Set<String> extraStatuses(Spot answers) {
        Set<String> statuses = new HashSet<>(EXTRA_STATUSES);
        statuses.removeIf(status -> !answers.get(status).isTrue());
        return statuses;
    }
}
