package org.phrom.scoring.run.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.CompositeIndicator;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.NodeValues;
import org.phrom.scoring.engine.Ranks;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.Tree;
import org.phrom.scoring.model.domain.AnswerStatus;
import org.phrom.scoring.model.domain.IndicatorValue;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.run.domain.Result.NodeResult;

/** Scores organisations with a model: rules make the data set, the engine the rest. */
public final class Scoring {
    private static final String UNDEFINED = "undefined";

    private final ScoringModel model;
    private final List<Counted> counted;
    private final Map<String, IndicatorValue[]> indicators = new HashMap<>();
    private final NodeValues values;

    private Scoring(ScoringModel model, List<Counted> counted) {
        this.model = model;
        this.counted = counted;
        DataSet data = DataSet.of(counted.stream().map(Counted::organisation).toList());
        for (Map.Entry<String, ScoringModel.Rule> rule : model.rules().entrySet()) {
            data = withColumn(data, rule.getKey(), rule.getValue());
        }
        values = CompositeIndicator.compute(model.tree(), data);
    }

    public static Scoring of(ScoringModel model, List<Counted> counted) {
        return new Scoring(model, counted);
    }

    public NodeValues values() {
        return values;
    }

    /** Returns what the model is not defined for, organisation by organisation. */
    public List<Refusal> refusals() {
        return values.refusals();
    }

    /** Returns the value of an indicator as its rule gave it. */
    public IndicatorValue indicator(String code, int unit) {
        return column(code)[unit];
    }

    /** Returns one result per organisation, in the given order, without ranks. */
    public List<Result> results() {
        List<Result> results = new ArrayList<>(counted.size());
        for (int unit = 0; unit < counted.size(); unit++) {
            results.add(result(unit));
        }
        return results;
    }

    /** Returns one result per organisation, in the given order, with ranks. */
    public List<Result> rankedResults() {
        int[] ranks = Ranks.competition(values.index());
        List<Result> results = new ArrayList<>(counted.size());
        for (int unit = 0; unit < counted.size(); unit++) {
            results.add(result(unit).ranked(ranks[unit]));
        }
        return results;
    }

    private DataSet withColumn(DataSet data, String code, ScoringModel.Rule rule) {
        IndicatorValue[] column =
                counted.stream().map(unit -> rule.of(unit.answers())).toArray(IndicatorValue[]::new);
        indicators.put(code, column);
        double[] numbers = new double[column.length];
        boolean[] absent = new boolean[column.length];
        for (int unit = 0; unit < column.length; unit++) {
            numbers[unit] = column[unit].value();
            absent[unit] = column[unit].notApplicable();
        }
        return data.with(code, numbers, absent);
    }

    private Result result(int unit) {
        List<NodeResult> nodes = new ArrayList<>(model.tree().size());
        for (int node = 0; node < model.tree().size(); node++) {
            nodes.add(node(node, unit));
        }
        NodeResult root = nodes.get(0);
        Counted organisation = counted.get(unit);
        return new Result(
                organisation.organisation(),
                organisation.assessment(),
                root.score() == null ? Result.MISSING : Result.SCORED,
                root.score(),
                root.band(),
                null,
                root.coverage(),
                nodes);
    }

    private NodeResult node(int node, int unit) {
        double value = values.value(node, unit);
        double coverage = values.coverage(node, unit);
        return new NodeResult(
                model.tree().node(node).code(),
                Double.isNaN(value) ? null : value,
                node == 0 ? model.bands().of(value).orElse(null) : null,
                Double.isNaN(coverage) ? 0 : coverage,
                missing(node, unit));
    }

    /** Returns why a node has no value; a group whose indicators are all missing says nothing itself. */
    public @Nullable String missing(int node, int unit) {
        Tree tree = model.tree();
        IndicatorValue[] indicator = indicators.get(tree.node(node).code());
        if (indicator != null) {
            AnswerStatus reason = indicator[unit].missing();
            return reason == null ? null : reason.code();
        }
        if (Double.isNaN(values.coverage(node, unit))) {
            return AnswerStatus.NOT_APPLICABLE.code();
        }
        return Double.isNaN(values.value(node, unit)) && values.coverage(node, unit) > 0 ? UNDEFINED : null;
    }

    private IndicatorValue[] column(String code) {
        IndicatorValue[] column = indicators.get(code);
        if (column == null) {
            throw new IllegalArgumentException("no indicator " + code);
        }
        return column;
    }
}
