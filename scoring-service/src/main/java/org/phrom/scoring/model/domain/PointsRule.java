package org.phrom.scoring.model.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Points of the chosen options over the points possible.
 *
 * @param turned whether it is 1 less that share
 */
public record PointsRule(List<Question> questions, MissingPolicy missing, boolean turned) implements IndicatorRule {
    /** Copies the list. */
    public PointsRule {
        questions = List.copyOf(questions);
    }

    @Override
    public String name() {
        return "points";
    }

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

    /** Returns the ladder question whose level the points stand for; null when they are of more, or turned. */
    public @Nullable Question ladder() {
        return questions.size() == 1 && questions.get(0).ladder() && !turned ? questions.get(0) : null;
    }

    @Override
    public IndicatorValue of(Answers answers) {
        return pooled(List.of(answers));
    }

    @Override
    public boolean pools() {
        return true;
    }

    @Override
    public IndicatorValue pooled(List<Answers> things) {
        Tally tally = new Tally(missing, missing);
        for (Answers answers : things) {
            for (Question question : questions) {
                Answer answer = answers.to(question);
                tally.add(answer, answer.answered() ? question.points(answer) : 0, question.possible());
            }
        }
        return turned ? tally.value().fromOne() : tally.value();
    }

    @Override
    public double lowest() {
        return turned
                ? 0
                : questions.stream()
                        .mapToDouble(question -> question.fewest() / question.possible())
                        .min()
                        .orElse(0);
    }

    @Override
    public double highest() {
        return 1;
    }
}
