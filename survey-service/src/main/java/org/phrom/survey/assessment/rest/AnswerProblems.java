package org.phrom.survey.assessment.rest;

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
        if (!refused.current().isEmpty()) {
            problem.with("current", AnswerView.byQuestion(refused.current()));
        }
        return problem;
    }

    static String pointer(AnswerKey key) {
        Place question = Place.at("/answers").member(key.question());
        return (key.item().isEmpty() ? question : question.member("items").member(key.item())).pointer();
    }
}
