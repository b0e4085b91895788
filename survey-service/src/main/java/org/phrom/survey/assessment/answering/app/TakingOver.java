package org.phrom.survey.assessment.answering.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.text.Text;
import org.phrom.survey.assessment.answering.app.OfferingAnswers.Left;
import org.phrom.survey.assessment.answering.app.OfferingAnswers.Part;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.framework.domain.Roster;
import org.phrom.survey.questionnaire.domain.Answer;
import org.phrom.survey.questionnaire.domain.AnswerDefects;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.AnswerStatus;
import org.phrom.survey.questionnaire.domain.AnswerValue;
import org.phrom.survey.questionnaire.domain.Answers;
import org.phrom.survey.questionnaire.domain.Form;
import org.phrom.survey.questionnaire.domain.Remarks;

/**
 * Holds what was said under one version of a framework against the form of another: what it takes is offered, and what
 * it does not is left with the reason. Entries come first, since answers hang on them.
 */
final class TakingOver {

    private static final Comparator<AnswerKey> ITEMS_FIRST = Comparator.comparing(AnswerKey::isObservation)
            .thenComparing(AnswerKey::roster)
            .thenComparing(key -> key.item().length())
            .thenComparing(AnswerKey::item);

    private final Form earlier;
    private final Form form;
    private final Answers said;
    private final Answers present;
    private final Map<AnswerKey, Answer> entries = new LinkedHashMap<>();
    private final Map<AnswerKey, Answer> answers = new LinkedHashMap<>();
    private final List<Left> left = new ArrayList<>();
    private Answers known;

    /**
     * What was said.
     *
     * @param earlier the form that it was said in
     * @param said what counted of it
     * @param form the present form
     * @param present what is said there already
     */
    TakingOver(Form earlier, Answers said, Form form, Answers present) {
        this.earlier = earlier;
        this.form = form;
        this.said = said;
        this.present = present;
        this.known = present;
    }

    Map<AnswerKey, Answer> entries() {
        return entries;
    }

    Map<AnswerKey, Answer> answers() {
        return answers;
    }

    List<Left> left() {
        return left;
    }

    /** Offers the entries of rosters that have the same code in both versions. */
    void offerEntries() {
        said.byKey().keySet().stream()
                .filter(AnswerKey::isEntry)
                .sorted(ITEMS_FIRST)
                .forEach(this::offerEntry);
    }

    private void offerEntry(AnswerKey key) {
        Answer now = present.to(key);
        Roster roster = form.roster(key.roster());
        if (now.status() == AnswerStatus.ANSWERED) {
            return;
        }
        if (roster == null) {
            leave(key, Part.ENTRY, null, new Text("ไม่มีบัญชีรายการนี้แล้ว", "There is no such roster any more"));
            return;
        }
        Roster.Entries enterable = key.isObservation() ? roster.observations() : roster.open();
        Map<String, AnswerValue> attributes = new TreeMap<>();
        Map<String, Text> misfits = new TreeMap<>();
        if (said.to(key).value() instanceof AnswerValue.Members members) {
            members.byName().forEach((name, value) -> {
                Text why = attributeMisfit(enterable.attributes().get(name), value);
                if (why == null) {
                    attributes.put(name, value);
                } else {
                    misfits.put(name, why);
                }
            });
        }
        Answer entry = new Answer(AnswerStatus.ANSWERED, new AnswerValue.Members(attributes), now.version());
        Answers withIt = known.with(new Answers(Map.of(key, entry)));
        Text why = EntryCheck.misplaced(form, roster, key, withIt);
        if (why != null) {
            leave(key, Part.ENTRY, null, why);
            return;
        }
        entries.put(key, entry);
        known = withIt;
        misfits.forEach((name, reason) -> leave(key, Part.ATTRIBUTE, name, reason));
    }

    private @Nullable Text attributeMisfit(@Nullable Question kind, AnswerValue value) {
        return kind == null
                ? new Text("ไม่มีข้อมูลประกอบนี้แล้ว", "There is no such attribute any more")
                : first(form.check(kind, value));
    }

    /**
     * Offers answers to questions that are unanswered.
     *
     * @param codes codes of the earlier questions by those of the present ones to which their answers carry over
     */
    void offerAnswers(Map<String, String> codes) {
        form.asked(known).forEach((key, asked) -> {
            String code = codes.get(key.question());
            Answer before = code == null ? Answer.NONE : said.to(new AnswerKey(code, key.item()));
            // one that is not shown yet may be shown once the others are taken over
            boolean open = present.to(key).status() == AnswerStatus.UNANSWERED
                    && asked.answer().status() == AnswerStatus.UNANSWERED;
            if (open && before.status() != AnswerStatus.UNANSWERED) {
                offer(key, before);
            }
        });
        leaveWhatIsAboutNothing(codes);
    }

    private void offer(AnswerKey key, Answer before) {
        Question question = form.question(key.question());
        if (question == null) {
            return;
        }
        Text why = wasEntered(question, key)
                ? new Text(
                        "กรอบการประเมินกำหนดรายการนี้แล้ว อาจไม่ใช่สิ่งเดียวกับที่เพิ่มไว้",
                        "The framework names this item now, which may not be what was entered")
                : misfit(question, before);
        if (why == null) {
            Remarks remarks = remarks(key, question, before);
            answers.put(
                    key,
                    new Answer(
                            before.status(),
                            before.value(),
                            remarks,
                            present.to(key).version()));
        } else {
            leave(key, Part.ANSWER, null, why);
        }
    }

    // one code, but once of the body's own and now of the framework
    private boolean wasEntered(Question question, AnswerKey key) {
        Question.About about = question.about();
        Roster now = about == null ? null : form.roster(about.roster());
        Roster before = about == null ? null : earlier.roster(about.roster());
        return now != null
                && before != null
                && now.items().containsKey(key.itemOnly())
                && !before.items().containsKey(key.itemOnly());
    }

    private @Nullable Text misfit(Question question, Answer before) {
        if (before.status() != AnswerStatus.ANSWERED) {
            return question.allowsStatus(before.status().code())
                    ? null
                    : new Text("คำถามนี้ตอบเช่นนั้นไม่ได้", "The question does not take this status");
        }
        return first(form.check(question, before.value()));
    }

    private Remarks remarks(AnswerKey key, Question question, Answer before) {
        RemarksCheck check = new RemarksCheck(form, question);
        Remarks remarks = before.remarks();
        return new Remarks(
                fitting(
                        key,
                        Part.OBSTACLE,
                        remarks.obstacles(),
                        Remarks.Tag::code,
                        one -> check.first(new RemarksWish(List.of(one), null, null), before.status())),
                fitting(
                        key,
                        Part.SUCCESS_FACTOR,
                        remarks.successFactors(),
                        Remarks.Tag::code,
                        one -> check.first(new RemarksWish(null, List.of(one), null), before.status())),
                fitting(
                        key,
                        Part.EVIDENCE,
                        remarks.evidence(),
                        Remarks.Evidence::url,
                        one -> AnswerDefects.outsideWindow(question, one)
                                .map(Finding::message)
                                .orElseGet(() ->
                                        check.first(new RemarksWish(null, null, List.of(one)), before.status()))));
    }

    private <T> List<T> fitting(
            AnswerKey key, Part part, List<T> given, Function<T, String> name, Function<T, @Nullable Text> misfit) {
        List<T> fitting = new ArrayList<>();
        for (T one : given) {
            Text why = misfit.apply(one);
            if (why == null) {
                fitting.add(one);
            } else {
                leave(key, part, name.apply(one), why);
            }
        }
        return fitting;
    }

    private void leaveWhatIsAboutNothing(Map<String, String> codes) {
        codes.forEach((code, before) -> {
            Question question = form.question(code);
            if (question == null || question.about() == null || !form.asks(question)) {
                return;
            }
            said.byKey().keySet().stream()
                    .filter(key -> key.question().equals(before))
                    .map(key -> new AnswerKey(code, key.item()))
                    .filter(key -> !form.exists(question, key, known))
                    .sorted(Comparator.comparing(AnswerKey::item))
                    .forEach(key -> leave(
                            key, Part.ANSWER, null, new Text("ไม่มีรายการนี้แล้ว", "There is no such item any more")));
        });
    }

    private void leave(AnswerKey key, Part part, @Nullable String name, Text why) {
        left.add(new Left(key, part, name, why));
    }

    private static @Nullable Text first(List<Finding> findings) {
        return findings.stream().findFirst().map(Finding::message).orElse(null);
    }
}
