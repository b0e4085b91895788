package org.phrom.survey.questionnaire.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.FrameworkDocument;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.framework.domain.Roster;

/** What a body is exempt from: a question, a question about one item, or all that is asked about an item of a roster. */
final class Exemptions {

    private final FrameworkDocument document;

    Exemptions(FrameworkDocument document) {
        this.document = document;
    }

    /** What stands for a question under this key: that it does not apply counts most. */
    Exemption of(Question question, AnswerKey key, Answers answers) {
        if (!document.mayBeExempt(question)) {
            return Exemption.NONE;
        }
        return targets(question, key)
                .map(target -> Exemption.of(answers.to(target.exemption())))
                .max(Exemption::compareTo)
                .orElse(Exemption.NONE);
    }

    /** These keys and those under which is kept whether they apply. */
    Set<AnswerKey> with(Set<AnswerKey> keys) {
        Set<AnswerKey> all = new HashSet<>(keys);
        for (AnswerKey key : keys) {
            Question question = document.question(key.question());
            if (question != null && document.mayBeExempt(question)) {
                targets(question, key).map(AnswerKey::exemption).forEach(all::add);
            }
        }
        return all;
    }

    private static Stream<AnswerKey> targets(Question question, AnswerKey key) {
        AnswerKey whole = AnswerKey.of(question.code());
        Question.About about = question.about();
        return about == null
                ? Stream.of(whole)
                : Stream.of(whole, key, AnswerKey.entry(about.roster(), key.itemOnly()));
    }

    /** Why a body can not ask that this does not apply to it; nothing when it can. */
    Optional<Finding> refusal(AnswerKey target, Showing showing) {
        return target.isEntry() ? ofItem(target, showing) : ofQuestion(target, showing);
    }

    private Optional<Finding> ofItem(AnswerKey target, Showing showing) {
        Roster roster = document.rosters().get(target.roster());
        if (roster == null) {
            return found("/roster", "unknown-roster", "ไม่มีบัญชีรายการนี้", "There is no such roster");
        }
        if (!roster.items().containsKey(target.item())) {
            return found("/item", "unknown-item", "กรอบการประเมินไม่มีรายการนี้", "The framework names no such item");
        }
        if (!roster.mayBeExempt()) {
            return notOffered("/roster");
        }
        List<Question> asked = document.questions().stream()
                .filter(question -> isAbout(question, roster) && showing.isFor(question))
                .toList();
        boolean exempt = asked.stream()
                .allMatch(question -> of(question, new AnswerKey(question.code(), target.item()), showing.answers())
                        == Exemption.APPROVED);
        return exempt ? notAsked("/item") : Optional.empty();
    }

    private static boolean isAbout(Question question, Roster roster) {
        return question.about() != null && question.about().roster().equals(roster.code());
    }

    private Optional<Finding> ofQuestion(AnswerKey target, Showing showing) {
        Question question = document.question(target.question());
        if (question == null) {
            return found(
                    "/question",
                    "unknown-question",
                    "แบบสอบถามไม่มีคำถามนี้",
                    "The questionnaire has no such question");
        }
        if (!question.mayBeExempt()) {
            return notOffered("/question");
        }
        if (!showing.isFor(question)) {
            return notAsked("/question");
        }
        boolean whole = target.item().isEmpty();
        List<AnswerKey> keys = showing.keys(question);
        if (!whole && !keys.contains(target)) {
            return found(
                    "/item", "unknown-item", "คำถามนี้ไม่ได้ถามถึงรายการนี้", "The question asks about no such item");
        }
        boolean hidden = of(question, target, showing.answers()) == Exemption.APPROVED
                || showing.isHidden(question, whole ? keys : List.of(target));
        return hidden ? notAsked(whole ? "/question" : "/item") : Optional.empty();
    }

    private static Optional<Finding> notOffered(String pointer) {
        return found(
                pointer,
                "exemption-not-offered",
                "กรอบการประเมินไม่เปิดให้ขอยกเว้นข้อนี้",
                "The framework does not let anybody ask that this does not apply");
    }

    private static Optional<Finding> notAsked(String pointer) {
        return found(
                pointer,
                "not-applicable-already",
                "ข้อนี้ไม่ได้ใช้กับหน่วยงานอยู่แล้ว",
                "It does not apply to the organisation as it is");
    }

    private static Optional<Finding> found(String pointer, String code, String th, String en) {
        return Optional.of(Finding.at(pointer, code, new Text(th, en)));
    }
}
