package org.phrom.scoring.engine.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Aggregation;
import org.phrom.scoring.engine.Bands;
import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.Tree;

/**
 * How an index is computed: a tree with what each group does, the steps before aggregation in the order in which they
 * are taken, the direction of each indicator, weights, and bands. Immutable; every {@code with} gives another model
 * that shares all that is not changed, so a run of it recomputes only what differs.
 *
 * <p>OECD/JRC Handbook (2008), the ten steps.
 */
public final class IndexModel {
    private final Scheme scheme;
    private final List<Step> steps;
    private final Map<String, Direction> directions;
    private final Map<String, WeightRule> weightRules;
    private final Bands bands;

    private IndexModel(
            Scheme scheme,
            List<Step> steps,
            Map<String, Direction> directions,
            Map<String, WeightRule> weightRules,
            Bands bands) {
        this.scheme = scheme;
        this.steps = steps;
        this.directions = directions;
        this.weightRules = weightRules;
        this.bands = bands;
    }

    /**
     * Returns a model that aggregates the indicators of a tree as they are: no steps before, all directions positive,
     * weights and group steps those of the tree, no bands.
     */
    public static IndexModel of(Tree tree) {
        Bands none = Bands.of(List.of(), Double.NEGATIVE_INFINITY);
        return new IndexModel(Scheme.of(tree), List.of(), Map.of(), Map.of(), none);
    }

    /**
     * Returns this model with other steps.
     *
     * @throws ModelRefused with every finding when their order makes no sense
     */
    public IndexModel withSteps(List<Step> other) {
        List<Refusal> findings = StepOrder.findings(other);
        if (!findings.isEmpty()) {
            throw new ModelRefused(findings);
        }
        return new IndexModel(scheme, List.copyOf(other), directions, weightRules, bands);
    }

    /** Returns this model with the one step that makes this stage replaced; refuses when there is none, or several. */
    public IndexModel with(Step step) {
        int at = -1;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).stage() == step.stage()) {
                at = at < 0 ? i : steps.size();
            }
        }
        if (at < 0 || at == steps.size()) {
            throw new ModelRefused(step.stage().code(), "needs exactly one such step in the model to be replaced");
        }
        return with(at, step);
    }

    /** Returns this model with the step at a place, counted from 0, replaced. */
    public IndexModel with(int at, Step step) {
        if (steps.get(at) == step) {
            return this;
        }
        List<Step> other = new ArrayList<>(steps);
        boolean sameStage = other.set(at, step).stage() == step.stage();
        return sameStage
                ? new IndexModel(scheme, List.copyOf(other), directions, weightRules, bands)
                : withSteps(other);
    }

    /** Returns this model with a step put in at a place, counted from 0. */
    public IndexModel withAdded(int at, Step step) {
        List<Step> other = new ArrayList<>(steps);
        other.add(at, step);
        return withSteps(other);
    }

    /** Returns this model with these directions; indicators that are not named are positive. */
    public IndexModel withDirections(Map<String, Direction> other) {
        other.keySet().forEach(scheme.tree::index);
        return new IndexModel(scheme, steps, Map.copyOf(other), weightRules, bands);
    }

    /** Returns this model with other weights for the nodes named. */
    public IndexModel withWeights(Map<String, Double> byNode) {
        return with(scheme.withWeights(byNode));
    }

    /** Returns this model with a node's weight 0; a group left without a counted child is out as well. */
    public IndexModel without(String code) {
        return with(scheme.without(code));
    }

    /** Returns this model with the weights of a group's children worked out by a rule. */
    public IndexModel withWeightRule(String group, WeightRule rule) {
        scheme.group(group);
        Map<String, WeightRule> more = new LinkedHashMap<>(weightRules);
        more.put(group, rule);
        return new IndexModel(scheme, steps, directions, Map.copyOf(more), bands);
    }

    /** Returns this model with the same aggregation in every group. */
    public IndexModel withAggregation(Aggregation aggregation) {
        return with(scheme.withSteps(old -> new Node.Steps(aggregation, old.missing(), old.rounding())));
    }

    /** Returns this model with the same missing policy in every group. */
    public IndexModel withMissing(MissingPolicy missing) {
        return with(scheme.withSteps(old -> new Node.Steps(old.aggregation(), missing, old.rounding())));
    }

    /** Returns this model with other steps at one group. */
    public IndexModel withGroup(String group, Node.Steps other) {
        return with(scheme.withSteps(scheme.group(group), other));
    }

    /**
     * Returns this model with these bands of the index.
     *
     * @throws ModelRefused when a gate is at no node of the tree
     */
    public IndexModel withBands(Bands other) {
        other.highestFirst().forEach(band -> band.gates().forEach(gate -> scheme.tree.index(gate.node())));
        return new IndexModel(scheme, steps, directions, weightRules, other);
    }

    /** Returns the tree; weights and group steps of this model may be others than the tree's. */
    public Tree tree() {
        return scheme.tree;
    }

    /** Returns the codes of the indicators, in tree order. */
    public List<String> indicators() {
        return scheme.indicators;
    }

    /** Returns the steps before aggregation, in the order in which they are taken. */
    public List<Step> steps() {
        return steps;
    }

    /** Returns the directions that were set. */
    public Map<String, Direction> directions() {
        return directions;
    }

    /** Returns the bands of the index. */
    public Bands bands() {
        return bands;
    }

    /** Returns the weights of a group's children as this model gives them, in tree order; a copy. */
    public double[] childWeights(String group) {
        return scheme.weights(scheme.group(group)).clone();
    }

    /** Returns what a group does. */
    public Node.Steps groupSteps(String group) {
        return scheme.steps(scheme.group(group));
    }

    IndexModel with(Scheme other) {
        return new IndexModel(other, steps, directions, weightRules, bands);
    }

    Scheme scheme() {
        return scheme;
    }

    @Nullable
    WeightRule weightRule(String group) {
        return weightRules.get(group);
    }

    boolean isIndicator(String code) {
        return scheme.indicatorSet.contains(code);
    }
}
