package org.phrom.survey.assessment.rest;

import java.util.Map;
import java.util.function.Supplier;
import org.phrom.kit.problem.Place;
import org.phrom.kit.problem.Problem;
import org.phrom.survey.assessment.app.AnswersRefused;
import org.phrom.survey.questionnaire.domain.AnswerKey;

/** Turns what is wrong with answers into problems that point into the body of a request. */
public final class AnswerProblems {

    private AnswerProblems() {}

    /** Does that work; what it refuses is a problem. */
    public static <T> T orProblem(Supplier<T> work) {
        try {
            return work.get();
        } catch (AnswersRefused refused) {
            throw problem(refused);
        }
    }

    private static Problem problem(AnswersRefused refused) {
        Problem problem = new Problem(refused.type());
        refused.findings()
                .forEach((key, findings) -> findings.forEach(finding -> problem.at(finding.under(pointer(key)))));
        Map<String, AnswerView> current = AnswerView.byQuestion(refused.current());
        if (!current.isEmpty()) {
            problem.with("current", current);
        }
        Map<String, Map<String, EntryView>> rosters = EntryView.byRoster(refused.current());
        if (rosters != null) {
            problem.with("currentRosters", rosters);
        }
        return problem;
    }

    static String pointer(AnswerKey key) {
        if (key.isEntry()) {
            return Place.at("/rosters").member(key.roster()).member(key.item()).pointer();
        }
        Place question = Place.at("/answers").member(key.question());
        return (key.item().isEmpty() ? question : question.member("items").member(key.item())).pointer();
    }
}
