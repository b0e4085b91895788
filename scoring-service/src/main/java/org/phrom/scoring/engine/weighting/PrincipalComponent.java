package org.phrom.scoring.engine.weighting;

import java.util.ArrayList;
import java.util.List;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.statistics.PrincipalComponents;

/**
 * Weights from the first principal component of the children's correlations: proportional to its unit vector, turned so
 * that the largest loading is positive. Handbook step 6; COINr's {@code get_PCA}, whose weights are the same up to sign
 * and scale.
 *
 * <p>A child that goes against the others loads negatively; what then happens is chosen. Diagnostics: {@code eigenvalue},
 * {@code explained} (share of variance), {@code units} (with all values), table {@code loadings} of all components, and,
 * when there are any, table {@code negative}: what a child that loads negatively would weigh if nothing were done about
 * it, and what it weighs.
 *
 * @param negative what becomes of negative loadings
 */
public record PrincipalComponent(NegativeLoadings negative) implements Weighting {

    /** What becomes of negative loadings. */
    public enum NegativeLoadings {
        /** They stay negative weights, with a warning; a tree refuses to aggregate with them. */
        KEEP,
        /** The child gets no weight, with a warning. */
        ZERO,
        /** All weights are squares: each child's share in the component's variance. */
        SQUARE,
        /** The weighting is refused. */
        REFUSE
    }

    @Override
    public String name() {
        return "principal-component";
    }

    /** Weighs; refuses fewer than 3 units with all values, and constant columns. */
    @Override
    public Weights weigh(WeightingGroup children) {
        if (children.size() == 1) {
            return Weights.alone(children);
        }
        PrincipalComponents components = PrincipalComponents.of(children.columns());
        double[] vector = components.vector(0);
        Weights weights = Weights.of(children, decided(children, vector))
                .with("eigenvalue", components.eigenvalue(0))
                .with("explained", components.share(0))
                .with("units", components.units())
                .with(loadings(children, components));
        weights = Negative.reported(weights, Weights.of(children, vector).values());
        for (int i = 0; i < vector.length; i++) {
            if (vector[i] < 0) {
                weights = weights.with(new Refusal(children.codes().get(i), reason(vector[i])));
            }
        }
        return weights;
    }

    private double[] decided(WeightingGroup children, double[] vector) {
        double[] weights = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            if (vector[i] < 0 && negative == NegativeLoadings.REFUSE) {
                throw new ModelRefused(children.codes().get(i), reason(vector[i]));
            }
            boolean dropped = vector[i] < 0 && negative == NegativeLoadings.ZERO;
            double kept = negative == NegativeLoadings.SQUARE ? vector[i] * vector[i] : vector[i];
            weights[i] = dropped ? 0 : kept;
        }
        return weights;
    }

    private static String reason(double loading) {
        return "loads negatively (" + loading + ") on the first principal component: it goes against its siblings";
    }

    private static Weights.Table loadings(WeightingGroup children, PrincipalComponents components) {
        int count = components.count();
        double[][] cells = new double[count][count];
        List<String> names = new ArrayList<>();
        for (int component = 0; component < count; component++) {
            names.add(String.valueOf(component + 1));
            double[] loadings = components.loadings(component);
            for (int i = 0; i < count; i++) {
                cells[i][component] = loadings[i];
            }
        }
        return new Weights.Table("loadings", children.codes(), names, cells);
    }
}
