package org.phrom.survey.questionnaire.domain;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.framework.domain.Roster;

/** A form about services, some of which the body adds, and about pages that it observed of each. */
class EntriesTest {

    private static final Question.About ITEMS = new Question.About("services", false);
    private static final Question.About OBSERVATIONS = new Question.About("services", true);
    private static final Form FORM = form();
    private static final AnswerKey OWN = AnswerKey.entry("services", "own");
    private static final AnswerKey PAGE_OF_OWN = AnswerKey.entry("services", "own/1");
    private static final List<AnswerKey> KEYS = List.of(
            AnswerKey.of("plan"),
            OWN,
            PAGE_OF_OWN,
            AnswerKey.entry("services", "tax/1"),
            AnswerKey.entry("services", "tax/10"),
            AnswerKey.entry("services", "tax/2"),
            new AnswerKey("online", "tax"),
            new AnswerKey("online", "own"),
            new AnswerKey("found", "tax/1"),
            new AnswerKey("found", "own/1"),
            new AnswerKey("remark", "own/1"));

    @Property
    void keptByDifferenceItIsWhatCountingAllAnswersGivesWhateverComesAndGoes(
            @ForAll("saves") List<Map<AnswerKey, Boolean>> saves) {
        Answers all = Answers.NONE;
        Extent extent = FORM.extent(all);

        for (Map<AnswerKey, Boolean> save : saves) {
            Answers kept = readFor(save.keySet(), all);
            Map<AnswerKey, Answer> wishes = wishes(save, all);
            dropRefused(wishes, all);
            Answers after = kept.merge(wishes).after();
            extent = FORM.extent(extent, FORM.decidedBy(save.keySet()), kept, after);
            all = all.with(after);

            assertThat(extent).isEqualTo(FORM.extent(all));
        }
        assertThat(FORM.missing(all))
                .hasSize(
                        extent.completeness().required() - extent.completeness().answered());
        assertThat(FORM.asked(all)).hasSize(extent.completeness().questions());
    }

    @Property
    void theOrderOfSavesDoesNotMatter(@ForAll("saves") List<Map<AnswerKey, Boolean>> saves) {
        Map<AnswerKey, Boolean> last = new LinkedHashMap<>();
        saves.forEach(last::putAll);
        Answers inOrder = Answers.NONE;
        Answers backwards = Answers.NONE;
        List<Map.Entry<AnswerKey, Boolean>> wishes = List.copyOf(last.entrySet());
        for (int i = 0; i < wishes.size(); i++) {
            Map<AnswerKey, Boolean> one = Map.ofEntries(wishes.get(i));
            Map<AnswerKey, Boolean> other = Map.ofEntries(wishes.get(wishes.size() - 1 - i));
            inOrder = inOrder.merge(wishes(one, inOrder)).after();
            backwards = backwards.merge(wishes(other, backwards)).after();
        }

        assertThat(FORM.told(inOrder)).isEqualTo(FORM.told(backwards));
        assertThat(FORM.extent(inOrder)).isEqualTo(FORM.extent(backwards));
    }

    @Test
    void whatWasEnteredIsAskedAboutInTheOrderOfTheCodes() {
        Answers entered =
                said(AnswerKey.entry("services", "tax/10"), AnswerKey.entry("services", "tax/2"), OWN, PAGE_OF_OWN);

        assertThat(FORM.asked(entered).keySet())
                .containsExactly(
                        AnswerKey.of("plan"),
                        new AnswerKey("online", "tax"),
                        new AnswerKey("online", "own"),
                        new AnswerKey("found", "tax/2"),
                        new AnswerKey("found", "tax/10"),
                        new AnswerKey("found", "own/1"),
                        new AnswerKey("remark", "tax/2"),
                        new AnswerKey("remark", "tax/10"),
                        new AnswerKey("remark", "own/1"));
        assertThat(FORM.extent(entered).completeness()).isEqualTo(new Completeness(6, 0, 9));
    }

    @Test
    void whatIsAskedAboutEachEntryIsCounted() {
        assertThat(FORM.askedOf(ITEMS)).isEqualTo(1);
        assertThat(FORM.askedOf(OBSERVATIONS)).isEqualTo(2);
        assertThat(FORM.askedOf(new Question.About("systems", false))).isZero();
    }

    @Test
    void anObservationGoesWithItsItemAndComesBackWithIt() {
        AnswerKey found = new AnswerKey("found", "own/1");
        Answers both = said(OWN, PAGE_OF_OWN, found);
        Answers without = both.with(new Answers(Map.of(OWN, new Answer(AnswerStatus.UNANSWERED, null, 2))));

        assertThat(FORM.told(both)).isEqualTo(both);
        assertThat(FORM.told(without)).isEqualTo(Answers.NONE);
        assertThat(FORM.extent(without)).isEqualTo(FORM.extent(Answers.NONE));
        assertThat(FORM.goingWith(Set.of(OWN), both)).contains(found, new AnswerKey("online", "own"));
        assertThat(FORM.told(without.with(said(OWN)))).isEqualTo(both);
    }

    // as a save reads: what is named, the entries it hangs on, and what goes with entries that are named
    private static Answers readFor(Set<AnswerKey> named, Answers all) {
        Set<AnswerKey> keys = new HashSet<>(FORM.withEntries(named));
        Set<AnswerKey> entries = new HashSet<>(named);
        entries.removeIf(key -> !key.isEntry());
        if (!entries.isEmpty()) {
            all.byKey().keySet().stream().filter(AnswerKey::isEntry).forEach(keys::add);
            keys.addAll(FORM.goingWith(entries, all));
        }
        Map<AnswerKey, Answer> read = new HashMap<>(all.byKey());
        read.keySet().retainAll(keys);
        return new Answers(read);
    }

    private static Map<AnswerKey, Answer> wishes(Map<AnswerKey, Boolean> save, Answers all) {
        Map<AnswerKey, Answer> wishes = new HashMap<>();
        save.forEach(
                (key, there) -> wishes.put(key, answer(key, there, all.to(key).version())));
        return wishes;
    }

    // what is about something that is not there is never kept
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

    private static Answer answer(AnswerKey key, boolean there, int version) {
        AnswerValue value = key.isEntry()
                ? new AnswerValue.Members(Map.of("url", new AnswerValue.Text("https://a.th")))
                : new AnswerValue.Text("ก");
        return there
                ? new Answer(AnswerStatus.ANSWERED, value, version)
                : new Answer(AnswerStatus.UNANSWERED, null, version);
    }

    private static Answers said(AnswerKey... keys) {
        Map<AnswerKey, Answer> said = new HashMap<>();
        for (AnswerKey key : keys) {
            said.put(key, answer(key, true, 1));
        }
        return new Answers(said);
    }

    @Provide
    Arbitrary<List<Map<AnswerKey, Boolean>>> saves() {
        Arbitrary<Map.Entry<AnswerKey, Boolean>> wish = Combinators.combine(
                        Arbitraries.of(KEYS), Arbitraries.of(true, true, false))
                .as(Map::entry);
        return wish.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(EntriesTest::map)
                .list()
                .ofMaxSize(12);
    }

    private static Map<AnswerKey, Boolean> map(List<Map.Entry<AnswerKey, Boolean>> wishes) {
        Map<AnswerKey, Boolean> map = new LinkedHashMap<>();
        wishes.forEach(wish -> map.put(wish.getKey(), wish.getValue()));
        return map;
    }

    private static Form form() {
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put("plan", Forms.text("plan", true, null));
        questions.put("online", Forms.text("online", true, ITEMS));
        questions.put("found", Forms.text("found", true, OBSERVATIONS));
        questions.put("remark", Forms.text("remark", false, OBSERVATIONS));
        Roster services = new Roster(
                "services",
                Forms.TEXT,
                Map.of("tax", new Roster.Item("tax", Forms.TEXT, Map.of())),
                new Roster.Entries(5, Map.of()),
                new Roster.Entries(5, Map.of()),
                false);
        return Forms.of(Map.of("services", services), questions);
    }
}
