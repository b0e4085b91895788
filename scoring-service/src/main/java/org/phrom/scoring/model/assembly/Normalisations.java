package org.phrom.scoring.model.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.phrom.scoring.model.domain.document.Choice;

/** Chosen normalisations as the engine has them. */
final class Normalisations {

    private Normalisations() {}

    /** A normalisation; one whose reference is a unit is a matter of {@link Normalising}. */
    static Normalisation of(Choice choice) {
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
            case "rank" -> new Rank(ties(choice));
            case "borda" -> new Borda(ties(choice));
            case "percentile-rank" -> new PercentileRank(ties(choice), basis(choice));
            case "fraction-of-max" -> new FractionOfMax(turning(choice));
            case "distance-to-reference" ->
                new DistanceToReference(
                        new DistanceToReference.Value(choice.number("value", Double.NaN)), capped(choice));
            case "distance-to-target" -> new DistanceToTarget(choice.number("target"), capped(choice));
            case "categories" -> categories(choice);
            case "above-below-mean" -> new AboveBelowMean(choice.number("threshold", 0.2));
            default -> withoutSettings(choice);
        };
    }

    private static Normalisation withoutSettings(Choice choice) {
        return switch (choice.method()) {
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
                capping(choice),
                choice.flag("logarithmic", false) ? Scale.LOGARITHMIC : Scale.LINEAR);
    }

    private static Capping capping(Choice choice) {
        if (!choice.flag("capped", true)) {
            return Capping.OPEN;
        }
        return switch (choice.text("cappedAt", "both")) {
            case "worst" -> Capping.LOWER;
            case "best" -> Capping.UPPER;
            default -> Capping.BOTH;
        };
    }

    static boolean capped(Choice choice) {
        return choice.flag("capped", false);
    }

    private static Ties ties(Choice choice) {
        return switch (choice.text("ties", "lowest")) {
            case "average" -> Ties.AVERAGE;
            case "highest" -> Ties.MAX;
            default -> Ties.MIN;
        };
    }

    private static PercentileRank.Basis basis(Choice choice) {
        boolean all = choice.text("basis", "between-ends").equals("of-all");
        return all ? PercentileRank.Basis.OF_ALL : PercentileRank.Basis.BETWEEN_ENDS;
    }

    private static FractionOfMax.Turning turning(Choice choice) {
        return FractionOfMax.Turning.valueOf(choice.text("turning", "reflected").toUpperCase(Locale.ROOT));
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
