package org.phrom.scoring.run.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.model.domain.Answer;
import org.phrom.scoring.model.domain.Answers;
import org.phrom.scoring.model.domain.IndicatorRule;
import org.phrom.scoring.model.domain.IndicatorValue;
import org.phrom.scoring.model.domain.Question;
import org.phrom.scoring.model.domain.RosterRule;
import org.phrom.scoring.model.domain.RulePart;
import org.phrom.scoring.model.domain.Statistic;
import org.phrom.scoring.model.domain.StatisticRule;
import org.phrom.scoring.model.domain.TableRule;
import org.phrom.scoring.run.domain.Trace.AnswerTrace;
import org.phrom.scoring.run.domain.Trace.OverTrace;
import org.phrom.scoring.run.domain.Trace.PartTrace;
import org.phrom.scoring.run.domain.Trace.StatisticTrace;
import org.phrom.scoring.statistic.domain.Selection;

/** Writes down how the rule of one indicator came to its value, down to the answers, as far as anybody reads. */
final class RuleTracing {
    /** Parts of one indicator that are shown, those inside others included. */
    static final int MOST_PARTS = 2_000;

    /** Answers to the questions of one rule that are shown. */
    static final int MOST_ANSWERS = 2_000;

    /** Parts of a whole trace that are shown, and answers. */
    static final int MOST_IN_ALL = 20_000;

    private int partsOfIndicator;
    private int parts;
    private int answers;

    /** Begins with the next indicator. */
    void begin() {
        partsOfIndicator = 0;
    }

    /** The parts of a rule, and how many more it has. */
    record Parts(List<PartTrace> shown, @Nullable Integer omitted) {}

    Parts parts(IndicatorRule rule, Answers answers) {
        List<PartTrace> parts = new ArrayList<>();
        int omitted = 0;
        for (RulePart part : rule.parts(answers)) {
            if (partsOfIndicator < MOST_PARTS && this.parts < MOST_IN_ALL) {
                partsOfIndicator++;
                this.parts++;
                parts.add(part(part));
            } else {
                omitted++;
            }
        }
        return new Parts(parts, omitted == 0 ? null : omitted);
    }

    private PartTrace part(RulePart part) {
        IndicatorRule rule = part.rule();
        IndicatorValue value = part.value();
        Read read = read(rule, part.answers());
        Parts parts = parts(rule, part.answers());
        return new PartTrace(
                rule.name(),
                rule.turned() ? -1 : 1,
                part.answers().thing(),
                part.weight(),
                value.missing() == null ? value.value() : null,
                value.missing() == null ? null : value.missing().code(),
                read.shown(),
                read.omitted(),
                statistic(rule, part.answers()),
                over(rule, part.answers()),
                row(rule, part.answers()),
                parts.shown(),
                parts.omitted());
    }

    /** Returns how the things of a roster became one; null when the rule is over none. */
    static @Nullable OverTrace over(IndicatorRule rule, Answers answers) {
        return rule.plain() instanceof RosterRule all
                ? new OverTrace(
                        all.over().roster().code(),
                        all.over().observations() ? "observations" : "items",
                        all.how(answers).code())
                : null;
    }

    /** Returns the row of a table that decided, or hangs on what is not there; null when there is none. */
    static @Nullable Integer row(IndicatorRule rule, Answers answers) {
        int row = rule.plain() instanceof TableRule table ? Math.abs(table.row(answers)) : 0;
        return row == 0 ? null : row;
    }

    /** Returns the value of a series that a rule read; null for other rules. */
    static @Nullable StatisticTrace statistic(IndicatorRule rule, Answers answers) {
        if (!(rule.plain() instanceof StatisticRule one)) {
            return null;
        }
        return statistic(one.selection(), answers);
    }

    /** Returns the value of a series that was read. */
    static StatisticTrace statistic(Selection asked, Answers answers) {
        Statistic found = answers.statistic(asked);
        return found == null
                ? new StatisticTrace(asked.series(), asked.year(), null, null, null, null)
                : new StatisticTrace(
                        found.series(), found.year(), found.value(), found.asOf(), found.revision(), found.source());
    }

    /** The answers that a rule itself read, and how many more it read. */
    record Read(List<AnswerTrace> shown, @Nullable Integer omitted) {}

    Read read(IndicatorRule rule, Answers answers) {
        List<AnswerTrace> shown = new ArrayList<>();
        int omitted = 0;
        for (Question question : rule.questions()) {
            for (Answers thing : answers.each(question)) {
                if (shown.size() < MOST_ANSWERS && this.answers < MOST_IN_ALL) {
                    this.answers++;
                    shown.add(answer(question, thing));
                } else {
                    omitted++;
                }
            }
        }
        return new Read(shown, omitted == 0 ? null : omitted);
    }

    private static AnswerTrace answer(Question question, Answers answers) {
        Answer answer = answers.to(question);
        boolean points = question.hasPoints();
        return new AnswerTrace(
                question.code(),
                answers.thing(question),
                question.type(),
                answer.status().code(),
                Double.isNaN(answer.number()) ? null : answer.number(),
                points && answer.answered() && Double.isNaN(answer.number()) ? answer.choices() : null,
                points && answer.answered() ? question.points(answer) : null,
                points ? question.possible() : null);
    }
}
