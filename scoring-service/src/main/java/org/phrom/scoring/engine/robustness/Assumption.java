package org.phrom.scoring.engine.robustness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.pipeline.IndexModel;

/**
 * A choice in a model that could have been another one, at any step. Every assumption is a function of one number u,
 * at least 0 and below 1, uniformly distributed; equal u give equal models.
 *
 * <p>OECD/JRC Handbook, step 7 (uncertainty and sensitivity analysis); Saisana, Saltelli, Tarantola (2005).
 */
public sealed interface Assumption {

    /** Returns its name. */
    String name();

    /** Returns how many alternatives it has; 0 when there are infinitely many. */
    int alternatives();

    /** Returns the model with the assumption made as u says. */
    IndexModel on(IndexModel model, double u);

    /** Returns what u stands for, for the record of a replicate. */
    String used(double u);

    /** A change of a model. */
    interface Change {
        /** Returns the changed model. */
        IndexModel on(IndexModel model);
    }

    /** A change of a model by a number. */
    interface Effect {
        /** Returns the changed model. */
        IndexModel on(IndexModel model, double value);
    }

    /**
     * One of several alternatives.
     *
     * @param label what it is called in results
     */
    record Alternative(String label, Change change) {}

    /** Equally likely alternatives, the first up to u = 1/n, and so on. */
    record Choice(String name, List<Alternative> among) implements Assumption {
        /** Copies the alternatives; at least one is needed. */
        public Choice {
            among = List.copyOf(among);
            if (among.isEmpty()) {
                throw new ModelRefused(name, "needs at least one alternative");
            }
        }

        @Override
        public int alternatives() {
            return among.size();
        }

        @Override
        public IndexModel on(IndexModel model, double u) {
            return among.get(at(u)).change().on(model);
        }

        @Override
        public String used(double u) {
            return among.get(at(u)).label();
        }

        private int at(double u) {
            return Math.min((int) (u * among.size()), among.size() - 1);
        }
    }

    /** A number between two bounds, all equally likely: {@code low + u (high - low)}. */
    record Between(String name, double low, double high, Effect effect) implements Assumption {
        /** Refuses bounds that are not finite or not in order. */
        public Between {
            if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
                throw new ModelRefused(name, "needs two finite bounds, the lower first");
            }
        }

        @Override
        public int alternatives() {
            return 0;
        }

        @Override
        public IndexModel on(IndexModel model, double u) {
            return effect.on(model, value(u));
        }

        @Override
        public String used(double u) {
            return Double.toString(value(u));
        }

        private double value(double u) {
            return low + u * (high - low);
        }
    }

    /**
     * Noise in weights: each weight times {@code 1 + share U}, U uniform between -1 and 1, drawn node by node in tree
     * order from a generator that u seeds. Ratios among siblings are what counts, so nothing is renormalised.
     *
     * @param share 0 to 1
     */
    record WeightNoise(String name, double share) implements Assumption {
        /** Refuses a share outside 0 to 1, which could make weights negative. */
        public WeightNoise {
            if (!(share >= 0 && share <= 1)) {
                throw new ModelRefused(name, "the noise must be 0 to 1 of the weight, not " + share);
            }
        }

        @Override
        public int alternatives() {
            return 0;
        }

        @Override
        public IndexModel on(IndexModel model, double u) {
            SplittableRandom random = new SplittableRandom(Double.doubleToLongBits(u));
            Map<String, Double> noisy = new HashMap<>();
            for (int node = 0; node < model.tree().size(); node++) {
                if (model.tree().node(node) instanceof Node.Group group) {
                    double[] weights = model.childWeights(group.code());
                    for (int i = 0; i < weights.length; i++) {
                        double noise = 2 * Draws.uniform(random) - 1;
                        noisy.put(group.children().get(i).code(), weights[i] * (1 + share * noise));
                    }
                }
            }
            return model.withWeights(noisy);
        }

        @Override
        public String used(double u) {
            return "generator " + Double.doubleToLongBits(u);
        }
    }

    /**
     * Noise in data: each observed value plus {@code share sd U}, sd the indicator's standard deviation (n - 1), U
     * uniform between -1 and 1, drawn unit by unit from a generator that u and the indicator's code seed. It comes
     * before all other steps.
     *
     * @param share at least 0
     */
    record DataNoise(String name, double share) implements Assumption {
        /** Refuses a negative or infinite share. */
        public DataNoise {
            if (!(share >= 0) || Double.isInfinite(share)) {
                throw new ModelRefused(name, "the noise must be finite and at least 0 deviations, not " + share);
            }
        }

        @Override
        public int alternatives() {
            return 0;
        }

        @Override
        public IndexModel on(IndexModel model, double u) {
            return model.withAdded(0, new Disturb(share, Double.doubleToLongBits(u)));
        }

        @Override
        public String used(double u) {
            return "generator " + Double.doubleToLongBits(u);
        }
    }
}
