package org.phrom.scoring.run.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.model.domain.Answer;
import org.phrom.scoring.model.domain.Answers;
import org.phrom.scoring.model.domain.IndicatorRule;
import org.phrom.scoring.model.domain.LadderRule;
import org.phrom.scoring.model.domain.Levels;
import org.phrom.scoring.model.domain.PointsRule;
import org.phrom.scoring.model.domain.Question;
import org.phrom.scoring.model.domain.RosterRule;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.run.domain.Standings.NextBand;
import org.phrom.scoring.run.domain.Standings.Standing;

/** What one level more of each indicator would bring one organisation, each by itself and by the engine that scores. */
public final class Lifts {
    private final ScoringModel model;
    private final Population population;
    private final Scoring scoring;
    private final String organisation;
    private final Standings before;
    private final int at;

    private Lifts(ScoringModel model, Population all, Counted counted) {
        this.model = model;
        this.organisation = counted.organisation();
        // where no score hangs on another, an organisation has alone the bits that it has among all
        this.population = model.acrossUnits() ? all : all.only(organisation);
        this.before = Standings.of(model, population);
        this.at = population.organisations().indexOf(organisation);
        this.scoring =
                model.acrossUnits() ? Scoring.among(before.computed(), model, counted) : Scoring.of(model, counted);
    }

    /**
     * The lift of one indicator by one level.
     *
     * @param node code of the indicator
     * @param level now; null without one
     * @param next the level after it; the second lowest without one
     * @param score of the index at that level; null when the model gives none
     * @param gain how much more that is; null unless both are there
     * @param band at that level; null in none
     */
    public record Lift(
            String node,
            @Nullable Integer level,
            int next,
            @Nullable Double score,
            @Nullable Double gain,
            @Nullable String band) {}

    /**
     * What lifts an organisation.
     *
     * @param score of the index now; null when it has none
     * @param band now; null in none
     * @param next the band above; null when there is none, or no score
     * @param lifts those with the largest gain first; an indicator without levels, or on its highest, is not in it
     */
    public record Lifted(
            @Nullable Double score,
            @Nullable String band,
            @Nullable NextBand next,
            List<Lift> lifts) {}

    /** Computes the lifts of an organisation of a population. */
    public static Lifted of(ScoringModel model, Population population, Counted counted) {
        return new Lifts(model, population, counted).lifted();
    }

    private Lifted lifted() {
        Standing now = before.of(at);
        List<Lift> lifts = new ArrayList<>();
        model.levels().forEach((code, levels) -> {
            Lift lift = lift(code, levels, now);
            if (lift != null) {
                lifts.add(lift);
            }
        });
        lifts.sort(
                Comparator.<Lift>comparingDouble(lift -> lift.gain() == null ? Double.POSITIVE_INFINITY : -lift.gain())
                        .thenComparing(Lift::node));
        return new Lifted(now.score(), now.band(), before.next(now, scoring), lifts);
    }

    private @Nullable Lift lift(String code, Levels levels, Standing now) {
        int node = model.index().tree().index(code);
        IndicatorRule rule = model.rules().get(code);
        if (rule == null || Double.isNaN(scoring.coverage(node))) {
            return null;
        }
        Integer level = scoring.level(node);
        int next = (level == null ? levels.lowest() : level) + 1;
        if (next > levels.highest()) {
            return null;
        }
        Line line = model.structure().line(code);
        double value = valueAt(rule, levels, line != null && line.direction() < 0, next);
        if (Double.isNaN(value)) {
            return null;
        }
        Standing then =
                Standings.of(model, population.with(organisation, code, value)).of(at);
        Double gain = then.score() == null || now.score() == null ? null : Double.valueOf(then.score() - now.score());
        return new Lift(code, level, next, then.score(), gain, then.band());
    }

    /**
     * Returns the least value of a rule that reaches a level, the inverse of how {@link Scoring#level} reads one; NaN
     * when the rule is not bounded.
     *
     * @param turned whether less of it is better
     */
    static double valueAt(IndicatorRule rule, Levels levels, boolean turned, int level) {
        IndicatorRule plain = rule.plain();
        Question asked = !turned && plain instanceof PointsRule points ? points.ladder() : null;
        if (asked != null && asked.has(levels)) {
            return rule.of(Answers.of(Map.of(asked.code(), Answer.of(level)))).value();
        }
        IndicatorRule ladder = plain instanceof RosterRule each ? each.rule().plain() : plain;
        if (ladder instanceof LadderRule) {
            return turned ? ladder.lowest() + ladder.highest() - level : level;
        }
        double worst = turned ? rule.highest() : rule.lowest();
        double range = (turned ? rule.lowest() : rule.highest()) - worst;
        return Double.isFinite(range) && range != 0
                ? worst + range * (level - levels.lowest()) / (levels.highest() - levels.lowest())
                : Double.NaN;
    }
}
