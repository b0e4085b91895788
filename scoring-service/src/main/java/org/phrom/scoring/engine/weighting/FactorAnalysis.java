package org.phrom.scoring.engine.weighting;

import java.util.ArrayList;
import java.util.List;
import org.phrom.scoring.engine.statistics.PrincipalComponents;
import org.phrom.scoring.engine.statistics.Varimax;

/**
 * Weights from rotated factors: Nicoletti, Scarpetta and Boylaud (2000), OECD Economics Department Working Paper 226;
 * Handbook step 6, tables 17 and 18.
 *
 * <p>Principal components are kept as factors and rotated by varimax. Each child belongs to the factor on which its
 * squared loading is largest; inside, it weighs its squared loading over the factor's variance, and the factor weighs its
 * share in the variance of all kept factors. The weights are then brought to sum 1. No weight is negative; a negative
 * loading is seen in the table {@code loadings}, and the table {@code negative} names children that load negatively on
 * their factor.
 *
 * @param count how many factors are kept
 */
public record FactorAnalysis(FactorCount count) implements Weighting {
    @Override
    public String name() {
        return "factor-analysis";
    }

    /** Weighs; refuses fewer than 3 units with all values, and constant columns. */
    @Override
    public Weights weigh(WeightingGroup children) {
        if (children.size() == 1) {
            return Weights.alone(children);
        }
        PrincipalComponents components = PrincipalComponents.of(children.columns());
        int factors = count.of(components);
        double[][] loadings = Varimax.rotate(components.firstLoadings(factors));
        double[] raw = new double[children.size()];
        double[] signed = new double[raw.length];
        for (int i = 0; i < raw.length; i++) {
            for (double[] factor : loadings) {
                // (square / variance of factor) * (variance of factor / variance of all): only the square differs
                signed[i] =
                        factor[i] * factor[i] > raw[i] ? Math.copySign(factor[i] * factor[i], factor[i]) : signed[i];
                raw[i] = Math.max(raw[i], factor[i] * factor[i]);
            }
        }
        Weights weights = Weights.of(children, raw)
                .with("factors", factors)
                .with("explained", components.cumulativeShare(factors - 1))
                .with("units", components.units())
                .with(table(children, loadings));
        return Negative.reported(weights, Weights.of(children, signed).values());
    }

    private static Weights.Table table(WeightingGroup children, double[][] loadings) {
        List<String> names = new ArrayList<>();
        double[][] cells = new double[children.size()][loadings.length];
        for (int factor = 0; factor < loadings.length; factor++) {
            names.add(String.valueOf(factor + 1));
            for (int i = 0; i < cells.length; i++) {
                cells[i][factor] = loadings[factor][i];
            }
        }
        return new Weights.Table("loadings", children.codes(), names, cells);
    }
}
