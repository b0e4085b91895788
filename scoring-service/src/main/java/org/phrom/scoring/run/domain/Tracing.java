package org.phrom.scoring.run.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Tree;
import org.phrom.scoring.model.domain.Answer;
import org.phrom.scoring.model.domain.NodeDefinition;
import org.phrom.scoring.model.domain.Question;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.run.domain.Trace.AnswerTrace;
import org.phrom.scoring.run.domain.Trace.IndicatorTrace;

/** Scores one organisation once more and writes down every step; a unit alone has the same bits as in its run. */
public final class Tracing {
    private final ScoringModel model;
    private final Map<String, Answer> answers;
    private final Scoring scoring;
    private final Tree tree;

    private Tracing(ScoringModel model, Counted counted) {
        this.model = model;
        this.answers = counted.answers();
        this.scoring = Scoring.of(model, counted);
        this.tree = model.tree();
    }

    public static Trace of(ScoringModel model, Counted counted) {
        return new Tracing(model, counted).node(model.definition().tree(), 1);
    }

    private Trace node(NodeDefinition node, double appliedWeight) {
        int index = tree.index(node.code());
        boolean leaf = node.indicator() != null;
        double value = scoring.value(index);
        double coverage = scoring.coverage(index);
        return new Trace(
                node.code(),
                node.name(),
                Double.isNaN(value) ? null : value,
                scoring.missing(index),
                Double.isNaN(coverage) ? 0 : coverage,
                node.weight(),
                tree.effectiveWeight(index),
                appliedWeight,
                node.aggregation(),
                node.missing(),
                leaf ? null : used(node).stream().map(NodeDefinition::code).toList(),
                leaf ? null : children(node),
                leaf ? indicator(node) : null);
    }

    private List<Trace> children(NodeDefinition node) {
        List<NodeDefinition> used = used(node);
        double total = used.stream().mapToDouble(NodeDefinition::weight).sum();
        List<Trace> children = new ArrayList<>();
        for (NodeDefinition child : node.children()) {
            children.add(node(child, used.contains(child) ? child.weight() / total : 0));
        }
        return children;
    }

    private List<NodeDefinition> used(NodeDefinition node) {
        boolean missingCounts = "zero".equals(node.missing());
        return node.children().stream()
                .filter(child -> child.weight() > 0)
                .filter(child -> {
                    int index = tree.index(child.code());
                    boolean applies = !Double.isNaN(scoring.coverage(index));
                    return applies && (missingCounts || !Double.isNaN(scoring.value(index)));
                })
                .toList();
    }

    private @Nullable IndicatorTrace indicator(NodeDefinition node) {
        ScoringModel.Rule rule = model.rules().get(node.code());
        if (rule == null) {
            return null;
        }
        List<AnswerTrace> read =
                rule.definition().questions().stream().map(this::answer).toList();
        return new IndicatorTrace(
                rule.definition().rule(),
                rule.definition().direction(),
                rule.missing().name(),
                read);
    }

    private AnswerTrace answer(Question question) {
        Answer answer = answers.getOrDefault(question.code(), Answer.UNANSWERED);
        boolean points = question.hasPoints();
        return new AnswerTrace(
                question.code(),
                question.type(),
                answer.status().code(),
                Double.isNaN(answer.number()) ? null : answer.number(),
                points && answer.answered() ? answer.choices() : null,
                points && answer.answered() ? question.points(answer) : null,
                points ? question.possible() : null);
    }
}
