package org.phrom.scoring.run.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.Tree;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.model.domain.Answers;
import org.phrom.scoring.model.domain.IndicatorRule;
import org.phrom.scoring.model.domain.PeerGroups;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.run.domain.Trace.BandTrace;
import org.phrom.scoring.run.domain.Trace.CarriedTrace;
import org.phrom.scoring.run.domain.Trace.IndicatorTrace;
import org.phrom.scoring.run.domain.Trace.PeerGroupTrace;
import org.phrom.scoring.run.domain.Trace.StepTrace;

/** Writes down every step of one organisation's score, as the engine tells it. */
public final class Tracing {
    private final ScoringModel model;
    private final Counted counted;
    private final Tree tree;
    private final Answers answers;
    private final Scoring scoring;
    private final double[] effectiveWeights;
    private final RuleTracing rules = new RuleTracing();

    private Tracing(ScoringModel model, Counted counted, Scoring scoring) {
        this.model = model;
        this.counted = counted;
        this.tree = model.index().tree();
        this.answers = counted.read(model);
        this.scoring = scoring;
        IndexRun run = scoring.computed().run();
        effectiveWeights = run == null ? new double[tree.size()] : run.effectiveWeights();
    }

    /**
     * The tree behind a score, the bands, and whom it is held against.
     *
     * @param peerGroup null where the model has none
     */
    public record Explained(
            Trace tree, List<BandTrace> bands, @Nullable PeerGroupTrace peerGroup) {}

    /** Explains a score that depends on no other organisation: a unit alone has the same bits as in its run. */
    public static Explained of(ScoringModel model, Counted counted) {
        return new Tracing(model, counted, Scoring.of(model, counted)).explained(counted.organisation());
    }

    /** Explains one of the scores of a run that was computed as a whole. */
    public static Explained among(Computed all, ScoringModel model, Counted counted) {
        return new Tracing(model, counted, Scoring.among(all, model, counted)).explained(counted.organisation());
    }

    private Explained explained(String organisation) {
        return new Explained(trace(organisation), scoring.bands(), peerGroup());
    }

    private @Nullable PeerGroupTrace peerGroup() {
        PeerGroups peers = model.peers();
        if (!peers.any()) {
            return null;
        }
        PeerGroups.Place place = counted.among(peers);
        PeerGroups.Group decided = place.row() == 0 ? null : peers.groups().get(place.row() - 1);
        return new PeerGroupTrace(
                place.code(),
                decided == null || place.code() == null ? null : decided.name(),
                place.missing(),
                decided == null ? null : decided.when().text(),
                peers.read(place).stream()
                        .map(asked -> RuleTracing.statistic(asked, answers))
                        .toList());
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
                leaf ? indicator(node, told) : null,
                carried(node));
    }

    private @Nullable CarriedTrace carried(int node) {
        Earlier earlier = scoring.earlier(node);
        return earlier == null ? null : new CarriedTrace(earlier.round(), earlier.run(), earlier.value());
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

    private @Nullable IndicatorTrace indicator(int node, org.phrom.scoring.engine.pipeline.@Nullable Trace told) {
        String code = tree.node(node).code();
        IndicatorRule rule = model.rules().get(code);
        Line line = model.structure().line(code);
        if (rule == null || line == null) {
            return null;
        }
        IndicatorRule denominator =
                line.denominator() == null ? null : model.rules().get(line.denominator());
        rules.begin();
        RuleTracing.Read read = rules.read(rule, answers);
        RuleTracing.Parts parts = rules.parts(rule, answers);
        RuleTracing.Read below =
                denominator == null ? new RuleTracing.Read(List.of(), null) : rules.read(denominator, answers);
        return new IndicatorTrace(
                rule.name(),
                rule.turned() ? -1 : line.direction(),
                rule.missing().name(),
                read.shown(),
                read.omitted(),
                RuleTracing.statistic(rule, answers),
                RuleTracing.over(rule, answers),
                RuleTracing.row(rule, answers),
                parts.shown(),
                parts.omitted(),
                scoring.level(node),
                told == null ? List.of() : steps(told),
                below.shown(),
                below.omitted());
    }

    private static List<StepTrace> steps(org.phrom.scoring.engine.pipeline.Trace told) {
        return told.passages().stream()
                .map(passage -> new StepTrace(
                        passage.stage(),
                        Double.isNaN(passage.value()) ? null : passage.value(),
                        passage.event().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList();
    }
}
