package org.phrom.survey.framework.document;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.framework.domain.Question;

/** What may stand beside the answer to a question: tags of the taxonomies, and evidence. */
final class QuestionRemarks {

    private static final Set<String> KINDS = Set.of("url", "file");

    private final TaxonomiesPart taxonomies;
    private final Findings findings;

    QuestionRemarks(TaxonomiesPart taxonomies, Findings findings) {
        this.taxonomies = taxonomies;
        this.findings = findings;
    }

    static Question.Remarks read(Spot question) {
        Spot evidence = question.get("evidence");
        String rule = evidence.text("rule");
        Set<String> kinds =
                evidence.has("kinds") ? Set.copyOf(evidence.get("kinds").strings()) : KINDS;
        boolean asked = rule.equals("required") || rule.equals("optional");
        return new Question.Remarks(
                question.get("obstacles").isTrue(),
                asked ? kinds : Set.of(),
                rule.equals("required"),
                window(evidence));
    }

    private static Question.Window window(Spot evidence) {
        Spot window = evidence.get("window");
        return new Question.Window(day(window.get("from")), day(window.get("to")));
    }

    private static @Nullable LocalDate day(Spot day) {
        return day.node().isTextual() ? LocalDate.parse(day.node().asText()) : null;
    }

    void check(Spot question) {
        if (question.get("obstacles").isTrue() && taxonomies.isEmpty()) {
            findings.add(
                    question.get("obstacles"),
                    "taxonomies-missing",
                    "ต้องมี taxonomies ให้เลือก",
                    "There are no taxonomies to tag with");
        }
        Spot evidence = question.get("evidence");
        Spot window = evidence.get("window");
        if (window.has("from") && window.has("to") && window.text("from").compareTo(window.text("to")) > 0) {
            findings.add(window, "window-reversed", "วันเริ่มต้นอยู่หลังวันสิ้นสุด", "It ends before it begins");
        }
        commonEra(window.get("from"));
        commonEra(window.get("to"));
        boolean none = evidence.text("rule").equals("none");
        unless(!none, evidence, "kinds");
        unless(!none, evidence, "window");
        unless(evidence.text("rule").equals("required"), evidence, "when");
    }

    private void commonEra(Spot bound) {
        LocalDate day = day(bound);
        if (day != null && Question.Window.isOfAnotherEra(day)) {
            findings.add(
                    bound,
                    "date-not-of-common-era",
                    "ปีต้องเป็นคริสต์ศักราช ไม่ใช่พุทธศักราช",
                    "The year is one of the Common Era");
        }
    }

    private void unless(boolean used, Spot evidence, String field) {
        if (!used && evidence.has(field)) {
            findings.add(
                    evidence.get(field),
                    "not-used",
                    "กฎของหลักฐานนี้ไม่ใช้ค่านี้",
                    "The rule of the evidence has no use for it");
        }
    }
}
