package org.phrom.scoring.model.domain;

import java.util.List;
import java.util.Map;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;

/** Points of the chosen options over the points possible. */
record PointsRule(List<Question> questions) implements IndicatorRule {
    @Override
    public void check(String place) {
        for (Question question : questions) {
            if (!question.hasPoints()) {
                throw new ModelRefused(place, "the rule points needs options, " + question.code() + " has none");
            }
            if (!(question.possible() > 0)) {
                throw new ModelRefused(place, "no option of " + question.code() + " brings points");
            }
        }
    }

    @Override
    public IndicatorValue of(Map<String, Answer> answers, MissingPolicy missing) {
        Tally tally = new Tally(missing);
        for (Question question : questions) {
            Answer answer = answers.getOrDefault(question.code(), Answer.UNANSWERED);
            tally.add(answer, answer.answered() ? question.points(answer) : 0, question.possible());
        }
        return tally.value();
    }

    @Override
    public double lowest() {
        return questions.stream()
                .mapToDouble(question -> question.fewest() / question.possible())
                .min()
                .orElse(0);
    }
}
