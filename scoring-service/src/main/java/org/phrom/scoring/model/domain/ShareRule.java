package org.phrom.scoring.model.domain;

import java.util.List;
import java.util.Map;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;

/** Share of yes among the answered questions. */
record ShareRule(List<Question> questions) implements IndicatorRule {
    @Override
    public void check(String place) {
        for (Question question : questions) {
            if (!question.yesNo()) {
                throw new ModelRefused(place, "the rule share needs yes/no, " + question.code() + " is not");
            }
        }
    }

    @Override
    public IndicatorValue of(Map<String, Answer> answers, MissingPolicy missing) {
        Tally tally = new Tally(missing);
        for (Question question : questions) {
            Answer answer = answers.getOrDefault(question.code(), Answer.UNANSWERED);
            tally.add(answer, answer.answered() && question.yes(answer) ? 1 : 0, 1);
        }
        return tally.value();
    }

    @Override
    public double lowest() {
        return 0;
    }
}
