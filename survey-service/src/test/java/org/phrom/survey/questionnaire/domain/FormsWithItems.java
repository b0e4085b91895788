package org.phrom.survey.questionnaire.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.framework.domain.QuestionType;
import org.phrom.survey.framework.domain.Roster;

/** Forms with a question about items. */
public final class FormsWithItems {

    private FormsWithItems() {}

    /** A province is asked for its {@code plan}, a number, and whether each service is {@code online}. */
    public static Form ofServices(String... codes) {
        Map<String, Question> questions = new LinkedHashMap<>();
        Question.About services = new Question.About("services", false);
        questions.put("plan", question("plan", QuestionType.NUMBER, Set.of(), null));
        questions.put("online", question("online", QuestionType.YES_NO, Set.of(), services));
        questions.put("for-districts", question("for-districts", QuestionType.TEXT, Set.of("district"), services));
        Map<String, Roster.Item> items = new LinkedHashMap<>();
        List.of(codes).forEach(code -> items.put(code, new Roster.Item(code, Forms.TEXT, Map.of())));
        return Forms.of(
                Map.of(
                        "services",
                        new Roster("services", Forms.TEXT, items, Roster.Entries.NONE, Roster.Entries.NONE, false)),
                questions);
    }

    private static Question question(
            String code, QuestionType type, Set<String> appliesTo, Question.@Nullable About about) {
        return new Question(
                code,
                Forms.TEXT,
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
