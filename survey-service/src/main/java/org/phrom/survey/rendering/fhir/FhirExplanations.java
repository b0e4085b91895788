package org.phrom.survey.rendering.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.rendering.form.FormQuestion;
import org.phrom.survey.rendering.form.FormQuestion.Evidence;

/** What stands below a question: explanations, evidence and tags. */
final class FhirExplanations {

    private FhirExplanations() {}

    static void put(ObjectNode item, FormQuestion question) {
        ArrayNode below = item.get("item") instanceof ArrayNode there ? there : item.arrayNode();
        FormQuestion.Wording wording = question.wording();
        display(below, question.code() + "/@help", wording.help());
        display(below, question.code() + "/@definition", wording.definition());
        display(below, question.code() + "/@acceptedEvidence", wording.acceptedEvidence());
        if (question.scope().mayAskNotApplicable() != null) {
            Text text = new Text(
                    "ขอยกเว้นข้อนี้ได้ หากไม่ใช้กับหน่วยงาน",
                    "You may ask that this does not apply to your organisation");
            display(below, question.code() + "/@mayAskNotApplicable", text);
        }
        Evidence evidence = question.rules().evidence();
        if (evidence != null && !evidence.rule().equals("none")) {
            Text text = new Text("หลักฐาน", "Evidence");
            ObjectNode proof = FhirText.item(below.addObject(), question.code() + "/@evidence", "attachment", text);
            proof.put("required", evidence.rule().equals("required") && evidence.when() == null);
            proof.put("repeats", true);
        }
        if (question.obstacles()) {
            tag(below, question, "obstacles", new Text("อุปสรรค", "Obstacles"));
            tag(below, question, "successFactors", new Text("ปัจจัยความสำเร็จ", "Success factors"));
        }
        if (!below.isEmpty()) {
            item.set("item", below);
        }
    }

    private static void display(ArrayNode items, String linkId, @Nullable Text text) {
        if (text != null) {
            FhirText.item(items.addObject(), linkId, "display", text);
        }
    }

    private static void tag(ArrayNode items, FormQuestion question, String taxonomy, Text text) {
        FhirText.item(items.addObject(), question.code() + "/@" + taxonomy, "choice", text)
                .put("repeats", true)
                .put("answerValueSet", "#" + taxonomy);
    }
}
