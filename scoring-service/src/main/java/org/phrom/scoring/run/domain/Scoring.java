package org.phrom.scoring.run.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.Tree;
import org.phrom.scoring.model.domain.AnswerStatus;
import org.phrom.scoring.model.domain.IndicatorValue;
import org.phrom.scoring.model.domain.RankRule.Ranking;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.run.domain.Result.NodeResult;

/**
 * The scores of one organisation. Under a model whose steps look at no other organisation it is computed alone, with
 * the bits it has among thousands, and thousands need the memory of one.
 */
public final class Scoring {
    private static final String UNDEFINED = "undefined";

    private final ScoringModel model;
    private final Counted counted;
    private final Map<String, IndicatorValue> indicators;
    private final @Nullable Ranking ranking;
    private final Computed computed;
    private final int row;

    private Scoring(ScoringModel model, Counted counted, Inputs inputs, Computed computed) {
        this.model = model;
        this.counted = counted;
        this.indicators = inputs.values();
        this.ranking = model.ranks().of(inputs.groups());
        this.computed = computed;
        this.row = computed.row(counted.organisation());
    }

    /**
     * Scores one organisation alone.
     *
     * @throws IllegalArgumentException when an answer is none that its question can have
     */
    public static Scoring of(ScoringModel model, Counted counted) {
        Inputs inputs = Inputs.of(model, counted);
        return new Scoring(model, counted, inputs, Computed.alone(model, inputs));
    }

    /**
     * Takes the scores of one organisation from those of all.
     *
     * @throws IllegalArgumentException when an answer is none that its question can have
     */
    public static Scoring among(Computed all, ScoringModel model, Counted counted) {
        return new Scoring(model, counted, Inputs.of(model, counted), all);
    }

    /** Returns what the model is not defined for. */
    public List<Refusal> refusals() {
        return computed.refusals();
    }

    /** Returns the value of a node; NaN when it has none. */
    public double value(int node) {
        return computed.value(node, row);
    }

    /** Returns the coverage of a node, 0 to 1; NaN when the node does not apply. */
    public double coverage(int node) {
        return computed.coverage(node, row);
    }

    /** Returns what the engine computed. */
    Computed computed() {
        return computed;
    }

    /** Returns the result, without a rank. */
    public Result result() {
        Tree tree = model.index().tree();
        List<NodeResult> nodes = new ArrayList<>(tree.size());
        for (int node = 0; node < tree.size(); node++) {
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
                ranking,
                root.coverage(),
                nodes);
    }

    private NodeResult node(int node) {
        double value = value(node);
        double coverage = coverage(node);
        return new NodeResult(
                model.index().tree().node(node).code(),
                Double.isNaN(value) ? null : value,
                node == 0 ? model.index().bands().of(value).orElse(null) : null,
                Double.isNaN(coverage) ? 0 : coverage,
                missing(node));
    }

    /** Returns why a node has no value; a group whose indicators are all missing says nothing itself. */
    public @Nullable String missing(int node) {
        boolean none = Double.isNaN(value(node));
        IndicatorValue indicator =
                indicators.get(model.index().tree().node(node).code());
        if (indicator != null) {
            AnswerStatus reason = indicator.missing();
            return !none ? null : reason == null ? UNDEFINED : reason.code();
        }
        if (row >= 0 && Double.isNaN(coverage(node))) {
            return AnswerStatus.NOT_APPLICABLE.code();
        }
        return none && (row < 0 || coverage(node) > 0) ? UNDEFINED : null;
    }
}
