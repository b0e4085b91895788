package org.phrom.scoring.model.domain;

import java.util.List;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Share of yes among the answered questions.
 *
 * @param notRelevant what a question does that is not relevant: under zero it counts as no
 * @param turned whether it is the share of no
 */
public record ShareRule(List<Question> questions, MissingPolicy missing, MissingPolicy notRelevant, boolean turned)
        implements IndicatorRule {
    /** Copies the list. */
    public ShareRule {
        questions = List.copyOf(questions);
    }

    @Override
    public String name() {
        return "share";
    }

    @Override
    public void check(String place) {
        for (Question question : questions) {
            if (!question.yesNo()) {
                throw new ModelRefused(place, "the rule share needs yes/no, " + question.code() + " is not");
            }
        }
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
        Tally tally = new Tally(missing, notRelevant);
        for (Answers answers : things) {
            for (Question question : questions) {
                Answer answer = answers.to(question);
                tally.add(answer, answer.answered() && question.yes(answer) ? 1 : 0, 1);
            }
        }
        return turned ? tally.value().fromOne() : tally.value();
    }

    @Override
    public double lowest() {
        return 0;
    }

    @Override
    public double highest() {
        return 1;
    }
}
