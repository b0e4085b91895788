package org.phrom.scoring.calculator.app;

import java.util.ArrayList;
import java.util.List;
import org.phrom.scoring.calculator.domain.Choice;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.normalisation.AboveBelowMean;
import org.phrom.scoring.engine.normalisation.AsIs;
import org.phrom.scoring.engine.normalisation.Borda;
import org.phrom.scoring.engine.normalisation.Capping;
import org.phrom.scoring.engine.normalisation.Categorical;
import org.phrom.scoring.engine.normalisation.DistanceToMax;
import org.phrom.scoring.engine.normalisation.DistanceToReference;
import org.phrom.scoring.engine.normalisation.DistanceToTarget;
import org.phrom.scoring.engine.normalisation.FractionOfMax;
import org.phrom.scoring.engine.normalisation.Goalposts;
import org.phrom.scoring.engine.normalisation.MinMax;
import org.phrom.scoring.engine.normalisation.Normalisation;
import org.phrom.scoring.engine.normalisation.PercentileRank;
import org.phrom.scoring.engine.normalisation.Range;
import org.phrom.scoring.engine.normalisation.Rank;
import org.phrom.scoring.engine.normalisation.RelativeTo;
import org.phrom.scoring.engine.normalisation.RelativeTo.Anchor;
import org.phrom.scoring.engine.normalisation.RelativeTo.Form;
import org.phrom.scoring.engine.normalisation.Scale;
import org.phrom.scoring.engine.normalisation.Scaled;
import org.phrom.scoring.engine.normalisation.Spread;
import org.phrom.scoring.engine.normalisation.Ties;
import org.phrom.scoring.engine.normalisation.ZScore;

/** Chosen normalisations as the engine has them. */
final class Normalisations {

    private Normalisations() {}

    /** A normalisation over these units. */
    static Normalisation of(Choice choice, List<String> units) {
        return switch (choice.method()) {
            case "min-max" -> new MinMax(range(choice, 0, 100));
            case "z-score" ->
                new ZScore(
                        choice.number("mean", 0),
                        choice.number("sd", 1),
                        choice.flag("population", false) ? Spread.POPULATION : Spread.SAMPLE);
            case "scaled" ->
                new Scaled(choice.number("lower", 0), choice.number("upper", 100), choice.number("factor", 100));
            case "goalposts" -> goalposts(choice);
            case "distance-to-reference" -> reference(choice, units);
            case "distance-to-target" -> new DistanceToTarget(choice.number("target"), choice.flag("capped", false));
            case "categories" -> categories(choice);
            case "above-below-mean" -> new AboveBelowMean(choice.number("threshold", 0.2));
            default -> withoutSettings(choice);
        };
    }

    private static Normalisation withoutSettings(Choice choice) {
        return switch (choice.method()) {
            case "rank" -> new Rank(Ties.MIN);
            case "borda" -> new Borda(Ties.MIN);
            case "percentile-rank" -> new PercentileRank(Ties.MIN, PercentileRank.Basis.BETWEEN_ENDS);
            case "fraction-of-max" -> new FractionOfMax(FractionOfMax.Turning.values()[0]);
            case "distance-to-max" -> new DistanceToMax();
            case "ratio-to-mean" -> new RelativeTo(Anchor.MEAN, Form.RATIO);
            case "ratio-to-best" -> new RelativeTo(Anchor.BEST, Form.RATIO);
            case "ratio-to-worst" -> new RelativeTo(Anchor.WORST, Form.RATIO);
            case "relative-difference-to-mean" -> new RelativeTo(Anchor.MEAN, Form.DIFFERENCE);
            case "relative-difference-to-worst" -> new RelativeTo(Anchor.WORST, Form.DIFFERENCE);
            case "none" -> new AsIs();
            default -> throw new ModelRefused("normalise", choice.method() + " can not be computed yet");
        };
    }

    private static Range range(Choice choice, double lower, double upper) {
        double[] bounds = choice.numbers("range", lower, upper);
        return new Range(bounds[0], bounds[1]);
    }

    private static Goalposts goalposts(Choice choice) {
        return new Goalposts(
                new Range(choice.number("lower"), choice.number("upper")),
                range(choice, 0, 100),
                choice.flag("capped", true) ? Capping.BOTH : Capping.OPEN,
                choice.flag("logarithmic", false) ? Scale.LOGARITHMIC : Scale.LINEAR);
    }

    private static Normalisation reference(Choice choice, List<String> units) {
        boolean capped = choice.flag("capped", false);
        if (choice.has("value") == choice.has("unit")) {
            throw new ModelRefused("normalise", "distance-to-reference needs either a unit or a value");
        }
        if (choice.has("value")) {
            return new DistanceToReference(new DistanceToReference.Value(choice.number("value")), capped);
        }
        int row = units.indexOf(choice.text("unit", ""));
        return new DistanceToReference(new DistanceToReference.Unit(row), capped);
    }

    private static Normalisation categories(Choice choice) {
        if (!choice.has("percentiles") && !choice.has("scores")) {
            return Categorical.HANDBOOK;
        }
        double[] from = choice.numbers("percentiles");
        double[] scores = choice.numbers("scores");
        if (scores.length != from.length + 1) {
            throw new ModelRefused("normalise", "categories need one score more than percentiles between them");
        }
        List<Categorical.Category> classes = new ArrayList<>();
        classes.add(new Categorical.Category(0, scores[0]));
        for (int i = 0; i < from.length; i++) {
            classes.add(new Categorical.Category(from[i], scores[i + 1]));
        }
        return new Categorical(classes);
    }
}
