package org.phrom.survey.questionnaire.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.phrom.kit.condition.Condition;
import org.phrom.kit.condition.Type;
import org.phrom.kit.condition.Vocabulary;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.Conditions;
import org.phrom.survey.framework.domain.Conditions.Constraint;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.framework.domain.Question.About;
import org.phrom.survey.framework.domain.QuestionType;
import org.phrom.survey.framework.domain.Roster;

/** A form whose questions hang on each other, about the body, its services and what was observed of them. */
class ConditionalFormTest {

    private static final Text TEXT = new Text("ก", "A");
    private static final About ITEMS = new About("services", false);
    private static final About PAGES = new About("services", true);
    private static final Form FORM = form();

    private static final AnswerKey PLAN = AnswerKey.of("plan");
    private static final AnswerKey BUDGET = AnswerKey.of("budget");
    private static final AnswerKey SHARE = AnswerKey.of("share");
    private static final AnswerKey REASON = AnswerKey.of("reason");
    private static final AnswerKey TOTAL = AnswerKey.of("total");
    private static final List<AnswerKey> KEYS = List.of(
            PLAN,
            BUDGET,
            SHARE,
            REASON,
            TOTAL,
            AnswerKey.of("many"),
            AnswerKey.of("staff"),
            AnswerKey.of("costs"),
            new AnswerKey("posts", "tax"),
            new AnswerKey("posts", "own"),
            AnswerKey.entry("services", "own"),
            AnswerKey.entry("services", "tax/1"),
            AnswerKey.entry("services", "own/1"),
            new AnswerKey("online", "tax"),
            new AnswerKey("online", "own"),
            new AnswerKey("visits", "tax"),
            new AnswerKey("visits", "own"),
            new AnswerKey("slow", "tax/1"),
            new AnswerKey("slow", "own/1"),
            new AnswerKey("why", "tax"),
            new AnswerKey("why", "own"));

    @Property(tries = 3_000)
    void completenessKeptByDifferenceIsWhatCountingAllAnswersGives(
            @ForAll("saves") List<Map<AnswerKey, Integer>> saves) {
        Answers all = Answers.NONE;
        Extent extent = FORM.extent(all);

        for (Map<AnswerKey, Integer> save : saves) {
            Set<AnswerKey> decided = FORM.decidedBy(save.keySet());
            Answers kept = readFor(save.keySet(), decided, all);
            Map<AnswerKey, Answer> wishes = wishes(save, all);
            dropRefused(wishes, all);
            Answers after = kept.merge(wishes).after();
            extent = FORM.extent(extent, decided, kept, after);
            all = all.with(after);

            assertThat(extent).as("%s", all).isEqualTo(FORM.extent(all));
            assertThat(FORM.asked(all)).containsAllEntriesOf(FORM.asked(decided, after));
        }
        assertThat(FORM.missing(all).size() + FORM.defects(all).size())
                .isEqualTo(
                        extent.completeness().required() - extent.completeness().answered());
    }

    @Property
    void whatASaveDoesNotDecideStaysAsItWas(@ForAll("saves") List<Map<AnswerKey, Integer>> saves) {
        Answers all = Answers.NONE;
        for (Map<AnswerKey, Integer> save : saves) {
            Set<AnswerKey> decided = FORM.decidedBy(save.keySet());
            Map<AnswerKey, Asked> before = new HashMap<>(FORM.asked(all));
            all = all.merge(wishes(save, all)).after();
            Map<AnswerKey, Asked> after = new HashMap<>(FORM.asked(all));
            for (Map<AnswerKey, Asked> both : List.of(before, after)) {
                both.keySet().removeIf(key -> isAmong(decided, key) || isAbout(save.keySet(), key));
            }

            assertThat(after).isEqualTo(before);
        }
    }

    @Property
    void theOrderOfSavesDoesNotMatter(@ForAll("saves") List<Map<AnswerKey, Integer>> saves) {
        Map<AnswerKey, Integer> last = new LinkedHashMap<>();
        saves.forEach(last::putAll);
        List<Map.Entry<AnswerKey, Integer>> wishes = List.copyOf(last.entrySet());
        Answers inOrder = Answers.NONE;
        Answers backwards = Answers.NONE;
        for (int i = 0; i < wishes.size(); i++) {
            inOrder =
                    inOrder.merge(wishes(Map.ofEntries(wishes.get(i)), inOrder)).after();
            Map.Entry<AnswerKey, Integer> other = wishes.get(wishes.size() - 1 - i);
            backwards = backwards.merge(wishes(Map.ofEntries(other), backwards)).after();
        }

        assertThat(backwards).isEqualTo(inOrder);
        assertThat(FORM.asked(backwards)).isEqualTo(FORM.asked(inOrder));
        assertThat(FORM.extent(backwards)).isEqualTo(FORM.extent(inOrder));
    }

    @Property
    void whatIsHiddenCountsNowhereWhateverIsKept(@ForAll("saves") List<Map<AnswerKey, Integer>> saves) {
        Answers all = Answers.NONE;
        for (Map<AnswerKey, Integer> save : saves) {
            all = all.merge(wishes(save, all)).after();
        }
        Map<AnswerKey, Answer> shownOnly = new HashMap<>(all.byKey());
        FORM.asked(all).forEach((key, asked) -> {
            if (!asked.shown()) {
                shownOnly.remove(key);
                assertThat(asked.required()).isFalse();
                assertThat(asked.broken()).isEmpty();
                assertThat(asked.answer().value()).isNull();
            }
        });
        Answers without = new Answers(shownOnly);

        assertThat(FORM.told(all)).isEqualTo(FORM.told(without));
        assertThat(FORM.extent(all)).isEqualTo(FORM.extent(without));
        assertThat(FORM.missing(all)).isEqualTo(FORM.missing(without));
        assertThat(FORM.broken(all)).isEqualTo(FORM.broken(without));
        assertThat(FORM.defects(all)).isEqualTo(FORM.defects(without));
        assertThat(FORM.notApplicable(all)).isEqualTo(FORM.notApplicable(without));
    }

    @Property
    void whateverWasSavedTheFormCanBeAnsweredToItsEndAndEmptiedAgain(
            @ForAll("saves") List<Map<AnswerKey, Integer>> saves) {
        Answers all = Answers.NONE;
        for (Map<AnswerKey, Integer> save : saves) {
            all = all.merge(wishes(save, all)).after();
        }

        for (int answered = 0; !FORM.extent(all).completeness().isComplete(); answered++) {
            Set<AnswerKey> incomplete = FORM.defects(all).keySet();
            AnswerKey next = incomplete.isEmpty()
                    ? FORM.missing(all).get(0)
                    : incomplete.iterator().next();
            assertThat(FORM.asked(all).get(next).shown()).as("%s", next).isTrue();
            all = all.merge(wishes(Map.of(next, incomplete.isEmpty() ? 2 : 1), all))
                    .after();
            assertThat(answered).as("%s", all).isLessThan(100);
        }
        assertThat(FORM.missing(all)).isEmpty();
        assertThat(FORM.defects(all)).isEmpty();

        for (AnswerKey key : all.byKey().keySet()) {
            all = all.merge(wishes(Map.of(key, 0), all)).after();
        }
        assertThat(FORM.extent(all)).isEqualTo(FORM.extent(Answers.NONE));
    }

    @Test
    void aQuestionIsNotYetShownThenShownThenNotApplicable() {
        assertThat(FORM.asked(Answers.NONE).get(BUDGET))
                .isEqualTo(new Asked(Answer.NONE, false, false, List.of(), false, List.of(), Exemption.NONE));
        assertThat(FORM.asked(said(PLAN, "yes")).get(BUDGET))
                .isEqualTo(new Asked(Answer.NONE, true, true, List.of(), false, List.of(), Exemption.NONE));
        assertThat(FORM.asked(said(PLAN, "no", BUDGET, 5)).get(BUDGET))
                .isEqualTo(new Asked(
                        new Answer(AnswerStatus.NOT_APPLICABLE, null, 1),
                        false,
                        false,
                        List.of(),
                        false,
                        List.of(),
                        Exemption.NONE));
        assertThat(FORM.notApplicable(said(PLAN, "no", BUDGET, 5))).containsExactly("budget", "many", "costs");
        assertThat(FORM.notApplicable(Answers.NONE)).containsExactly("many");
        assertThat(FORM.asked(said(PLAN, "no")).get(REASON).required()).isTrue();
        assertThat(FORM.asked(said(PLAN, "yes")).get(REASON).required()).isFalse();
    }

    @Test
    void aRowInWhichSomethingStandsIsCompleteOnlyWithItsRequiredCells() {
        AnswerKey staff = AnswerKey.of("staff");
        AnswerKey costs = AnswerKey.of("costs");
        Completeness nothing = FORM.extent(Answers.NONE).completeness();
        Completeness planned = FORM.extent(said(PLAN, "yes")).completeness();

        Answers full = new Answers(Map.of(staff, answered(table(1))));
        Answers lacking = new Answers(Map.of(staff, answered(table(2))));
        assertThat(FORM.extent(full).completeness()).isEqualTo(nothing.plus(new Completeness(0, 1, 0)));
        assertThat(FORM.extent(lacking).completeness()).isEqualTo(nothing);
        assertThat(FORM.defects(full)).isEmpty();
        assertThat(FORM.defects(lacking).get(staff))
                .extracting(defect -> defect.pointer() + " " + defect.code())
                .containsExactly("/value/r/a cell-missing");
        assertThat(FORM.extent(said(PLAN, "yes").with(new Answers(Map.of(costs, answered(table(2))))))
                        .completeness())
                .as("begun by choice, and to be completed")
                .isEqualTo(planned.plus(new Completeness(1, 0, 0)));
        assertThat(FORM.defects(said(PLAN, "no").with(new Answers(Map.of(costs, answered(table(2)))))))
                .as("hidden")
                .isEmpty();
    }

    private static Answer answered(AnswerValue value) {
        return new Answer(AnswerStatus.ANSWERED, value, 1);
    }

    // complete when the number is odd
    private static AnswerValue table(int number) {
        AnswerValue cell = new AnswerValue.Text("x");
        Map<String, AnswerValue> cells = number % 2 == 0 ? Map.of("b", cell) : Map.of("a", cell);
        return new AnswerValue.Members(Map.of("r", new AnswerValue.Members(cells)));
    }

    @Test
    void aHiddenAnswerIsUnansweredForOtherConditions() {
        Answers shown = said(PLAN, "yes", BUDGET, 500, SHARE, 600);
        Answers hidden = said(PLAN, "no", BUDGET, 500, SHARE, 600);

        assertThat(FORM.asked(shown).get(SHARE).shown()).isTrue();
        assertThat(FORM.broken(shown).get(SHARE))
                .extracting(constraint -> constraint.expect().text())
                .containsExactly("value <= answers.budget");
        assertThat(FORM.asked(shown).get(SHARE).broken()).hasSize(2);
        assertThat(FORM.asked(hidden).get(SHARE).shown()).isFalse();
        assertThat(FORM.broken(hidden)).isEmpty();
        assertThat(FORM.extent(hidden).completeness().answered()).isEqualTo(1);
    }

    @Test
    void anItemHasItsOwnConditionsAndOthersSeeAListOfAllItems() {
        AnswerKey tax = new AnswerKey("online", "tax");
        AnswerKey land = new AnswerKey("online", "land");
        Answers one = said(tax, "yes", land, "no");

        assertThat(FORM.asked(one).get(new AnswerKey("visits", "tax")).shown()).isTrue();
        assertThat(FORM.asked(one).get(new AnswerKey("visits", "land")).answer())
                .isEqualTo(Answer.NOT_APPLICABLE);
        assertThat(FORM.notApplicableItems(one)).contains(new AnswerKey("visits", "land"));
        assertThat(FORM.asked(one).get(TOTAL).shown()).isTrue();
        assertThat(FORM.asked(said(tax, "no")).get(TOTAL).answer()).isEqualTo(Answer.NONE);
        assertThat(FORM.asked(said(tax, "no", land, "no")).get(TOTAL).answer()).isEqualTo(Answer.NOT_APPLICABLE);
        assertThat(FORM.notApplicable(said(tax, "no", land, "no"))).contains("visits", "total");
    }

    @Test
    void aSaveReadsWhatHangsOnItAndNothingElse() {
        Set<AnswerKey> decided = FORM.decidedBy(Set.of(new AnswerKey("online", "tax")));

        assertThat(decided)
                .containsExactlyInAnyOrder(
                        new AnswerKey("online", "tax"),
                        new AnswerKey("visits", "tax"),
                        new AnswerKey("slow", Form.EACH),
                        TOTAL,
                        new AnswerKey("why", Form.EACH));
        assertThat(FORM.decidedBy(Set.of(REASON))).containsExactly(REASON);
        assertThat(FORM.neededFor(Set.of(REASON))).containsExactlyInAnyOrder(REASON, PLAN);
        assertThat(FORM.neededFor(Set.of(SHARE))).containsExactlyInAnyOrder(SHARE, BUDGET, PLAN);
    }

    @Test
    void aSaveReadsAndDecidesAsMuchInTheLargestFormAsInASmallOne() {
        Form small = chained(100);
        Form large = chained(5_000);
        for (int place : new int[] {0, 7, 19}) {
            Set<AnswerKey> saved = Set.of(AnswerKey.of("q" + (60 + place)));

            assertThat(large.decidedBy(saved)).isEqualTo(small.decidedBy(saved)).hasSize(20 - place);
            assertThat(large.neededFor(large.decidedBy(saved)))
                    .isEqualTo(small.neededFor(small.decidedBy(saved)))
                    .hasSize(20);
        }
    }

    // in each twenty every question is shown by the one before it
    private static Form chained(int size) {
        Vocabulary names = new Vocabulary(Map.of("answers", Type.fields(code -> Type.NUMBER)));
        Map<String, Question> questions = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            Condition visibleWhen = i % 20 == 0 ? null : Condition.compile("answers.q" + (i - 1) + " > 0", names);
            questions.put(
                    "q" + i,
                    new Question(
                            "q" + i,
                            TEXT,
                            null,
                            QuestionType.NUMBER,
                            List.of(),
                            true,
                            Question.Limits.NONE,
                            null,
                            Set.of(),
                            Set.of(),
                            null,
                            new Conditions(visibleWhen, null, null, List.of()),
                            Question.Remarks.NONE,
                            Question.Table.NONE));
        }
        return Forms.of(Map.of(), questions);
    }

    private static boolean isAmong(Set<AnswerKey> decided, AnswerKey key) {
        return decided.contains(key) || decided.contains(new AnswerKey(key.question(), Form.EACH));
    }

    // what comes and goes with an entry
    private static boolean isAbout(Set<AnswerKey> changed, AnswerKey key) {
        return changed.contains(AnswerKey.entry("services", key.item()))
                || changed.contains(AnswerKey.entry("services", key.itemOnly()));
    }

    // as a save reads: what hangs on what is named, and what comes and goes with entries
    private static Answers readFor(Set<AnswerKey> named, Set<AnswerKey> decided, Answers all) {
        Set<AnswerKey> needed = FORM.neededFor(decided);
        Set<AnswerKey> entries = new HashSet<>(named);
        entries.removeIf(key -> !key.isEntry());
        Set<AnswerKey> keys = new HashSet<>(FORM.goingWith(entries, all));
        for (AnswerKey key : all.byKey().keySet()) {
            if (isAmong(needed, key) || !entries.isEmpty() && key.isEntry()) {
                keys.add(key);
            }
        }
        Map<AnswerKey, Answer> read = new HashMap<>(all.byKey());
        read.keySet().retainAll(keys);
        return new Answers(read);
    }

    private static Map<AnswerKey, Answer> wishes(Map<AnswerKey, Integer> save, Answers all) {
        Map<AnswerKey, Answer> wishes = new HashMap<>();
        save.forEach(
                (key, number) -> wishes.put(key, wish(key, number, all.to(key).version())));
        return wishes;
    }

    // what is about nothing that there is
    private static void dropRefused(Map<AnswerKey, Answer> wishes, Answers all) {
        Roster services = Objects.requireNonNull(FORM.roster("services"));
        wishes.keySet()
                .removeIf(key -> key.isObservation()
                        && key.isEntry()
                        && !FORM.exists(services, key.itemOnly(), all.with(new Answers(wishes))));
        wishes.keySet()
                .removeIf(key -> !key.isEntry()
                        && !FORM.exists(
                                Objects.requireNonNull(FORM.question(key.question())),
                                key,
                                all.with(new Answers(wishes))));
    }

    private static Answer wish(AnswerKey key, int number, int version) {
        if (number == 0) {
            return new Answer(AnswerStatus.UNANSWERED, null, version);
        }
        if (key.isEntry()) {
            AnswerValue kind = new AnswerValue.Text(number % 2 == 0 ? "big" : "small");
            return new Answer(AnswerStatus.ANSWERED, new AnswerValue.Members(Map.of("kind", kind)), version);
        }
        QuestionType type = FORM.question(key.question()).type();
        if (type == QuestionType.TABLE && number != 3) {
            return new Answer(AnswerStatus.ANSWERED, table(number), version);
        }
        if (type != QuestionType.NUMBER && number == 3) {
            return new Answer(AnswerStatus.UNKNOWN, null, version);
        }
        return new Answer(
                AnswerStatus.ANSWERED,
                type == QuestionType.NUMBER
                        ? new AnswerValue.Number(BigDecimal.valueOf(number * 60L))
                        : new AnswerValue.Text(number % 2 == 0 ? "yes" : "no"),
                version);
    }

    private static Answers said(Object... keysAndValues) {
        Map<AnswerKey, Answer> said = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            AnswerValue value = keysAndValues[i + 1] instanceof Integer number
                    ? new AnswerValue.Number(BigDecimal.valueOf(number))
                    : new AnswerValue.Text((String) keysAndValues[i + 1]);
            said.put((AnswerKey) keysAndValues[i], new Answer(AnswerStatus.ANSWERED, value, 1));
        }
        return new Answers(said);
    }

    @Provide
    Arbitrary<List<Map<AnswerKey, Integer>>> saves() {
        Arbitrary<Map.Entry<AnswerKey, Integer>> wish = Combinators.combine(
                        Arbitraries.of(KEYS), Arbitraries.integers().between(0, 4))
                .as(Map::entry);
        return wish.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(wishes -> {
                    Map<AnswerKey, Integer> save = new LinkedHashMap<>();
                    wishes.forEach(one -> save.put(one.getKey(), one.getValue()));
                    return save;
                })
                .list()
                .ofMaxSize(15);
    }

    private static Form form() {
        Questions questions = new Questions();
        questions.add("plan", QuestionType.YES_NO, true, null, null, null);
        questions.add("budget", QuestionType.NUMBER, true, null, "answers.plan == 'yes'", null);
        questions.add(
                "share",
                QuestionType.NUMBER,
                true,
                null,
                "answers.budget > 100",
                null,
                "value <= answers.budget",
                "value < 150 // warning");
        questions.add("reason", QuestionType.TEXT, false, null, null, "answers.plan == 'no'");
        questions.add("online", QuestionType.YES_NO, true, ITEMS, null, null);
        questions.add("visits", QuestionType.NUMBER, true, ITEMS, "answers.online == 'yes'", null);
        questions.add(
                "total",
                QuestionType.NUMBER,
                false,
                null,
                "answers.online.exists(o, o == 'yes')",
                "answers.visits.exists(v, v > 100)",
                "answers.visits.all(v, v <= value)");
        questions.add(
                "slow", QuestionType.YES_NO, true, PAGES, "answers.online == 'yes' && observation.kind == 'big'", null);
        questions.add(
                "why", QuestionType.TEXT, false, ITEMS, "item.kind == 'big'", "answers.slow.exists(s, s == 'yes')");
        questions.add("many", QuestionType.NUMBER, true, null, "size(items.services) > 2", null);
        questions.add("staff", QuestionType.TABLE, true, null, null, null);
        questions.add("costs", QuestionType.TABLE, false, null, "answers.plan == 'yes'", null);
        questions.add("posts", QuestionType.TABLE, false, ITEMS, null, null);
        Map<String, Roster.Item> items = new LinkedHashMap<>();
        items.put("tax", new Roster.Item("tax", TEXT, Map.of("kind", "big")));
        items.put("land", new Roster.Item("land", TEXT, Map.of("kind", "small")));
        Roster services = new Roster(
                "services", TEXT, items, new Roster.Entries(5, Map.of()), new Roster.Entries(5, Map.of()), false);
        return Forms.of(Map.of("services", services), questions.byCode);
    }

    private static final class Questions {

        private static final Question.Table TABLE = new Question.Table(
                List.of("r"), Map.of("a", Forms.text("a", true, null), "b", Forms.text("b", false, null)));

        private final Map<String, Question> byCode = new LinkedHashMap<>();

        private void add(
                String code,
                QuestionType type,
                boolean required,
                @Nullable About about,
                @Nullable String visibleWhen,
                @Nullable String requiredWhen,
                String... constraints) {
            Vocabulary names = names(about);
            List<Constraint> kept = Arrays.stream(constraints)
                    .map(text -> new Constraint(
                            Condition.compile(text.replace(" // warning", ""), names.with("value", Type.NUMBER)),
                            TEXT,
                            text.endsWith("warning")))
                    .toList();
            Conditions conditions = new Conditions(
                    visibleWhen == null ? null : Condition.compile(visibleWhen, names),
                    requiredWhen == null ? null : Condition.compile(requiredWhen, names),
                    null,
                    kept);
            byCode.put(
                    code,
                    new Question(
                            code,
                            TEXT,
                            null,
                            type,
                            List.of(),
                            required,
                            Question.Limits.NONE,
                            null,
                            Set.of(),
                            Set.of("unknown"),
                            about,
                            conditions,
                            Question.Remarks.NONE,
                            type == QuestionType.TABLE ? TABLE : Question.Table.NONE));
        }

        private static Vocabulary names(@Nullable About about) {
            Map<String, Type> answers = new HashMap<>();
            for (String code : List.of("plan", "reason")) {
                answers.put(code, Type.TEXT);
            }
            for (String code : List.of("budget", "share", "total")) {
                answers.put(code, Type.NUMBER);
            }
            answers.put("online", about == null ? Type.listOf(Type.TEXT, 10) : Type.TEXT);
            answers.put("visits", about == null ? Type.listOf(Type.NUMBER, 10) : Type.NUMBER);
            answers.put("slow", Type.listOf(Type.TEXT, 10));
            return new Vocabulary(Map.of(
                    "answers", Type.fields(answers),
                    "item", Type.fields(Map.of("kind", Type.TEXT)),
                    "observation", Type.fields(Map.of("kind", Type.TEXT)),
                    "items", Type.fields(Map.of("services", Type.listOf(Type.TEXT, 10)))));
        }
    }
}
