package org.phrom.survey.rendering.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.rendering.form.FormCondition;
import org.phrom.survey.rendering.form.FormDefinition;
import org.phrom.survey.rendering.form.FormQuestion;
import org.phrom.survey.rendering.form.FormRoster;

/** Makes items of questions. */
final class FhirItems {

    private static final String CONDITION = "urn:phrom:condition:";
    private static final Text ITEM = new Text("รายการ", "Item");
    private static final Text OBSERVATION = new Text("รายการที่สำรวจ", "Observation");
    private static final Text ANSWER = new Text("คำตอบ", "Answer");

    private final String system;
    private final Map<String, FormRoster> rosters;
    private final FhirConditions conditions;

    /**
     * For the questions of a framework.
     *
     * @param system canonical address of the framework, which the systems of its codes begin with
     */
    FhirItems(String system, FormDefinition form) {
        this.system = system;
        this.rosters = form.rosters();
        this.conditions = new FhirConditions(
                system,
                form.questions()
                        .filter(question -> question.scope().roster() == null)
                        .filter(question -> !question.type().equals("table"))
                        .collect(Collectors.toMap(FormQuestion::code, question -> question)));
    }

    void add(ArrayNode items, FormQuestion question) {
        ObjectNode item = items.addObject();
        FormRoster roster =
                rosters.get(Objects.requireNonNullElse(question.scope().roster(), ""));
        String code = question.code();
        if (roster != null) {
            FhirText.item(item, code, "group", question.wording().text());
            roster(item.putArray("item"), question, roster);
        } else if (question.type().equals("table")) {
            FhirText.item(item, code, "group", question.wording().text());
            table(item.putArray("item"), question);
        } else {
            answer(item, code, question, question.wording().text());
        }
        boolean said = conditions(item, question);
        FhirExplanations.put(item, question);
        if (!said) {
            // it is shown where it should not be, and nobody is kept from handing in because of that
            item.findParents("required").forEach(one -> ((ObjectNode) one).remove("required"));
        }
    }

    private void answer(ObjectNode item, String linkId, FormQuestion question, Text text) {
        FhirText.item(item, linkId, FhirAnswer.type(question), text);
        FhirAnswer.limits(item, question);
        FhirAnswer.options(item, question, system + ":" + question.code());
        if (question.rules().required()) {
            item.put("required", true);
        }
    }

    private void table(ArrayNode items, FormQuestion question) {
        for (FormQuestion.Row row : question.choices().rows()) {
            String linkId = question.code() + "/" + row.code();
            ObjectNode group = FhirText.item(items.addObject(), linkId, "group", row.text());
            ArrayNode cells = group.putArray("item");
            for (FormQuestion column : question.choices().columns()) {
                answer(
                        cells.addObject(),
                        linkId + "/" + column.code(),
                        column,
                        column.wording().text());
            }
        }
    }

    /** One item for each thing that is always there; a group that repeats where there may be more. */
    private void roster(ArrayNode items, FormQuestion question, FormRoster roster) {
        boolean perObservation = question.scope().perObservation() != null;
        for (FormRoster.Item thing : roster.items()) {
            String linkId = question.code() + "/" + thing.code();
            if (perObservation) {
                repeated(items, linkId, question, thing.name());
            } else {
                answer(items.addObject(), linkId, question, thing.name());
            }
        }
        if (roster.open()) {
            repeated(items, question.code() + "/@open", question, ITEM);
        }
    }

    private void repeated(ArrayNode items, String linkId, FormQuestion question, Text text) {
        ObjectNode group =
                FhirText.item(items.addObject(), linkId, "group", text).put("repeats", true);
        ArrayNode inner = group.putArray("item");
        FhirText.item(inner.addObject(), linkId + "/@code", "string", OBSERVATION);
        answer(inner.addObject(), linkId + "/@answer", question, ANSWER);
    }

    /** When it is shown is said in words of FHIR where there are such; all else stays a text. Whether it is said. */
    private boolean conditions(ObjectNode item, FormQuestion question) {
        FormQuestion.Rules rules = question.rules();
        FormCondition visible = rules.visibleWhen();
        boolean said = visible == null || visible.compiled() != null && conditions.put(item, visible.compiled());
        if (!said) {
            condition(item, "visibleWhen", visible);
        }
        condition(item, "requiredWhen", rules.requiredWhen());
        rules.constraints().forEach(rule -> condition(item, "constraint", rule.expect()));
        condition(
                item,
                "evidenceWhen",
                rules.evidence() == null ? null : rules.evidence().when());
        return said;
    }

    private static void condition(ObjectNode item, String kind, @Nullable FormCondition condition) {
        if (condition != null) {
            FhirText.extension(item, CONDITION + kind).put("valueString", condition.expression());
        }
    }
}
