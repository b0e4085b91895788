package org.phrom.scoring.model.domain;

import java.util.ArrayList;
import java.util.List;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;

/**
 * The highest level whose items hold up to it: the level of one ladder question, or over yes/no questions, lowest level
 * first, the place of the last yes before the first no, 0 when the first is no.
 *
 * <p>What does not apply is passed over. Under {@code drop} what is not relevant is, too, and what is unanswered or
 * unknown before the first no leaves the level open, so that there is none; under {@code zero} all three count as no.
 *
 * @param questions one of type ladder, or yes/no questions
 * @param turned whether it is mirrored inside its range
 */
public record LadderRule(List<Question> questions, MissingPolicy missing, boolean turned) implements IndicatorRule {
    /** Copies the list. */
    public LadderRule {
        questions = List.copyOf(questions);
    }

    @Override
    public String name() {
        return "ladder";
    }

    @Override
    public void check(String place) {
        if (oneLadder()) {
            return;
        }
        for (Question question : questions) {
            if (!question.yesNo()) {
                throw new ModelRefused(
                        place, "the rule ladder needs yes/no or one ladder, " + question.code() + " is neither");
            }
        }
    }

    @Override
    public IndicatorValue of(Answers answers) {
        IndicatorValue level = oneLadder() ? level(answers) : climbed(answers);
        return turned ? level.mirrored(lowest(), highest()) : level;
    }

    private IndicatorValue level(Answers answers) {
        Answer answer = answers.to(questions.get(0));
        if (!answer.answered()) {
            return IndicatorValue.missing(List.of(answer.status()));
        }
        questions.get(0).points(answer);
        return IndicatorValue.of(answer.number());
    }

    private IndicatorValue climbed(Answers answers) {
        List<Answer> rungs = questions.stream().map(answers::to).toList();
        if (rungs.stream().noneMatch(Answer::answered)) {
            return IndicatorValue.missing(rungs.stream().map(Answer::status).toList());
        }
        boolean zero = missing.stead() == 0;
        List<AnswerStatus> open = new ArrayList<>();
        int level = 0;
        for (int place = 1; place <= rungs.size(); place++) {
            Answer rung = rungs.get(place - 1);
            if (rung.answered()
                    ? !questions.get(place - 1).yes(rung)
                    : zero && rung.status() != AnswerStatus.NOT_APPLICABLE) {
                break;
            }
            if (rung.answered()) {
                level = place;
            } else if (rung.status() != AnswerStatus.NOT_APPLICABLE && rung.status() != AnswerStatus.NOT_RELEVANT) {
                open.add(rung.status());
            }
        }
        return open.isEmpty() ? IndicatorValue.of(level) : IndicatorValue.missing(open);
    }

    @Override
    public double lowest() {
        return oneLadder() ? questions.get(0).lowest() : 0;
    }

    @Override
    public double highest() {
        return oneLadder() ? questions.get(0).highest() : questions.size();
    }

    private boolean oneLadder() {
        return questions.size() == 1 && questions.get(0).ladder();
    }
}
