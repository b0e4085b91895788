package org.phrom.scoring.run.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.CompositeIndicator;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.NodeValues;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.Tree;
import org.phrom.scoring.model.domain.AnswerStatus;
import org.phrom.scoring.model.domain.IndicatorValue;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.run.domain.Result.NodeResult;

/**
 * Scores one organisation with a model: rules make its row of data, the engine the rest. No score depends on another
 * organisation, so one alone has the same bits as among thousands, and thousands need the memory of one.
 */
public final class Scoring {
    private static final String UNDEFINED = "undefined";

    private final ScoringModel model;
    private final Counted counted;
    private final Map<String, IndicatorValue> indicators = new HashMap<>();
    private final NodeValues values;

    private Scoring(ScoringModel model, Counted counted) {
        this.model = model;
        this.counted = counted;
        Map<String, double[]> numbers = new LinkedHashMap<>();
        Map<String, boolean[]> absent = new HashMap<>();
        model.rules().forEach((code, rule) -> {
            IndicatorValue value = rule.of(counted.answers());
            indicators.put(code, value);
            numbers.put(code, new double[] {value.value()});
            absent.put(code, new boolean[] {value.notApplicable()});
        });
        DataSet row = DataSet.of(List.of(counted.organisation()), numbers, absent);
        values = CompositeIndicator.compute(model.tree(), row);
    }

    /**
     * Scores.
     *
     * @throws IllegalArgumentException when an answer is none that its question can have
     */
    public static Scoring of(ScoringModel model, Counted counted) {
        return new Scoring(model, counted);
    }

    /** Returns what the model is not defined for. */
    public List<Refusal> refusals() {
        return values.refusals();
    }

    /** Returns the value of a node; NaN when it has none. */
    public double value(int node) {
        return values.value(node, 0);
    }

    /** Returns the coverage of a node, 0 to 1; NaN when the node does not apply. */
    public double coverage(int node) {
        return values.coverage(node, 0);
    }

    /** Returns the result, without a rank. */
    public Result result() {
        List<NodeResult> nodes = new ArrayList<>(model.tree().size());
        for (int node = 0; node < model.tree().size(); node++) {
            nodes.add(node(node));
        }
        NodeResult root = nodes.get(0);
        return new Result(
                counted.organisation(),
                counted.assessment(),
                root.score() == null ? Result.MISSING : Result.SCORED,
                root.score(),
                root.band(),
                null,
                root.coverage(),
                nodes);
    }

    private NodeResult node(int node) {
        double value = value(node);
        double coverage = coverage(node);
        return new NodeResult(
                model.tree().node(node).code(),
                Double.isNaN(value) ? null : value,
                node == 0 ? model.bands().of(value).orElse(null) : null,
                Double.isNaN(coverage) ? 0 : coverage,
                missing(node));
    }

    /** Returns why a node has no value; a group whose indicators are all missing says nothing itself. */
    public @Nullable String missing(int node) {
        Tree tree = model.tree();
        IndicatorValue indicator = indicators.get(tree.node(node).code());
        if (indicator != null) {
            AnswerStatus reason = indicator.missing();
            return reason == null ? null : reason.code();
        }
        if (Double.isNaN(coverage(node))) {
            return AnswerStatus.NOT_APPLICABLE.code();
        }
        return Double.isNaN(value(node)) && coverage(node) > 0 ? UNDEFINED : null;
    }
}
