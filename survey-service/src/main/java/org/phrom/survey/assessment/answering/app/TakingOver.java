package org.phrom.survey.assessment.answering.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private static final Text ANOTHER_THING = new Text(
            "กรอบการประเมินกำหนดรายการนี้แล้ว อาจไม่ใช่สิ่งเดียวกับที่เพิ่มไว้",
            "The framework names this item now, which may not be what was entered");
    private static final Comparator<AnswerKey> BY_ROSTER = Comparator.comparing(AnswerKey::roster)
            .thenComparing(key -> key.item().length())
            .thenComparing(AnswerKey::item);

    private final Form earlier;
    private final Form form;
    private final Answers said;
    private final Answers present;
    private final Map<AnswerKey, Answer> entries = new LinkedHashMap<>();
    private final Map<AnswerKey, Answer> answers = new LinkedHashMap<>();
    private final List<Left> left = new ArrayList<>();
    private final EntryCounts counts;
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
        this.counts = new EntryCounts(form, present);
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
        // observations hang on items
        offerEntries(false);
        offerEntries(true);
    }

    private void offerEntries(boolean observations) {
        said.byKey().keySet().stream()
                .filter(key -> key.isEntry() && key.isObservation() == observations)
                .sorted(BY_ROSTER)
                .forEach(this::offerEntry);
        known = present.with(new Answers(entries));
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
        counts.add(key);
        Text why = misplaced(roster, key);
        if (why != null) {
            counts.remove(key);
            leave(key, Part.ENTRY, null, why);
            return;
        }
        entries.put(key, new Answer(AnswerStatus.ANSWERED, new AnswerValue.Members(attributes), now.version()));
        misfits.forEach((name, reason) -> leave(key, Part.ATTRIBUTE, name, reason));
    }

    private @Nullable Text misplaced(Roster roster, AnswerKey key) {
        if (key.isObservation() && wasEntered(key.roster(), key)) {
            return ANOTHER_THING;
        }
        boolean there = !key.isObservation() || form.exists(roster, key.itemOnly(), known);
        return EntryCheck.misplaced(roster, key, there, counts);
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
        Question.About about = question.about();
        Text why = about != null && wasEntered(about.roster(), key) ? ANOTHER_THING : misfit(question, before);
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
    private boolean wasEntered(String roster, AnswerKey key) {
        Roster now = form.roster(roster);
        Roster before = earlier.roster(roster);
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
        Map<String, List<AnswerKey>> byQuestion =
                said.byKey().keySet().stream().collect(Collectors.groupingBy(AnswerKey::question));
        codes.forEach((code, before) -> {
            Question question = form.question(code);
            if (question == null || question.about() == null || !form.asks(question)) {
                return;
            }
            byQuestion.getOrDefault(before, List.of()).stream()
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
