package org.phrom.survey.questionnaire.domain;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
import org.phrom.survey.framework.domain.FrameworkDocument;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.framework.domain.Roster;

/** What an organisation of one type sees of a framework version and must answer; never changes. */
public final class Form {

    private final FrameworkDocument document;
    private final String type;
    private final List<String> notApplicable;
    private final RosterKeys rosterKeys;
    private final Extents extents;

    Form(FrameworkDocument document, String type) {
        this.document = document;
        this.type = type;
        this.notApplicable = document.questions().stream()
                .filter(question -> !asks(question))
                .map(Question::code)
                .toList();
        this.rosterKeys = new RosterKeys(document);
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

    /** Codes of the questions that are for other types, in the order of the document. */
    public List<String> notApplicable() {
        return notApplicable;
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

    /** What all answers of an assessment come to. */
    public Extent extent(Answers all) {
        return extents.of(all);
    }

    /**
     * What they come to after some have changed; costs the same however many others there are.
     *
     * @param extent before
     * @param before the answers that changed or {@link #goingWith go with} entries that did, and their
     *     {@link #withEntries entries}, as they were
     * @param after the same, as they are
     */
    public Extent extent(Extent extent, Answers before, Answers after) {
        return extents.after(extent, before, after);
    }

    /** Of these answers and entries what counts and is told: what is said, and is about something that there is. */
    public Answers told(Answers answers) {
        Items items = new Items(document, answers);
        Map<AnswerKey, Answer> told = new HashMap<>(answers.byKey());
        told.entrySet()
                .removeIf(said -> said.getValue().status() == AnswerStatus.UNANSWERED || !counts(said.getKey(), items));
        return new Answers(told);
    }

    private boolean counts(AnswerKey key, Items items) {
        if (key.isEntry()) {
            Roster roster = roster(key.roster());
            return roster != null && items.exists(roster, key.item());
        }
        Question question = document.question(key.question());
        return question != null && asks(question) && items.has(question, key);
    }

    /** The required answers that nobody gave, in the order of the document. */
    public List<AnswerKey> missing(Answers answers) {
        Items items = new Items(document, answers);
        return document.questions().stream()
                .filter(question -> question.required() && asks(question))
                .flatMap(question -> items.keys(question).stream())
                .filter(key -> answers.to(key).status() == AnswerStatus.UNANSWERED)
                .toList();
    }

    /** Every answer that is asked for, given or not; questions that are for other types are not applicable. */
    public Map<AnswerKey, Answer> filledIn(Answers answers) {
        Items items = new Items(document, answers);
        Map<AnswerKey, Answer> filled = new LinkedHashMap<>();
        for (Question question : document.questions()) {
            if (asks(question)) {
                items.keys(question).forEach(key -> filled.put(key, answers.to(key)));
            } else {
                filled.put(AnswerKey.of(question.code()), Answer.NOT_APPLICABLE);
            }
        }
        return filled;
    }
}
