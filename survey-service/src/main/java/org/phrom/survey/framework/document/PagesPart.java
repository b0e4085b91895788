package org.phrom.survey.framework.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.phrom.survey.framework.domain.Page;

/** The pages of the form: every question of the framework stands on them once, and fields of rosters at most once. */
final class PagesPart implements Part {

    private final Spot document;
    private final QuestionsPart questions;
    private final Findings findings;

    PagesPart(Spot document, QuestionsPart questions, Findings findings) {
        this.document = document;
        this.questions = questions;
        this.findings = findings;
    }

    List<Page> read() {
        return document.get("pages").items().stream()
                .map(page -> new Page(
                        page.text("code"),
                        page.get("title").words(),
                        page.get("help").wordsIfAny(),
                        groups(page).stream()
                                .map(group -> new Page.Group(
                                        group.text("code"),
                                        group.get("title").words(),
                                        group.get("questions").strings()))
                                .toList()))
                .toList();
    }

    private static List<Spot> groups(Spot page) {
        return page.get("groups").items();
    }

    @Override
    public void check() {
        if (!document.has("pages")) {
            return;
        }
        List<Spot> pages = document.get("pages").items();
        List<Spot> groups = new ArrayList<>();
        pages.forEach(page -> groups.addAll(groups(page)));
        findings.repeatedCodes(pages);
        findings.repeatedCodes(groups);
        Map<String, Spot> placed = new HashMap<>();
        groups.forEach(group -> group.get("questions").items().forEach(question -> place(question, placed)));
        for (Spot question : document.get("questions").items()) {
            if (!placed.containsKey(question.text("code"))) {
                findings.add(
                        question.get("code"),
                        "question-on-no-page",
                        "คำถามนี้ไม่อยู่ในหน้าใด",
                        "The question stands on none of the pages");
            }
        }
    }

    private void place(Spot question, Map<String, Spot> placed) {
        String code = question.node().asText();
        Spot first = placed.putIfAbsent(code, question);
        if (!questions.byCode().containsKey(code)) {
            findings.add(question, "question-unknown", "ไม่มีคำถามนี้", "There is no such question");
        } else if (first != null) {
            findings.add(
                    question,
                    "question-placed-twice",
                    "คำถามนี้อยู่ที่ " + first.pointer() + " แล้ว",
                    "The question stands at " + first.pointer() + " already");
        }
    }
}
