package org.phrom.survey.questionnaire.domain;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.FrameworkDocument;
import org.phrom.survey.framework.domain.Node;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.framework.domain.QuestionType;
import org.phrom.survey.framework.domain.Roster;
import org.phrom.survey.framework.domain.Taxonomies;

/** Forms with a question about items. */
public final class FormsWithItems {

    private static final Text TEXT = new Text("ก", "A");

    private FormsWithItems() {}

    /** A province is asked for its {@code plan}, a number, and whether each service is {@code online}. */
    public static Form ofServices(String... codes) {
        Map<String, Question> questions = new LinkedHashMap<>();
        Question.About services = new Question.About("services", false);
        questions.put("plan", question("plan", QuestionType.NUMBER, Set.of(), null));
        questions.put("online", question("online", QuestionType.YES_NO, Set.of(), services));
        questions.put("for-districts", question("for-districts", QuestionType.TEXT, Set.of("district"), services));
        Map<String, Roster.Item> items = new LinkedHashMap<>();
        List.of(codes).forEach(code -> items.put(code, new Roster.Item(code, TEXT, Map.of())));
        return new Questionnaire(new FrameworkDocument(
                        "f",
                        "1",
                        TEXT,
                        List.of("province", "district"),
                        Map.of(
                                "services",
                                new Roster("services", TEXT, items, Roster.Entries.NONE, Roster.Entries.NONE)),
                        questions,
                        new Node("index", TEXT, BigDecimal.ONE, null, List.of()),
                        List.of(),
                        null,
                        Taxonomies.NONE,
                        List.of()))
                .form("province");
    }

    private static Question question(
            String code, QuestionType type, Set<String> appliesTo, Question.@Nullable About about) {
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
                about);
    }
}
