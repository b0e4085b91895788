package org.phrom.scoring.run.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Bands;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.Tree;
import org.phrom.scoring.model.domain.Answer;
import org.phrom.scoring.model.domain.AnswerStatus;
import org.phrom.scoring.model.domain.IndicatorRule;
import org.phrom.scoring.model.domain.IndicatorValue;
import org.phrom.scoring.model.domain.LadderRule;
import org.phrom.scoring.model.domain.Levels;
import org.phrom.scoring.model.domain.PeerGroups;
import org.phrom.scoring.model.domain.PointsRule;
import org.phrom.scoring.model.domain.Question;
import org.phrom.scoring.model.domain.RankRule.Ranking;
import org.phrom.scoring.model.domain.RosterRule;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.run.domain.Result.Carried;
import org.phrom.scoring.run.domain.Result.MissedBand;
import org.phrom.scoring.run.domain.Result.MissedGate;
import org.phrom.scoring.run.domain.Result.NodeResult;
import org.phrom.scoring.run.domain.Result.PeerGroup;
import org.phrom.scoring.run.domain.Trace.BandTrace;
import org.phrom.scoring.run.domain.Trace.GateTrace;

/**
 * The scores of one organisation. Under a model whose steps look at no other organisation it is computed alone, with
 * the bits it has among thousands, and thousands need the memory of one.
 */
public final class Scoring implements Bands.Unit {
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
                peerGroup(),
                root.coverage(),
                nodes);
    }

    private @Nullable PeerGroup peerGroup() {
        if (!model.peers().any()) {
            return null;
        }
        PeerGroups.Place place = counted.among(model.peers());
        return new PeerGroup(place.code(), null, place.missing());
    }

    private NodeResult node(int node) {
        double value = value(node);
        double coverage = coverage(node);
        Bands.@Nullable Place place = node == 0 ? place() : null;
        return new NodeResult(
                model.index().tree().node(node).code(),
                Double.isNaN(value) ? null : value,
                place == null ? null : place.band(),
                place == null || place.missed().isEmpty()
                        ? null
                        : place.missed().stream().map(this::missed).toList(),
                level(node),
                Double.isNaN(coverage) ? 0 : coverage,
                missing(node),
                carried(node));
    }

    private @Nullable Carried carried(int node) {
        Earlier earlier = earlier(node);
        return earlier == null ? null : new Carried(earlier.round(), earlier.run());
    }

    /** Returns what stands in for the value that a node does not have; null where nothing does. */
    @Nullable
    Earlier earlier(int node) {
        String code = model.index().tree().node(node).code();
        Earlier earlier = counted.earlier().get(code);
        IndicatorValue own = indicators.get(code);
        boolean takes = own == null
                ? computed.carried(node, row)
                : own.missing() != null && !own.notApplicable() && !Double.isNaN(value(node));
        return takes ? earlier : null;
    }

    /** Returns the level of its ladder that an indicator reaches; null without a value, a ladder or such a level. */
    @Nullable
    Integer level(int node) {
        String code = model.index().tree().node(node).code();
        Levels levels = model.levels().get(code);
        IndicatorRule rule = model.rules().get(code);
        IndicatorValue own = indicators.get(code);
        Earlier earlier = earlier(node);
        if (levels == null || rule == null || own == null || own.missing() != null && earlier == null) {
            return null;
        }
        double number = earlier == null ? own.value() : earlier.value();
        Line line = model.structure().line(code);
        boolean turned = line != null && line.direction() < 0;
        IndicatorRule plain = rule.plain();
        Question asked = !turned && plain instanceof PointsRule points ? points.ladder() : null;
        Answer chosen =
                asked == null || !asked.has(levels) ? null : counted.answers().to(asked.code());
        if (chosen != null && chosen.answered()) {
            return levels.numbered(chosen.number());
        }
        IndicatorRule ladder = plain instanceof RosterRule each ? each.rule().plain() : plain;
        if (ladder instanceof LadderRule) {
            return levels.numbered(turned ? ladder.lowest() + ladder.highest() - number : number);
        }
        return turned
                ? levels.reached(number, rule.highest(), rule.lowest())
                : levels.reached(number, rule.lowest(), rule.highest());
    }

    private Bands.@Nullable Place place() {
        Bands bands = computed.bands();
        return bands == null ? null : bands.place(value(0), this);
    }

    /** Returns every band, highest first, and whether it is reached; none when nothing could be computed. */
    List<BandTrace> bands() {
        Bands bands = computed.bands();
        List<BandTrace> traces = new ArrayList<>();
        for (int at = 0; bands != null && at < bands.highestFirst().size(); at++) {
            Bands.Band band = bands.highestFirst().get(at);
            double from = bands.from(at);
            traces.add(new BandTrace(
                    band.code(),
                    Double.isFinite(from) ? from : null,
                    band.bound().open() ? "open" : "closed",
                    band.bound() instanceof Bands.Bound.Quantile quantile ? quantile.value() : null,
                    bands.reaches(value(0), at),
                    band.gates().stream().map(this::gate).toList()));
        }
        return traces;
    }

    private GateTrace gate(Bands.Gate gate) {
        return new GateTrace(
                gate.node(), gate.from(), valueIfAny(gate.node()), applies(gate.node()), Bands.passes(gate, this));
    }

    private MissedBand missed(Bands.Missed missed) {
        return new MissedBand(
                missed.band(),
                missed.gates().stream()
                        .map(gate -> new MissedGate(gate.node(), gate.from(), valueIfAny(gate.node())))
                        .toList());
    }

    private @Nullable Double valueIfAny(String node) {
        double value = value(node);
        return Double.isNaN(value) ? null : value;
    }

    @Override
    public double value(String node) {
        return value(model.index().tree().index(node));
    }

    @Override
    public boolean applies(String node) {
        return row < 0 || !Double.isNaN(coverage(model.index().tree().index(node)));
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
