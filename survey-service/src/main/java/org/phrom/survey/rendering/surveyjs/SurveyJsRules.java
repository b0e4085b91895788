package org.phrom.survey.rendering.surveyjs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.rendering.form.FormCondition;
import org.phrom.survey.rendering.form.FormDefinition;
import org.phrom.survey.rendering.form.FormQuestion;

/** Says when a question is shown, when it is required, and what its answer must keep to. */
final class SurveyJsRules {

    private final Predicate<String> alone;
    private final SurveyJsNotes notes;

    SurveyJsRules(FormDefinition form, SurveyJsNotes notes) {
        this.alone = form.questions()
                .filter(question -> question.scope().roster() == null)
                .map(FormQuestion::code)
                .collect(Collectors.toSet())::contains;
        this.notes = notes;
    }

    void put(ObjectNode element, FormQuestion question) {
        FormQuestion.Rules rules = question.rules();
        SurveyJsExpressions expressions = new SurveyJsExpressions(question.code(), alone);
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
