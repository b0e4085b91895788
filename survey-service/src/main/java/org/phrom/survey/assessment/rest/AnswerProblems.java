package org.phrom.survey.assessment.rest;

import java.util.Locale;
import java.util.function.Supplier;
import org.phrom.kit.problem.Problem;
import org.phrom.survey.assessment.app.AnswersRefused;
import org.phrom.survey.assessment.app.AnswersRefused.Field;
import org.phrom.survey.assessment.app.AnswersRefused.Place;
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
        refused.findings().forEach(finding -> problem.at(pointer(finding.place()), finding.code(), finding.message()));
        if (!refused.current().isEmpty()) {
            problem.with("current", AnswerView.byQuestion(refused.current()));
        }
        return problem;
    }

    static String pointer(Place place) {
        AnswerKey key = place.key();
        String item = key.item().isEmpty() ? "" : "/items/" + escaped(key.item());
        String answer = "/answers/" + escaped(key.question()) + item;
        return place.field() == Field.ANSWER
                ? answer
                : answer + "/" + place.field().name().toLowerCase(Locale.ROOT) + place.inside();
    }

    private static String escaped(String code) {
        return code.replace("~", "~0").replace("/", "~1");
    }
}
