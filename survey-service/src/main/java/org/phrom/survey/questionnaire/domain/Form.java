package org.phrom.survey.questionnaire.domain;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.condition.Outcome;
import org.phrom.kit.problem.Finding;
import org.phrom.survey.framework.domain.Conditions.Constraint;
import org.phrom.survey.framework.domain.FrameworkDocument;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.framework.domain.Roster;
import org.phrom.survey.framework.domain.Taxonomies;

/** What an organisation of one type sees of a framework version and must answer; never changes. */
public final class Form {

    /** The item of a key that stands for all answers to a question, or all entries of a roster. */
    public static final String EACH = Dependencies.EACH;

    private final FrameworkDocument document;
    private final String type;
    private final RosterKeys rosterKeys;
    private final Dependencies dependencies;
    private final Extents extents;
    private final Exemptions exemptions;

    Form(FrameworkDocument document, String type) {
        this.document = document;
        this.type = type;
        this.rosterKeys = new RosterKeys(document);
        this.dependencies = new Dependencies(document);
        this.exemptions = new Exemptions(document);
        this.extents = new Extents(this, document);
    }

    /** The question of that code, whomever it is for. */
    public @Nullable Question question(String code) {
        return document.question(code);
    }

    /** The roster of that code. */
    public @Nullable Roster roster(String code) {
        return document.rosters().get(code);
    }

    /** Whether the question is for this type of organisation. */
    public boolean asks(Question question) {
        return question.appliesTo(type);
    }

    /** Whether there is what the key is about: the body itself, or an item or observation among these entries. */
    public boolean exists(Question question, AnswerKey key, Answers entries) {
        return new Items(document, entries).has(question, key);
    }

    /** Whether there is such an item or observation of a roster among these entries. */
    public boolean exists(Roster roster, String item, Answers entries) {
        return new Items(document, entries).exists(roster, item);
    }

    /** What is wrong with a value as the answer to a question; nothing when it answers it. */
    public List<Finding> check(Question question, @Nullable AnswerValue value) {
        return AnswerCheck.check(question, value);
    }

    /** What is wrong with a text as an address in the web. */
    public static List<Finding> checkLink(String text) {
        return LinkAnswer.check(new AnswerValue.Text(text));
    }

    /** What is wrong with a text as a day. */
    public static List<Finding> checkDay(String text) {
        return DateAnswer.check(new AnswerValue.Text(text));
    }

    /**
     * Codes of the questions that are for other types, that the answers hide or from which the body is exempt altogether,
     * in the order of the document.
     */
    public List<String> notApplicable(Answers answers) {
        Showing showing = showing(answers);
        return document.questions().stream()
                .filter(question -> !asks(question) || isHidden(question, showing))
                .map(Question::code)
                .toList();
    }

    /** Items and observations about which questions are not applicable that are for others of them. */
    public Set<AnswerKey> notApplicableItems(Answers answers) {
        Showing showing = showing(answers);
        return document.questions().stream()
                .filter(question -> asks(question) && question.about() != null && !isHidden(question, showing))
                .flatMap(question ->
                        showing.keys(question).stream().filter(key -> showing.visible(question, key) == Outcome.FALSE))
                .collect(Collectors.toSet());
    }

    private boolean isHidden(Question question, Showing showing) {
        boolean mayBe = question.conditions().visibleWhen() != null || document.mayBeExempt(question);
        return mayBe && showing.isHidden(question, showing.keys(question));
    }

    /**
     * Why a body can not ask that something does not apply to it; nothing when it can.
     *
     * @param target key of a question, all of it or about one item, or of an item of a roster as of an entry
     * @param answers all of the body
     */
    public Optional<Finding> exemptionRefusal(AnswerKey target, Answers answers) {
        return exemptions.refusal(target, showing(answers));
    }

    String type() {
        return type;
    }

    Showing showing(Answers answers) {
        return new Showing(this, document, answers);
    }

    /** Bytes that an event with all answers takes for everything but them, at most. */
    public int bytes() {
        return extents.bytes();
    }

    /** These keys and those of the entries on which it hangs whether there is what they are about. */
    public Set<AnswerKey> withEntries(Set<AnswerKey> keys) {
        return rosterKeys.withEntries(keys);
    }

    /**
     * The keys of all answers that come and go with entries that come or go.
     *
     * @param changed keys of entries
     * @param kept all entries of their rosters
     */
    public Set<AnswerKey> goingWith(Set<AnswerKey> changed, Answers kept) {
        return rosterKeys.goingWith(changed, kept);
    }

    /**
     * The keys of what may be shown, be required or be broken otherwise once these answers and entries have changed; of
     * them too. The item {@value #EACH} stands for all answers to a question.
     */
    public Set<AnswerKey> decidedBy(Set<AnswerKey> changed) {
        return dependencies.decidedBy(changed);
    }

    /** The keys of all that must be known to decide of these. */
    public Set<AnswerKey> neededFor(Set<AnswerKey> decided) {
        return withEntries(exemptions.with(dependencies.neededFor(decided)));
    }

    /** How many questions are asked about each item, or each observation, of a roster, shown or not, whomever they are for. */
    public long askedOf(Question.About about) {
        return rosterKeys.askedOf(about);
    }

    /** What all answers of an assessment come to. */
    public Extent extent(Answers all) {
        return extents.of(all);
    }

    /**
     * What they come to after some have changed; costs the same however many others there are.
     *
     * @param extent before
     * @param decided what {@link #decidedBy hangs on} what has changed
     * @param before all {@link #neededFor that is needed} to decide of that, and the answers that {@link #goingWith go
     *     with} entries that have changed, as they were
     * @param after the same, as they are
     */
    public Extent extent(Extent extent, Set<AnswerKey> decided, Answers before, Answers after) {
        return extents.after(extent, decided, before, after);
    }

    /** Of these answers and entries what counts and is told: what is said, is shown, and is about something that there is. */
    public Answers told(Answers answers) {
        Showing showing = showing(answers);
        Map<AnswerKey, Answer> told = new HashMap<>(answers.byKey());
        told.entrySet()
                .removeIf(
                        said -> said.getValue().status() == AnswerStatus.UNANSWERED || !showing.counts(said.getKey()));
        return new Answers(told);
    }

    /** The answers that must be given and were not, in the order of the document. */
    public List<AnswerKey> missing(Answers answers) {
        return asked(answers).entrySet().stream()
                .filter(asked ->
                        asked.getValue().required() && asked.getValue().answer().status() == AnswerStatus.UNANSWERED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What answers do not keep to and must, to be handed in, in the order of the document. */
    public Map<AnswerKey, List<Constraint>> broken(Answers answers) {
        Map<AnswerKey, List<Constraint>> broken = new LinkedHashMap<>();
        asked(answers).forEach((key, asked) -> {
            List<Constraint> errors =
                    asked.broken().stream().filter(one -> !one.warning()).toList();
            if (!errors.isEmpty()) {
                broken.put(key, errors);
            }
        });
        return broken;
    }

    /** What else is wrong with answers and keeps them from being handed in, in the order of the document. */
    public Map<AnswerKey, List<Finding>> defects(Answers answers) {
        Map<AnswerKey, List<Finding>> defects = new LinkedHashMap<>();
        asked(answers).forEach((key, asked) -> {
            if (!asked.defects().isEmpty()) {
                defects.put(key, asked.defects());
            }
        });
        return defects;
    }

    /** The answers that can be handed in with evidence only, and have none; in the order of the document. */
    public List<AnswerKey> unproven(Answers answers) {
        Showing showing = showing(answers);
        return document.questions().stream()
                .filter(question -> question.remarks().evidenceRequired())
                .flatMap(
                        question -> showing.keys(question).stream().filter(key -> showing.lacksEvidence(question, key)))
                .toList();
    }

    /** What answers may be tagged with. */
    public Taxonomies taxonomies() {
        return document.taxonomies();
    }

    /** Every question as its editors see it, whomever it is for. */
    public Map<AnswerKey, Asked> asked(Answers answers) {
        Showing showing = showing(answers);
        Map<AnswerKey, Asked> all = new LinkedHashMap<>();
        for (Question question : document.questions()) {
            if (asks(question)) {
                showing.keys(question).forEach(key -> all.put(key, showing.asked(question, key)));
            } else {
                all.put(
                        AnswerKey.of(question.code()),
                        new Asked(Answer.NOT_APPLICABLE, false, false, List.of(), false, List.of(), Exemption.NONE));
            }
        }
        return all;
    }

    /**
     * Some questions as their editors see them.
     *
     * @param decided which
     * @param known all that is {@link #neededFor needed} for them
     */
    public Map<AnswerKey, Asked> asked(Set<AnswerKey> decided, Answers known) {
        Showing showing = showing(known);
        Map<AnswerKey, Asked> some = new LinkedHashMap<>();
        showing.existing(decided).forEach((key, question) -> some.put(key, showing.asked(question, key)));
        return some;
    }
}
