package org.phrom.scoring.engine.statistics;

import java.util.ArrayList;
import java.util.List;
import org.phrom.scoring.engine.ModelRefused;

/**
 * What the children of a node count for in fact, beside what their weights say. Paruolo, Saisana and Saltelli (2013),
 * Ratings and rankings: voodoo or science?, J. R. Stat. Soc. A 176; Becker et al. (2017), Ecological Indicators 80.
 *
 * @param place code of the node
 * @param children in the given order
 */
public record Importance(String place, List<Child> children) {

    /**
     * One child.
     *
     * @param nominal its share of the weights
     * @param correlation with the node, Pearson, pairwise complete
     * @param rSquare share of the node's variance that goes with the child along a straight line
     * @param correlationShare correlation over the sum of the correlations; NaN when these sum to 0 or less
     * @param rSquareShare effective importance: rSquare over the sum of the rSquares
     * @param covarianceShare part of the node's variance the child brings in, {@code w cov(x, node) / sum(w cov)}; may be
     *     negative
     */
    public record Child(
            String code,
            double nominal,
            Coefficient correlation,
            double rSquare,
            double correlationShare,
            double rSquareShare,
            double covarianceShare) {}

    /** Copies the children. */
    public Importance {
        children = List.copyOf(children);
    }

    /**
     * Compares weights with what they do.
     *
     * @param children columns of the children, as they enter the node
     * @param weights one per child, any scale
     * @param node values of the node
     * @throws ModelRefused when the node or a child of weight above 0 is constant or has fewer than 2 units in common
     *     with the node
     */
    public static Importance of(ColumnGroup children, double[] weights, double[] node) {
        int k = children.size();
        Coefficient[] r = new Coefficient[k];
        double[] squares = new double[k];
        double[] values = new double[k];
        double[] covariances = new double[k];
        for (int i = 0; i < k; i++) {
            r[i] = Correlation.PEARSON.between(children.columns()[i], node);
            if (!r[i].isDefined()) {
                throw new ModelRefused(
                        children.codes().get(i),
                        "has no correlation with " + children.place() + ": one of them is constant over the "
                                + r[i].pairs() + " units they share");
            }
            values[i] = r[i].value();
            squares[i] = values[i] * values[i];
            covariances[i] = weights[i] * Covariance.of(children.columns()[i], node);
        }
        double[] nominal = shares(weights);
        double[] byR = shares(values);
        double[] bySquare = shares(squares);
        double[] byCovariance = shares(covariances);
        List<Child> found = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            found.add(new Child(
                    children.codes().get(i), nominal[i], r[i], squares[i], byR[i], bySquare[i], byCovariance[i]));
        }
        return new Importance(children.place(), found);
    }

    private static double[] shares(double[] parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        double[] shares = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            shares[i] = sum > 0 ? parts[i] / sum : Double.NaN;
        }
        return shares;
    }
}
