package org.phrom.survey.questionnaire.domain;

import java.math.BigDecimal;
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

/** Makes questionnaires of rosters and questions, for provinces and districts. */
public final class Forms {

    public static final Text TEXT = new Text("ก", "A");

    private Forms() {}

    /** The form of a province. */
    public static Form of(Map<String, Roster> rosters, Map<String, Question> questions) {
        return questionnaire(rosters, questions).form("province");
    }

    static Questionnaire questionnaire(Map<String, Roster> rosters, Map<String, Question> questions) {
        return new Questionnaire(new FrameworkDocument(
                "f",
                "1",
                TEXT,
                List.of("province", "district"),
                rosters,
                questions,
                new Node("index", TEXT, BigDecimal.ONE, null, List.of()),
                List.of(),
                null,
                Taxonomies.NONE,
                List.of()));
    }

    /** A question for everybody, answered by a text. */
    public static Question text(String code, boolean required, Question.@Nullable About about) {
        return new Question(
                code,
                TEXT,
                null,
                QuestionType.TEXT,
                List.of(),
                required,
                Question.Limits.NONE,
                null,
                Set.of(),
                Set.of(),
                about);
    }
}
