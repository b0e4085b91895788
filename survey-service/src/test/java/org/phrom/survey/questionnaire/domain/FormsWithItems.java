package org.phrom.survey.questionnaire.domain;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.FrameworkDocument;
import org.phrom.survey.framework.domain.Node;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.framework.domain.QuestionType;

/** Forms with a question about items, which framework documents can not ask yet. */
public final class FormsWithItems {

    private static final Text TEXT = new Text("ก", "A");

    private FormsWithItems() {}

    /** A province is asked for its {@code plan}, a number, and whether each service is {@code online}. */
    public static Form ofServices(String... services) {
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put("plan", question("plan", QuestionType.NUMBER, Set.of(), List.of()));
        questions.put("online", question("online", QuestionType.YES_NO, Set.of(), List.of(services)));
        questions.put(
                "for-districts", question("for-districts", QuestionType.TEXT, Set.of("district"), List.of("tax")));
        return new Questionnaire(new FrameworkDocument(
                        "f",
                        "1",
                        TEXT,
                        List.of("province", "district"),
                        questions,
                        new Node("index", TEXT, BigDecimal.ONE, null, List.of()),
                        List.of(),
                        null))
                .form("province");
    }

    private static Question question(String code, QuestionType type, Set<String> appliesTo, List<String> items) {
        return new Question(
                code,
                TEXT,
                null,
                type,
                List.of(),
                true,
                Question.Limits.NONE,
                null,
                appliesTo,
                Set.of("unknown"),
                items);
    }
}
