package org.phrom.scoring.engine.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.phrom.scoring.engine.Aggregation;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.Groups;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.Tree;
import org.phrom.scoring.engine.imputation.ColumnImputation;
import org.phrom.scoring.engine.normalisation.MinMax;
import org.phrom.scoring.engine.normalisation.Normalisation;
import org.phrom.scoring.engine.normalisation.Range;
import org.phrom.scoring.engine.normalisation.Rank;
import org.phrom.scoring.engine.normalisation.Ties;
import org.phrom.scoring.engine.normalisation.ZScore;
import org.phrom.scoring.engine.pipeline.Impute;
import org.phrom.scoring.engine.pipeline.Normalise;
import org.phrom.scoring.engine.pipeline.Step;
import org.phrom.scoring.engine.pipeline.Treat;
import org.phrom.scoring.engine.robustness.Assumption;
import org.phrom.scoring.engine.robustness.Assumption.Alternative;
import org.phrom.scoring.engine.robustness.Assumption.Choice;
import org.phrom.scoring.engine.treatment.TreatmentPlan;

/** Data and models to measure with: made up, the same at every run; one value in twenty is missing, one column in so many is skewed. */
final class Workload {
    private static final Node.Steps MEAN = new Node.Steps(new Aggregation.Arithmetic(), new MissingPolicy.Drop());

    private Workload() {}

    static List<Step> steps() {
        return List.of(
                new Impute(ColumnImputation.groupMean("EurAsia_group")),
                new Treat(TreatmentPlan.standard(5)),
                new Normalise(new MinMax(new Range(1, 100))));
    }

    static List<Assumption> four() {
        return List.of(
                choice("winmax", 0, 5, i -> model -> model.with(new Treat(TreatmentPlan.standard(1 + 2 * i)))),
                imputation(),
                normalisation(),
                new Assumption.WeightNoise("weights", 0.25));
    }

    static List<Assumption> five() {
        return List.of(
                choice("winmax", 0, 10, i -> model -> model.with(new Treat(TreatmentPlan.standard(1 + i)))),
                imputation(),
                choice("range", 0, 5, i -> model -> model.with(new Normalise(new MinMax(new Range(1 + i, 100))))),
                choice("Conn", 0, 10, i -> model -> model.withWeights(Map.of("Conn", 0.5 + 0.1 * i))),
                choice("Environ", 0, 10, i -> model -> model.withWeights(Map.of("Environ", 0.5 + 0.1 * i))),
                choice(
                        "aggregation",
                        0,
                        2,
                        i -> model -> model.withAggregation(
                                i == 0 ? new Aggregation.Arithmetic() : new Aggregation.Geometric())));
    }

    private interface Numbered {
        Assumption.Change at(int i);
    }

    private static Choice choice(String name, int from, int to, Numbered numbered) {
        List<Alternative> alternatives = new ArrayList<>();
        for (int i = from; i < to; i++) {
            alternatives.add(new Alternative(name + i, numbered.at(i)));
        }
        return new Choice(name, alternatives);
    }

    private static Choice imputation() {
        List<Step> steps =
                List.of(new Impute(ColumnImputation.groupMean("EurAsia_group")), new Impute(ColumnImputation.median()));
        return choice("imputation", 0, 2, i -> model -> model.with(steps.get(i)));
    }

    private static Choice normalisation() {
        List<Normalisation> all = List.of(new MinMax(new Range(1, 100)), ZScore.STANDARD, new Rank(Ties.MIN));
        return choice("normalisation", 0, 3, i -> model -> model.with(new Normalise(all.get(i))));
    }

    static Tree tree(int indicators) {
        List<Node> pillars = new ArrayList<>();
        for (int pillar = 0; pillar < 10; pillar++) {
            List<Node> children = new ArrayList<>();
            for (int i = pillar * indicators / 10; i < (pillar + 1) * indicators / 10; i++) {
                children.add(new Node.Indicator("i" + i, 1));
            }
            pillars.add(new Node.Group("p" + pillar, 1, MEAN, children));
        }
        return Tree.of(new Node.Group("index", 1, MEAN, pillars));
    }

    static DataSet data(int units, int indicators, int skewedEvery) {
        SplittableRandom random = new SplittableRandom(1);
        List<String> names = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            names.add("u" + unit);
        }
        DataSet data = DataSet.of(names);
        for (int i = 0; i < indicators; i++) {
            double[] column = new double[units];
            for (int unit = 0; unit < units; unit++) {
                double normal = random.nextGaussian();
                column[unit] = random.nextDouble() < 0.05
                        ? Double.NaN
                        : i % skewedEvery == 0 ? StrictMath.exp(1.5 * normal) : normal;
            }
            data = data.with("i" + i, column);
        }
        return data;
    }

    static Groups groups(int units) {
        List<String> names = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            names.add("g" + unit % 4);
        }
        return new Groups(Map.of("EurAsia_group", names));
    }
}
