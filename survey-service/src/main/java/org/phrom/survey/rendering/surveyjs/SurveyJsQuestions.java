package org.phrom.survey.rendering.surveyjs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.rendering.form.FormDefinition;
import org.phrom.survey.rendering.form.FormQuestion;
import org.phrom.survey.rendering.form.FormQuestion.Wording;
import org.phrom.survey.rendering.form.FormRoster;

/** Makes elements of questions. */
final class SurveyJsQuestions {

    private static final Text OPEN_ITEM = new Text("รายการ", "Item");
    private static final Text OBSERVATION = new Text("รายการที่สำรวจ", "Observation");
    private static final Text ANSWER = new Text("คำตอบ", "Answer");

    private final FormDefinition form;
    private final SurveyJsNotes notes = new SurveyJsNotes();
    private final SurveyJsRules rules;

    SurveyJsQuestions(FormDefinition form) {
        this.form = form;
        this.rules = new SurveyJsRules(form, notes);
    }

    ArrayNode notes() {
        return notes.written();
    }

    void add(ArrayNode elements, FormQuestion question) {
        ObjectNode element = elements.addObject();
        element.put("name", question.code());
        SurveyJs.put(element, "title", question.wording().text());
        SurveyJs.put(element, "description", explanation(question));
        FormRoster roster =
                form.rosters().get(Objects.requireNonNullElse(question.scope().roster(), ""));
        if (roster != null) {
            roster(element, question, roster);
        } else if (question.type().equals("table")) {
            table(element, question);
        } else {
            SurveyJsAnswer.put(element, question, "type");
        }
        if (question.rules().required()) {
            element.put("isRequired", true);
        }
        rules.put(element, question);
        notes.lost(question);
    }

    /** Puts the values by which conditions know what is shown. */
    void putShown(ObjectNode survey) {
        rules.putShown(survey);
    }

    private static void table(ObjectNode element, FormQuestion question) {
        element.put("type", "matrixdropdown");
        ArrayNode columns = element.putArray("columns");
        for (FormQuestion column : question.choices().columns()) {
            ObjectNode written = columns.addObject().put("name", column.code());
            SurveyJs.put(written, "title", headed(column));
            SurveyJsAnswer.put(written, column, "cellType");
            String others = question.choices().columns().stream()
                    .filter(other -> other != column)
                    .map(other -> "{row." + other.code() + "} notempty")
                    .collect(Collectors.joining(" or "));
            if (column.rules().required() && !others.isEmpty()) {
                written.put("requiredIf", others);
            }
        }
        ArrayNode rows = element.putArray("rows");
        question.choices().rows().forEach(row -> value(rows, row.code(), row.text()));
    }

    /** A row for each item that is always there; otherwise rows that are added. */
    private void roster(ObjectNode element, FormQuestion question, FormRoster roster) {
        boolean fixed = !roster.open() && question.scope().perObservation() == null;
        element.put("type", fixed ? "matrixdropdown" : "matrixdynamic");
        ArrayNode columns = element.putArray("columns");
        if (fixed) {
            ArrayNode rows = element.putArray("rows");
            roster.items().forEach(item -> value(rows, item.code(), item.name()));
        } else {
            element.put("rowCount", 0);
            item(columns.addObject(), roster);
            if (question.scope().perObservation() != null) {
                SurveyJs.put(
                        columns.addObject().put("name", "@observation").put("cellType", "text"), "title", OBSERVATION);
            }
        }
        ObjectNode answer = columns.addObject().put("name", "answer");
        SurveyJs.put(answer, "title", ANSWER);
        SurveyJsAnswer.put(answer, question, "cellType");
        notes.add(question, "roster", "the answers about items are one matrix");
    }

    private static void item(ObjectNode column, FormRoster roster) {
        column.put("name", "@item");
        SurveyJs.put(column, "title", Objects.requireNonNullElse(roster.name(), OPEN_ITEM));
        if (roster.items().isEmpty() || roster.open()) {
            column.put("cellType", "text");
        } else {
            column.put("cellType", "dropdown");
            ArrayNode choices = column.putArray("choices");
            roster.items().forEach(item -> value(choices, item.code(), item.name()));
        }
    }

    static void value(ArrayNode list, String code, Text text) {
        SurveyJs.put(list.addObject().put("value", code), "text", text);
    }

    private static @Nullable Text explanation(FormQuestion question) {
        String th = joined(question, "นิยาม: ", "หลักฐานที่ใช้ได้: ", "หน่วย: ", true);
        String en = joined(question, "Definition: ", "Accepted evidence: ", "Unit: ", false);
        return en.isEmpty() ? null : new Text(th, en);
    }

    private static String joined(FormQuestion question, String definition, String evidence, String unit, boolean thai) {
        Wording wording = question.wording();
        return Stream.of(
                        part("", wording.help(), thai),
                        part(definition, wording.definition(), thai),
                        part(evidence, wording.acceptedEvidence(), thai),
                        part(unit, question.limits().unit(), thai))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** What heads a column: the words of the question, and what its numbers are counted in. */
    private static Text headed(FormQuestion column) {
        Text text = column.wording().text();
        Text unit = column.limits().unit();
        return unit == null ? text : new Text(text.th() + " (" + unit.th() + ")", text.en() + " (" + unit.en() + ")");
    }

    private static String part(String label, @Nullable Text text, boolean thai) {
        return text == null ? "" : label + (thai ? text.th() : text.en());
    }
}
