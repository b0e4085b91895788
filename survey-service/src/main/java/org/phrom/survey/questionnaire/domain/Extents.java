package org.phrom.survey.questionnaire.domain;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.phrom.survey.framework.domain.FrameworkDocument;
import org.phrom.survey.framework.domain.Question;

/** Counts what the answers to a form come to: all of them, or by what a few have changed. */
final class Extents {

    // all that an event says beside the answers, and one that is not applicable beside its code
    private static final int ENVELOPE = 1024;
    private static final int AROUND_A_CODE = 3;
    // "":{"items":{}} and a comma, "":{} and a comma
    private static final int AROUND_ITEMS = 16;
    private static final int AROUND_A_ROSTER = 6;

    private final Form form;
    private final FrameworkDocument document;
    private final Map<Question.About, Completeness> ofEach = new HashMap<>();
    private final Completeness ofTheFramework;
    private final int bytes;
    private final Set<AnswerKey> conditional = new LinkedHashSet<>();

    Extents(Form form, FrameworkDocument document) {
        this.form = form;
        this.document = document;
        Items named = new Items(document, Answers.NONE);
        Completeness all = Completeness.NONE;
        for (Question question : document.questions()) {
            if (!form.asks(question)) {
                continue;
            }
            if (isDecided(question)) {
                conditional.add(new AnswerKey(question.code(), question.about() == null ? "" : Dependencies.EACH));
            } else {
                Completeness one = new Completeness(question.required() ? 1 : 0, 0, 1);
                all = all.plus(one.times(named.keys(question).size()));
                if (question.about() != null) {
                    ofEach.merge(question.about(), one, Completeness::plus);
                }
            }
        }
        this.ofTheFramework = all;
        this.bytes = ENVELOPE
                + bytes(
                        document.questions().stream()
                                .filter(question -> !form.asks(question))
                                .map(Question::code),
                        AROUND_A_CODE)
                + bytes(document.rosters().keySet().stream(), AROUND_A_ROSTER)
                + bytes(
                        document.questions().stream()
                                .filter(question -> question.about() != null)
                                .map(Question::code),
                        AROUND_ITEMS);
    }

    // whether it hangs on what was said, or on a request, if it is asked
    private boolean isDecided(Question question) {
        return question.conditions().decideWhatIsAsked() || document.mayBeExempt(question);
    }

    private static int bytes(Stream<String> codes, int around) {
        return codes.mapToInt(code -> around + code.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    /** Bytes that an event takes beside what is said. */
    int bytes() {
        return bytes;
    }

    Extent of(Answers all) {
        return new Extent(ofTheFramework, 0).plus(added(all)).plus(decided(conditional, all));
    }

    Extent after(Extent extent, Set<AnswerKey> decided, Answers before, Answers after) {
        return extent.plus(added(after))
                .plus(decided(decided, after))
                .minus(added(before).plus(decided(decided, before)));
    }

    // what questions add of which answers decide if they are asked
    private Extent decided(Set<AnswerKey> keys, Answers answers) {
        Showing showing = form.showing(answers);
        Extent all = new Extent(Completeness.NONE, 0);
        for (Map.Entry<AnswerKey, Question> asked : showing.existing(keys).entrySet()) {
            if (isDecided(asked.getValue())) {
                all = all.plus(showing.extent(asked.getValue(), asked.getKey()));
            }
        }
        return all;
    }

    // what answers and entries add to a form in which nothing is said
    private Extent added(Answers answers) {
        Answers told = form.told(answers);
        Completeness all = Completeness.NONE;
        for (AnswerKey key : told.byKey().keySet()) {
            Question question = form.question(key.question());
            if (key.isEntry()) {
                Question.About each = new Question.About(key.roster(), key.isObservation());
                all = all.plus(ofEach.getOrDefault(each, Completeness.NONE));
            } else if (question != null && !isDecided(question)) {
                all = all.plus(given(question, told.to(key)));
            }
        }
        return new Extent(all, told.bytes());
    }

    // a table with rows that lack cells must be completed, whether it had to be begun or not
    private static Completeness given(Question question, Answer answer) {
        boolean incomplete =
                !AnswerDefects.missingCells(question, answer.value()).isEmpty();
        if (question.required()) {
            return new Completeness(0, incomplete ? 0 : 1, 0);
        }
        return new Completeness(incomplete ? 1 : 0, 0, 0);
    }
}
