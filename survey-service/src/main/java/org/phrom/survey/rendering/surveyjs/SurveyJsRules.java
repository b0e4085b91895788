package org.phrom.survey.rendering.surveyjs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.rendering.form.FormCondition;
import org.phrom.survey.rendering.form.FormDefinition;
import org.phrom.survey.rendering.form.FormQuestion;

/** Says when a question is shown, when it is required, and what its answer must keep to. */
final class SurveyJsRules {

    private final Map<String, FormQuestion> alone;
    private final SurveyJsNotes notes;
    private final Set<String> read = new TreeSet<>();

    SurveyJsRules(FormDefinition form, SurveyJsNotes notes) {
        this.alone = form.questions()
                .filter(question -> question.scope().roster() == null)
                .collect(Collectors.toMap(FormQuestion::code, question -> question));
        this.notes = notes;
    }

    /** For each question that may be hidden and that conditions read, whether it is shown. */
    void putShown(ObjectNode survey) {
        for (String code : read) {
            FormQuestion question = alone.get(code);
            Truth visible = question == null ? null : visible(question);
            if (visible != null) {
                survey.withArray("calculatedValues")
                        .addObject()
                        .put("name", SurveyJsExpressions.shown(code))
                        .put("expression", visible.isTrue());
            }
        }
    }

    private @Nullable Truth visible(FormQuestion question) {
        FormCondition condition = question.rules().visibleWhen();
        return condition == null ? null : expressions(question).of(condition.compiled());
    }

    private SurveyJsExpressions expressions(FormQuestion question) {
        return new SurveyJsExpressions(question.code(), alone::containsKey, this::mayBeHidden);
    }

    private boolean mayBeHidden(String code) {
        FormQuestion question = alone.get(code);
        FormCondition condition = question == null ? null : question.rules().visibleWhen();
        boolean may = condition != null
                && new SurveyJsExpressions(code, alone::containsKey, other -> false).of(condition.compiled()) != null;
        if (may) {
            read.add(code);
        }
        return may;
    }

    void put(ObjectNode element, FormQuestion question) {
        FormQuestion.Rules rules = question.rules();
        SurveyJsExpressions expressions = expressions(question);
        Truth visible = said(expressions, question, "visibleWhen", rules.visibleWhen());
        if (visible != null) {
            element.put("visibleIf", visible.isTrue());
        }
        Truth required = said(expressions, question, "requiredWhen", rules.requiredWhen());
        if (required != null) {
            element.put("requiredIf", required.isTrue());
        }
        for (FormQuestion.Constraint rule : rules.constraints()) {
            Truth kept = said(expressions, question, "constraints", rule.expect());
            if (kept != null) {
                ObjectNode validator = element.withArray("validators").addObject();
                validator.put("type", "expression").put("expression", kept.notFalse());
                SurveyJs.put(validator, "text", rule.message());
                if (rule.severity().equals("warning")) {
                    validator.put("notificationType", "warning");
                }
            }
        }
    }

    private @Nullable Truth said(
            SurveyJsExpressions expressions, FormQuestion question, String member, @Nullable FormCondition condition) {
        if (condition == null) {
            return null;
        }
        Truth said = question.scope().roster() == null ? expressions.of(condition.compiled()) : null;
        if (said == null) {
            notes.add(question, member, "not said in SurveyJS: " + condition.expression());
        }
        return said;
    }
}
