package org.phrom.survey.rendering.surveyjs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.phrom.survey.rendering.form.FormQuestion;

/** Notes what of a question gets lost. */
final class SurveyJsNotes {

    private final ArrayNode notes = JsonNodeFactory.instance.arrayNode();

    ArrayNode written() {
        return notes;
    }

    void lost(FormQuestion question) {
        if (!question.statuses().isEmpty()) {
            add(question, "statuses", "unknown and notRelevant can not be said");
        }
        if (question.scope().mayAskNotApplicable() != null) {
            add(question, "mayAskNotApplicable", "that it does not apply can not be asked for");
        }
        if (question.rules().evidence() != null) {
            add(question, "evidence", "no evidence is asked for");
        }
        if (question.obstacles()) {
            add(question, "obstacles", "no obstacles and success factors are asked for");
        }
        if (!question.scope().appliesTo().isEmpty()) {
            add(question, "appliesTo", "everybody is asked; ask for the form of one type of organisation");
        }
        if (question.type().equals("file")) {
            add(question, "type", "a file is named by its address");
        }
    }

    void add(FormQuestion question, String member, String text) {
        notes.addObject().put("question", question.code()).put("member", member).put("note", text);
    }
}
