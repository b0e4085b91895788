package org.phrom.survey.rendering.surveyjs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.condition.Condition;
import org.phrom.kit.text.Text;
import org.phrom.survey.rendering.form.FormDefinition;
import org.phrom.survey.rendering.form.FormDefinition.Group;
import org.phrom.survey.rendering.form.FormDefinition.Page;

/**
 * A form as a survey of SurveyJS 3 (survey-core): English by default, Thai as the locale {@code th}. Questions are called
 * by their codes. Beside the survey stand notes on what SurveyJS has no word for.
 *
 * @see <a href="https://surveyjs.io/form-library/documentation/design-survey/create-a-simple-survey">SurveyJS</a>
 */
public final class SurveyJs {

    private SurveyJs() {}

    /** {@code survey} is what SurveyJS takes, {@code notes} what gets lost: question, member, note. */
    public static ObjectNode of(FormDefinition form) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode survey = answer.putObject("survey");
        put(survey, "title", form.head().title());
        put(survey, "description", form.head().description());
        // as on the server, what is hidden is kept while somebody answers, and counts for no condition
        survey.put("clearInvisibleValues", "onComplete");
        survey.put("checkErrorsMode", "onComplete");
        SurveyJsQuestions questions = new SurveyJsQuestions(form);
        ArrayNode pages = survey.putArray("pages");
        form.pages().forEach(page -> page(pages.addObject(), page, questions));
        questions.putShown(survey);
        answer.set("notes", questions.notes());
        return answer;
    }

    /**
     * A condition in the language of SurveyJS: an expression that is true when it is true, and one that is true unless it
     * is false.
     *
     * @param question what {@code value} is the answer to
     * @param isAlone whether the answer to a question stands by itself in the survey, and not in a list over items
     * @return both; empty when SurveyJS can not say it
     */
    public static List<String> expressions(Condition condition, String question, Predicate<String> isAlone) {
        Truth said = new SurveyJsExpressions(question, isAlone, code -> false).of(condition);
        return said == null ? List.of() : List.of(said.isTrue(), said.notFalse());
    }

    private static void page(ObjectNode written, Page page, SurveyJsQuestions questions) {
        String name = "page/" + page.code();
        written.put("name", name);
        put(written, "title", page.title());
        put(written, "description", page.help());
        ArrayNode panels = written.putArray("elements");
        for (Group group : page.groups()) {
            ObjectNode panel = panels.addObject();
            panel.put("type", "panel").put("name", name + "/" + group.code());
            put(panel, "title", group.title());
            ArrayNode elements = panel.putArray("elements");
            group.questions().forEach(question -> questions.add(elements, question));
        }
    }

    /** A text in both languages; nothing for none. */
    static void put(ObjectNode node, String member, @Nullable Text text) {
        if (text != null) {
            node.putObject(member).put("default", text.en()).put("th", text.th());
        }
    }
}
