package org.phrom.scoring.model.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.phrom.scoring.engine.Aggregation;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.MissingPolicy.Coverage.Basis;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.Rounding;
import org.phrom.scoring.engine.aggregation.AdjustedMazziottaPareto;
import org.phrom.scoring.engine.aggregation.Copeland;
import org.phrom.scoring.engine.aggregation.DoubtScore;
import org.phrom.scoring.engine.aggregation.Kemeny;
import org.phrom.scoring.engine.aggregation.MazziottaPareto;
import org.phrom.scoring.engine.aggregation.MazziottaPareto.Penalty;
import org.phrom.scoring.engine.aggregation.MazziottaPareto.Spread;
import org.phrom.scoring.engine.aggregation.MeanMinimum;
import org.phrom.scoring.engine.aggregation.Minimum;
import org.phrom.scoring.engine.aggregation.OrderedWeights;
import org.phrom.scoring.engine.aggregation.PowerMean;
import org.phrom.scoring.engine.aggregation.RescaledMean;
import org.phrom.scoring.engine.aggregation.WeightedMedian;
import org.phrom.scoring.engine.aggregation.Wroclaw;
import org.phrom.scoring.engine.normalisation.Range;
import org.phrom.scoring.model.domain.document.Choice;

/** Chosen aggregations as the engine has them. */
final class Aggregations {
    private static final double TWO_THIRDS = 2 / 3.0;

    private Aggregations() {}

    /** What a group does; its children are needed where a setting is said child by child. */
    static Node.Steps steps(Choice choice, List<String> children) {
        return new Node.Steps(aggregation(choice, children), missing(choice), rounding(choice));
    }

    static Aggregation aggregation(Choice choice, List<String> children) {
        return switch (choice.method()) {
            case "arithmetic" -> new Aggregation.Arithmetic();
            case "geometric" -> new Aggregation.Geometric();
            case "harmonic" -> new Aggregation.Harmonic();
            case "power" -> new PowerMean(choice.number("exponent"));
            case "median" -> new WeightedMedian();
            case "minimum" -> new Minimum();
            case "mean-min" -> new MeanMinimum(choice.number("penalty", 1), choice.number("complementarity", 0));
            case "ordered" ->
                new OrderedWeights(
                        Arrays.stream(choice.numbers("weights")).boxed().toList());
            case "copeland" -> new Copeland(choice.number("tolerance", 1e-9));
            case "condorcet" -> new Kemeny();
            case "mpi" ->
                new MazziottaPareto(
                        penalty(choice), choice.flag("population", true) ? Spread.POPULATION : Spread.SAMPLE);
            case "ampi" -> new AdjustedMazziottaPareto(references(choice, children), penalty(choice));
            case "wroclaw" -> new Wroclaw();
            case "rescaled-mean" -> rescaled(choice.numbers("range", 0, 1));
            case "benefit-of-the-doubt" -> new DoubtScore(Weightings.doubt(choice));
            default -> throw new ModelRefused("aggregate", choice.method() + " can not be computed yet");
        };
    }

    private static RescaledMean rescaled(double[] range) {
        return new RescaledMean(new Range(range[0], range[1]));
    }

    private static Penalty penalty(Choice choice) {
        return choice.text("penalty", "minus").equals("plus") ? Penalty.UPWARD : Penalty.DOWNWARD;
    }

    private static List<Double> references(Choice choice, List<String> children) {
        Map<String, Double> byCode = choice.byCode("reference");
        if (byCode.isEmpty()) {
            return List.of();
        }
        List<Double> references = new ArrayList<>();
        for (String child : children) {
            Double reference = byCode.get(child);
            if (reference == null) {
                throw new ModelRefused(child, "the aggregation ampi needs its reference, too");
            }
            references.add(reference);
        }
        return references;
    }

    private static MissingPolicy missing(Choice choice) {
        String policy = choice.text("missing", choice.has("coverage") ? "coverage" : "drop");
        return switch (policy) {
            case "zero" -> new MissingPolicy.Zero();
            case "propagate" -> new MissingPolicy.Propagate();
            case "carry-forward" -> new MissingPolicy.CarryForward();
            case "last-rank" -> new MissingPolicy.LastRank();
            case "coverage" ->
                new MissingPolicy.Coverage(
                        choice.number("coverage", TWO_THIRDS),
                        choice.text("coverageOf", "children").equals("weight") ? Basis.WEIGHT : Basis.CHILDREN);
            default -> new MissingPolicy.Drop();
        };
    }

    private static Rounding rounding(Choice choice) {
        return choice.nested("rounding")
                .map(rounding -> new Rounding(
                        rounding.whole("decimals", 16),
                        Rounding.Mode.valueOf(
                                rounding.method().toUpperCase(Locale.ROOT).replace('-', '_'))))
                .orElse(Rounding.NONE);
    }
}
