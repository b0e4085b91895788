package org.phrom.scoring.run.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.Tree;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.model.domain.Answer;
import org.phrom.scoring.model.domain.Answers;
import org.phrom.scoring.model.domain.IndicatorRule;
import org.phrom.scoring.model.domain.IndicatorValue;
import org.phrom.scoring.model.domain.Question;
import org.phrom.scoring.model.domain.RulePart;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.model.domain.Statistic;
import org.phrom.scoring.model.domain.StatisticRule;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.run.domain.Trace.AnswerTrace;
import org.phrom.scoring.run.domain.Trace.BandTrace;
import org.phrom.scoring.run.domain.Trace.IndicatorTrace;
import org.phrom.scoring.run.domain.Trace.PartTrace;
import org.phrom.scoring.run.domain.Trace.StatisticTrace;
import org.phrom.scoring.run.domain.Trace.StepTrace;
import org.phrom.scoring.statistic.domain.Selection;

/** Writes down every step of one organisation's score, as the engine tells it. */
public final class Tracing {
    private final ScoringModel model;
    private final Tree tree;
    private final Answers answers;
    private final Scoring scoring;
    private final double[] effectiveWeights;

    private Tracing(ScoringModel model, Counted counted, Scoring scoring) {
        this.model = model;
        this.tree = model.index().tree();
        this.answers = counted.read();
        this.scoring = scoring;
        IndexRun run = scoring.computed().run();
        effectiveWeights = run == null ? new double[tree.size()] : run.effectiveWeights();
    }

    /** The tree behind a score, and the bands. */
    public record Explained(Trace tree, List<BandTrace> bands) {}

    /** Explains a score that depends on no other organisation: a unit alone has the same bits as in its run. */
    public static Explained of(ScoringModel model, Counted counted) {
        return new Tracing(model, counted, Scoring.of(model, counted)).explained(counted.organisation());
    }

    /** Explains one of the scores of a run that was computed as a whole. */
    public static Explained among(Computed all, ScoringModel model, Counted counted) {
        return new Tracing(model, counted, Scoring.among(all, model, counted)).explained(counted.organisation());
    }

    private Explained explained(String organisation) {
        return new Explained(trace(organisation), scoring.bands());
    }

    private Trace trace(String organisation) {
        IndexRun run = scoring.computed().run();
        boolean there = run != null && scoring.computed().row(organisation) >= 0;
        return node(0, 1, there && run != null ? run.trace(organisation) : null);
    }

    private Trace node(int node, double weight, org.phrom.scoring.engine.pipeline.@Nullable Trace told) {
        String code = tree.node(node).code();
        boolean leaf = tree.node(node) instanceof Node.Indicator;
        double value = scoring.value(node);
        double coverage = scoring.coverage(node);
        Node.Steps steps = leaf ? null : model.index().groupSteps(code);
        return new Trace(
                code,
                model.names().getOrDefault(code, Map.of()),
                Double.isNaN(value) ? null : value,
                scoring.missing(node),
                Double.isNaN(coverage) ? 0 : coverage,
                told == null || node == 0 ? weight : told.weight(),
                effectiveWeights[node],
                told == null ? 0 : told.share(),
                steps == null ? null : steps.aggregation().name(),
                steps == null ? null : steps.missing().name(),
                leaf ? null : used(told),
                leaf ? null : children(node, told),
                leaf ? indicator(code, told) : null);
    }

    private static List<String> used(org.phrom.scoring.engine.pipeline.@Nullable Trace told) {
        return told == null
                ? List.of()
                : told.children().stream()
                        .filter(child -> child.share() > 0)
                        .map(org.phrom.scoring.engine.pipeline.Trace::node)
                        .toList();
    }

    private List<Trace> children(int node, org.phrom.scoring.engine.pipeline.@Nullable Trace told) {
        int[] places = tree.children(node);
        List<Trace> children = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            children.add(node(
                    places[i],
                    tree.node(places[i]).weight(),
                    told == null ? null : told.children().get(i)));
        }
        return children;
    }

    private @Nullable IndicatorTrace indicator(String code, org.phrom.scoring.engine.pipeline.@Nullable Trace told) {
        IndicatorRule rule = model.rules().get(code);
        Line line = model.structure().line(code);
        if (rule == null || line == null) {
            return null;
        }
        IndicatorRule denominator =
                line.denominator() == null ? null : model.rules().get(line.denominator());
        return new IndicatorTrace(
                rule.name(),
                rule.turned() ? -1 : line.direction(),
                rule.missing().name(),
                read(rule, answers),
                statistic(rule, answers),
                parts(rule, answers),
                told == null ? List.of() : steps(told),
                denominator == null ? List.of() : read(denominator, answers));
    }

    private static List<StepTrace> steps(org.phrom.scoring.engine.pipeline.Trace told) {
        return told.passages().stream()
                .map(passage -> new StepTrace(
                        passage.stage(),
                        Double.isNaN(passage.value()) ? null : passage.value(),
                        passage.event().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList();
    }

    private static List<AnswerTrace> read(IndicatorRule rule, Answers answers) {
        return rule.questions().stream()
                .map(question -> answer(question, answers.to(question.code())))
                .toList();
    }

    private static @Nullable StatisticTrace statistic(IndicatorRule rule, Answers answers) {
        if (!(rule instanceof StatisticRule one)) {
            return null;
        }
        Selection asked = one.selection();
        Statistic found = answers.statistic(asked);
        return found == null
                ? new StatisticTrace(asked.series(), asked.year(), null, null, null, null)
                : new StatisticTrace(
                        found.series(), found.year(), found.value(), found.asOf(), found.revision(), found.source());
    }

    private static List<PartTrace> parts(IndicatorRule rule, Answers answers) {
        return rule.parts(answers).stream().map(Tracing::part).toList();
    }

    private static PartTrace part(RulePart part) {
        IndicatorRule rule = part.rule();
        IndicatorValue value = part.value();
        return new PartTrace(
                rule.name(),
                rule.turned() ? -1 : 1,
                part.weight(),
                value.missing() == null ? value.value() : null,
                value.missing() == null ? null : value.missing().code(),
                read(rule, part.answers()),
                statistic(rule, part.answers()),
                parts(rule, part.answers()));
    }

    private static AnswerTrace answer(Question question, Answer answer) {
        boolean points = question.hasPoints();
        return new AnswerTrace(
                question.code(),
                question.type(),
                answer.status().code(),
                Double.isNaN(answer.number()) ? null : answer.number(),
                points && answer.answered() && Double.isNaN(answer.number()) ? answer.choices() : null,
                points && answer.answered() ? question.points(answer) : null,
                points ? question.possible() : null);
    }
}
