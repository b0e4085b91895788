package org.phrom.survey.assessment.rest;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.phrom.kit.problem.Problem;
import org.phrom.survey.assessment.app.AnswersRefused;
import org.phrom.survey.assessment.app.AnswersRefused.Field;
import org.phrom.survey.assessment.app.AnswersRefused.Place;

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
            Map<String, AnswerView> current = new LinkedHashMap<>();
            refused.current().forEach((key, answer) -> current.put(key.question(), AnswerView.of(answer)));
            problem.with("current", current);
        }
        return problem;
    }

    private static String pointer(Place place) {
        String answer = "/answers/" + place.key().question().replace("~", "~0").replace("/", "~1");
        return place.field() == Field.ANSWER
                ? answer
                : answer + "/" + place.field().name().toLowerCase(Locale.ROOT) + place.inside();
    }
}
