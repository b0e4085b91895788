package org.phrom.survey.framework.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.Question;

/** Which questions are asked about the items of a roster, or about observations of them. */
final class QuestionRosters {

    // so that all that is asked can be told in one event
    private static final int MOST_ANSWERS = 20_000;

    private final RostersPart rosters;
    private final Map<String, String> ofField = new HashMap<>();
    private final Findings findings;

    QuestionRosters(RostersPart rosters, Findings findings) {
        this.rosters = rosters;
        this.findings = findings;
        rosters.all()
                .forEach(roster ->
                        roster.get("fields").items().forEach(field -> ofField.put(field.pointer(), roster.name())));
    }

    /** The questions that stand in a roster, which are asked about its items. */
    List<Spot> fields() {
        return rosters.all().stream()
                .flatMap(roster -> roster.get("fields").items().stream())
                .toList();
    }

    /** What a question is asked about; null when it is about the body. */
    Question.@Nullable About about(Spot question) {
        String roster = question.has("roster") ? question.text("roster") : ofField.get(question.pointer());
        return roster == null
                ? null
                : new Question.About(roster, question.get("perObservation").isTrue());
    }

    void check(List<Spot> questions) {
        long answers = 0;
        for (Spot question : questions) {
            check(question);
            answers += answers(question);
        }
        if (answers > MOST_ANSWERS) {
            findings.add(
                    "/questions",
                    "too-many-answers",
                    new Text(
                            "ถามเกิน " + MOST_ANSWERS + " คำตอบ เมื่อนับทุกรายการ",
                            "More than " + MOST_ANSWERS + " answers are asked for, over all items"));
        }
    }

    private void check(Spot question) {
        Question.About about = about(question);
        String ofItsPlace = ofField.get(question.pointer());
        if (about == null) {
            if (question.get("perObservation").isTrue()) {
                findings.add(
                        question.get("perObservation"),
                        "not-used",
                        "ต้องระบุ roster",
                        "Only a question with a roster is asked about observations");
            }
        } else if (rosters.get(about.roster()).node().isMissingNode()) {
            findings.add(question.get("roster"), "roster-unknown", "ไม่มีบัญชีรายการนี้", "There is no such roster");
        } else if (ofItsPlace != null && !ofItsPlace.equals(about.roster())) {
            findings.add(
                    question.get("roster"),
                    "roster-of-another",
                    "อยู่ในบัญชีรายการอื่น",
                    "The question stands in another roster");
        } else if (about.observations() && !rosters.get(about.roster()).has("observations")) {
            findings.add(
                    question.get("perObservation"),
                    "roster-without-observations",
                    "บัญชีรายการนี้ไม่มีรายการที่สำรวจ",
                    "The roster has no observations");
        }
    }

    private int answers(Spot question) {
        Question.About about = about(question);
        if (about == null) {
            return 1;
        }
        return about.observations()
                ? 0
                : rosters.get(about.roster()).get("items").node().size();
    }
}
