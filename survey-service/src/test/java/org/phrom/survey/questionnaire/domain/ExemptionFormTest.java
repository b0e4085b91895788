package org.phrom.survey.questionnaire.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.phrom.survey.framework.domain.Conditions;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.framework.domain.Question.About;
import org.phrom.survey.framework.domain.QuestionType;
import org.phrom.survey.framework.domain.Roster;

/** A form of which some questions, and the offices that the framework names, may be found not to apply. */
class ExemptionFormTest {

    private static final AnswerKey PLAN = AnswerKey.of("plan");
    private static final AnswerKey INSTEAD = AnswerKey.of("instead");
    private static final AnswerKey OFFICE = AnswerKey.entry("offices", "north");
    private static final AnswerKey STAFF_NORTH = new AnswerKey("staff", "north");
    private static final AnswerKey STAFF_SOUTH = new AnswerKey("staff", "south");
    private static final AnswerKey SYSTEM = AnswerKey.entry("systems", "own");
    private static final AnswerKey USERS_OWN = new AnswerKey("users", "own");
    private static final AnswerKey DESK = AnswerKey.entry("offices", "north/1");
    private static final AnswerKey QUEUE = new AnswerKey("queue", "north/1");
    private static final List<AnswerKey> ANSWERS =
            List.of(PLAN, INSTEAD, STAFF_NORTH, STAFF_SOUTH, SYSTEM, USERS_OWN, DESK, QUEUE);
    private static final List<AnswerKey> TARGETS = List.of(
            PLAN, OFFICE, AnswerKey.entry("offices", "south"), AnswerKey.of("users"), USERS_OWN, STAFF_SOUTH, QUEUE);
    private static final Form FORM = form();

    @Test
    void whatIsApprovedIsNotApplicableAndComesBackWithItsAnswer() {
        Answers said = said(PLAN, STAFF_NORTH, STAFF_SOUTH);
        Answers exempt = with(said, PLAN, Exemption.APPROVED);

        assertThat(FORM.extent(said).completeness()).isEqualTo(new Completeness(3, 3, 3));
        assertThat(FORM.asked(exempt).get(PLAN).answer()).isEqualTo(new Answer(AnswerStatus.NOT_APPLICABLE, null, 1));
        assertThat(FORM.asked(exempt).get(PLAN).exemption()).isEqualTo(Exemption.APPROVED);
        assertThat(FORM.asked(exempt).get(INSTEAD).required()).isTrue();
        assertThat(FORM.notApplicable(exempt)).containsExactly("plan");
        assertThat(FORM.notApplicable(said)).containsExactly("instead");
        assertThat(FORM.told(exempt).byKey()).containsOnlyKeys(STAFF_NORTH, STAFF_SOUTH);
        assertThat(FORM.missing(exempt)).containsExactly(INSTEAD);
        assertThat(FORM.asked(with(exempt, PLAN, Exemption.NONE))).isEqualTo(FORM.asked(said));
        assertThat(FORM.extent(with(exempt, PLAN, Exemption.NONE))).isEqualTo(FORM.extent(said));
    }

    @Test
    void aRequestThatIsNotDecidedChangesNothingButIsTold() {
        Answers said = said(PLAN, STAFF_NORTH, STAFF_SOUTH);
        Answers asked = with(said, PLAN, Exemption.REQUESTED);

        assertThat(FORM.asked(asked).get(PLAN).answer().status()).isEqualTo(AnswerStatus.ANSWERED);
        assertThat(FORM.asked(asked).get(PLAN).exemption()).isEqualTo(Exemption.REQUESTED);
        assertThat(FORM.extent(asked)).isEqualTo(FORM.extent(said));
        assertThat(FORM.told(asked)).isEqualTo(FORM.told(said));
    }

    @Test
    void anItemOfTheFrameworkGoesWithAllThatIsAskedAboutIt() {
        Answers said = said(PLAN, STAFF_NORTH, DESK, QUEUE);
        Answers exempt = with(said, OFFICE, Exemption.APPROVED);

        assertThat(FORM.asked(exempt).get(QUEUE).shown()).isFalse();
        assertThat(FORM.notApplicableItems(exempt)).containsExactly(STAFF_NORTH);
        assertThat(FORM.notApplicable(exempt)).containsExactly("instead", "queue");
        assertThat(FORM.told(exempt).byKey()).containsOnlyKeys(PLAN, DESK);
        Answers none = with(exempt, AnswerKey.entry("offices", "south"), Exemption.APPROVED);
        assertThat(FORM.notApplicable(none)).containsExactly("instead", "staff", "queue");
    }

    @Test
    void oneCanAskForWhatTheFrameworkLetsAndAppliesAtPresent() {
        Answers said = said(SYSTEM, DESK);

        assertThat(refusal(PLAN, said)).isEqualTo("none");
        assertThat(refusal(OFFICE, said)).isEqualTo("none");
        assertThat(refusal(AnswerKey.of("users"), said)).isEqualTo("none");
        assertThat(refusal(USERS_OWN, said)).isEqualTo("none");
        assertThat(refusal(INSTEAD, said)).isEqualTo("/question exemption-not-offered");
        assertThat(refusal(STAFF_NORTH, said)).isEqualTo("/question exemption-not-offered");
        assertThat(refusal(AnswerKey.of("nothing"), said)).isEqualTo("/question unknown-question");
        assertThat(refusal(new AnswerKey("plan", "north"), said)).isEqualTo("/item unknown-item");
        assertThat(refusal(new AnswerKey("users", "other"), said)).isEqualTo("/item unknown-item");
        assertThat(refusal(AnswerKey.entry("offices", "west"), said)).isEqualTo("/item unknown-item");
        assertThat(refusal(DESK, said)).isEqualTo("/item unknown-item");
        assertThat(refusal(AnswerKey.entry("nothing", "own"), said)).isEqualTo("/roster unknown-roster");
        assertThat(refusal(SYSTEM, said)).isEqualTo("/item unknown-item");
        assertThat(refusal(PLAN, with(said, PLAN, Exemption.APPROVED))).isEqualTo("/question not-applicable-already");
        assertThat(refusal(OFFICE, with(said, OFFICE, Exemption.APPROVED))).isEqualTo("/item not-applicable-already");
        assertThat(refusal(USERS_OWN, with(said, AnswerKey.of("users"), Exemption.APPROVED)))
                .isEqualTo("/item not-applicable-already");
        assertThat(FORM_OF_DISTRICT
                        .exemptionRefusal(PLAN, Answers.NONE)
                        .orElseThrow()
                        .code())
                .isEqualTo("not-applicable-already");
    }

    @Property(tries = 2_000)
    void completenessKeptByDifferenceIsWhatCountingAllAnswersGives(@ForAll("steps") List<Step> steps) {
        Answers all = Answers.NONE;
        Extent extent = FORM.extent(all);
        for (Step step : steps) {
            if (step.exemption() != null) {
                all = with(all, step.key(), step.exemption());
                extent = FORM.extent(all);
            } else {
                Map<AnswerKey, Answer> wish = Map.of(step.key(), step.wish(all));
                if (isRefused(step.key(), all)) {
                    continue;
                }
                Set<AnswerKey> decided = FORM.decidedBy(wish.keySet());
                Answers kept = readFor(step.key(), decided, all);
                Answers after = kept.merge(wish).after();
                extent = FORM.extent(extent, decided, kept, after);
                all = all.with(after);
                assertThat(FORM.asked(all)).containsAllEntriesOf(FORM.asked(decided, after));
            }
            assertThat(extent).as("%s", all).isEqualTo(FORM.extent(all));
        }
        assertThat(FORM.missing(all))
                .hasSize(
                        extent.completeness().required() - extent.completeness().answered());
    }

    @Property
    void neitherTheOrderOfSavesNorWhenItIsDecidedMatters(@ForAll("steps") List<Step> steps) {
        Map<String, Step> last = new LinkedHashMap<>();
        steps.forEach(step -> last.put(step.key() + "/" + (step.exemption() == null), step));
        List<Step> once = List.copyOf(last.values());
        Answers inOrder = Answers.NONE;
        Answers backwards = Answers.NONE;
        for (int i = 0; i < once.size(); i++) {
            inOrder = once.get(i).done(inOrder);
            backwards = once.get(once.size() - 1 - i).done(backwards);
        }

        assertThat(FORM.asked(backwards)).isEqualTo(FORM.asked(inOrder));
        assertThat(FORM.extent(backwards)).isEqualTo(FORM.extent(inOrder));
        assertThat(FORM.told(backwards)).isEqualTo(FORM.told(inOrder));
    }

    record Step(AnswerKey key, @Nullable Exemption exemption, boolean says) {

        private Answer wish(Answers all) {
            int version = all.to(key).version();
            return says ? answer(key, version) : new Answer(AnswerStatus.UNANSWERED, null, version);
        }

        private Answers done(Answers all) {
            return exemption == null ? all.merge(Map.of(key, wish(all))).after() : with(all, key, exemption);
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> saves = Combinators.combine(Arbitraries.of(ANSWERS), Arbitraries.of(true, true, false))
                .as((key, says) -> new Step(key, null, says));
        Arbitrary<Step> decisions = Combinators.combine(Arbitraries.of(TARGETS), Arbitraries.of(Exemption.class))
                .as((key, exemption) -> new Step(key, exemption, false));
        return Arbitraries.oneOf(saves, saves, decisions).list().ofMaxSize(25);
    }

    private static final Form FORM_OF_DISTRICT = Forms.questionnaire(
                    Map.of(), Map.of("plan", question("plan", null, true, null, Set.of("province"))))
            .form("district");

    private static String refusal(AnswerKey target, Answers answers) {
        return FORM.exemptionRefusal(target, answers)
                .map(finding -> finding.pointer() + " " + finding.code())
                .orElse("none");
    }

    // as a save refuses what is about nothing that there is
    private static boolean isRefused(AnswerKey key, Answers all) {
        return !key.isEntry() && !FORM.exists(FORM.question(key.question()), key, all);
    }

    // as a save reads: what hangs on what is named, and what comes and goes with entries
    private static Answers readFor(AnswerKey named, Set<AnswerKey> decided, Answers all) {
        Set<AnswerKey> needed = new HashSet<>(FORM.neededFor(decided));
        if (named.isEntry()) {
            needed.addAll(FORM.goingWith(Set.of(named), all.with(said(named))));
        }
        Map<AnswerKey, Answer> read = new HashMap<>(all.byKey());
        read.keySet()
                .removeIf(key -> !needed.contains(key)
                        && !needed.contains(new AnswerKey(key.question(), Form.EACH))
                        && !(named.isEntry() && key.isEntry()));
        return new Answers(read);
    }

    private static Answers said(AnswerKey... keys) {
        Map<AnswerKey, Answer> said = new HashMap<>();
        for (AnswerKey key : keys) {
            said.put(key, answer(key, 1));
        }
        return new Answers(said);
    }

    private static Answer answer(AnswerKey key, int version) {
        return new Answer(
                AnswerStatus.ANSWERED,
                key.isEntry() ? new AnswerValue.Members(Map.of()) : new AnswerValue.Text("x"),
                version);
    }

    private static Answers with(Answers answers, AnswerKey target, Exemption exemption) {
        AnswerKey key = target.exemption();
        return answers.with(new Answers(Map.of(key, exemption.over(answers.to(key)))));
    }

    private static Form form() {
        About offices = new About("offices", false);
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put("plan", question("plan", null, true, null, Set.of()));
        questions.put("instead", question("instead", null, false, "status.plan == 'notApplicable'", Set.of()));
        questions.put("staff", question("staff", offices, false, null, Set.of()));
        questions.put("queue", question("queue", new About("offices", true), true, null, Set.of()));
        questions.put("users", question("users", new About("systems", false), true, null, Set.of()));
        Map<String, Roster.Item> items = new LinkedHashMap<>();
        items.put("north", new Roster.Item("north", Forms.TEXT, Map.of()));
        items.put("south", new Roster.Item("south", Forms.TEXT, Map.of()));
        Roster.Entries some = new Roster.Entries(5, Map.of());
        return Forms.of(
                Map.of(
                        "offices", new Roster("offices", Forms.TEXT, items, Roster.Entries.NONE, some, true),
                        "systems", new Roster("systems", Forms.TEXT, Map.of(), some, Roster.Entries.NONE, false)),
                questions);
    }

    private static Question question(
            String code, @Nullable About about, boolean exempt, @Nullable String visibleWhen, Set<String> types) {
        Vocabulary names = new Vocabulary(Map.of("status", Type.fields(Map.of("plan", Type.TEXT))));
        Condition condition = visibleWhen == null ? null : Condition.compile(visibleWhen, names);
        return new Question(
                code,
                Forms.TEXT,
                null,
                QuestionType.TEXT,
                List.of(),
                true,
                Question.Limits.NONE,
                null,
                types,
                exempt ? Set.of("notApplicable") : Set.of(),
                about,
                new Conditions(condition, null, null, List.of()),
                Question.Remarks.NONE,
                Question.Table.NONE);
    }
}
