package org.phrom.reporting.plan.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.plan.domain.Measure;
import org.phrom.reporting.plan.domain.MeasureOutcome;
import org.phrom.reporting.plan.domain.MeasureOutcome.Standing;
import org.phrom.reporting.plan.domain.Plan;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Rounds;
import org.phrom.reporting.readmodel.Run;
import org.phrom.reporting.readmodel.Visibility;
import org.phrom.reporting.report.trend.TrendView;
import org.phrom.reporting.report.trend.Trends;

/** Holds the targets of a plan against what a later round measured. */
@ApplicationScoped
public class ComparingPlans {

    private static final String SAME = "same";

    private final ShowingPlans showing;
    private final Visibility visibility;
    private final Rounds rounds;
    private final Trends trends;

    ComparingPlans(ShowingPlans showing, Visibility visibility, Rounds rounds, Trends trends) {
        this.showing = showing;
        this.visibility = visibility;
        this.rounds = rounds;
        this.trends = trends;
    }

    /**
     * A plan beside a later round.
     *
     * @param run whose results the later ones are; null where the organisation has none there
     */
    public record Compared(Plan plan, Round later, @Nullable Run run, List<MeasureOutcome> outcomes) {}

    /**
     * Holds each measure against the results of its node in both rounds.
     *
     * @throws Problem 404 where the caller sees no such plan or round; 400 where the round is none of the same framework
     *     after that of the plan
     */
    public Compared of(UUID id, @Nullable String laterRound) {
        ShownPlan shown = showing.get(id);
        Plan plan = shown.plan();
        if (laterRound == null || laterRound.isBlank()) {
            throw refused("not-null", new Text("ต้องระบุค่านี้", "This is required"));
        }
        Round later = visibility.round(laterRound);
        Round from = rounds.find(plan.round()).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        if (!later.framework().equals(from.framework()) || !isAfter(later, from)) {
            throw refused(
                    "not-later",
                    new Text(
                            "ต้องเป็นรอบของกรอบการประเมินเดียวกันหลังรอบของแผน",
                            "It is a round of the same framework after that of the plan"));
        }
        Optional<TrendView.Point> point =
                trends.between(from, later, plan.organisation().code());
        List<MeasureOutcome> outcomes = plan.content().measures().stream()
                .map(measure -> outcome(measure, shown.nodes().get(measure.node()), point.orElse(null)))
                .toList();
        return new Compared(plan, later, point.map(TrendView.Point::run).orElse(null), outcomes);
    }

    private static boolean isAfter(Round later, Round from) {
        int order = later.referenceDate().compareTo(from.referenceDate());
        return order > 0 || order == 0 && later.id().compareTo(from.id()) > 0;
    }

    private static MeasureOutcome outcome(Measure measure, @Nullable Text name, TrendView.@Nullable Point point) {
        if (point == null || name == null) {
            return MeasureOutcome.apart(measure, name, "unknown", Standing.NONE);
        }
        TrendView.Node joined = null;
        for (TrendView.Node node : point.nodes()) {
            boolean from = node.previous().stream().anyMatch(was -> was.code().equals(measure.node()));
            if (from && (joined == null || node.comparability().equals(SAME))) {
                joined = node;
            }
        }
        if (joined == null) {
            boolean dropped =
                    point.dropped().stream().anyMatch(was -> was.code().equals(measure.node()));
            return MeasureOutcome.apart(
                    measure,
                    name,
                    dropped ? "dropped" : "unrelated",
                    point.dropped().stream()
                            .filter(was -> was.code().equals(measure.node()))
                            .map(ComparingPlans::standing)
                            .findFirst()
                            .orElse(Standing.NONE));
        }
        Standing before = joined.previous().stream()
                .filter(was -> was.code().equals(measure.node()))
                .map(ComparingPlans::standing)
                .findFirst()
                .orElse(Standing.NONE);
        return joined.comparability().equals(SAME)
                ? MeasureOutcome.same(
                        measure, name, joined.code(), before, new Standing(joined.level(), joined.score()))
                : MeasureOutcome.apart(measure, name, joined.comparability(), before);
    }

    private static Standing standing(TrendView.Earlier was) {
        return new Standing(was.level(), was.score());
    }

    private static Problem refused(String code, Text message) {
        return new Problem(CommonProblem.INVALID_PARAMETER).atParameter("round", code, message);
    }
}
