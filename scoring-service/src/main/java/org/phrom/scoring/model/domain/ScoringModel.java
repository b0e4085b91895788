package org.phrom.scoring.model.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phrom.scoring.engine.Aggregation;
import org.phrom.scoring.engine.Bands;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.Tree;

/** A scoring model ready to use: the checked tree, a rule per indicator, the bands. Immutable. */
public final class ScoringModel {
    /** A rule and the missing policy it works under. */
    public record Rule(IndicatorRule rule, MissingPolicy missing, IndicatorDefinition definition) {
        public IndicatorValue of(Map<String, Answer> answers) {
            return rule.of(answers, missing);
        }
    }

    private final ModelDefinition definition;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Tree tree;
    private final Bands bands;
    private final List<String> questions;
    private double lowest = Double.POSITIVE_INFINITY;

    private ScoringModel(ModelDefinition definition) {
        this.definition = definition;
        NodeDefinition root = definition.tree();
        if (root.indicator() != null) {
            throw new ModelRefused(root.code(), "the root must have children");
        }
        tree = Tree.of(group(root, true));
        bands = Bands.of(
                definition.bands().stream()
                        .map(band -> new Bands.Band(band.code(), band.from()))
                        .toList(),
                lowest);
        questions = questionsRead();
    }

    /**
     * Checks a definition and makes it ready.
     *
     * @throws ModelRefused with the places that make no sense
     */
    public static ScoringModel of(ModelDefinition definition) {
        return new ScoringModel(definition);
    }

    public ModelDefinition definition() {
        return definition;
    }

    public Tree tree() {
        return tree;
    }

    public Bands bands() {
        return bands;
    }

    /** Returns the rules by code of their indicator, in tree order. */
    public Map<String, Rule> rules() {
        return rules;
    }

    /** Returns the codes of all questions that some rule reads. */
    public List<String> questions() {
        return questions;
    }

    private List<String> questionsRead() {
        return rules.values().stream()
                .flatMap(rule -> rule.definition().questions().stream())
                .map(Question::code)
                .distinct()
                .sorted()
                .toList();
    }

    private Node group(NodeDefinition node, boolean counted) {
        if (node.aggregation() == null || node.missing() == null) {
            throw new ModelRefused(node.code(), "a node with children needs an aggregation and a missing policy");
        }
        MissingPolicy missing = MissingPolicy.named(node.missing());
        if (counted && missing.stead() == 0) {
            lowest = Math.min(lowest, 0);
        }
        List<Node> children = node.children().stream()
                .map(child -> child(child, missing, counted && child.weight() > 0))
                .toList();
        return new Node.Group(
                node.code(), node.weight(), new Node.Steps(Aggregation.named(node.aggregation()), missing), children);
    }

    private Node child(NodeDefinition node, MissingPolicy missing, boolean counted) {
        IndicatorDefinition indicator = node.indicator();
        if (indicator == null) {
            return group(node, counted);
        }
        IndicatorRule rule = IndicatorRule.of(node.code(), indicator);
        rules.put(node.code(), new Rule(rule, missing, indicator));
        if (counted) {
            lowest = Math.min(lowest, rule.lowest());
        }
        return new Node.Indicator(node.code(), node.weight());
    }
}
