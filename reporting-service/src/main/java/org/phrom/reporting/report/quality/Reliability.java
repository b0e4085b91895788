package org.phrom.reporting.report.quality;

/**
 * How far items that are summed up go together, collected row by row in room that does not grow with the rows.
 *
 * <p>Cronbach's alpha of k items is k / (k − 1) · (1 − Σ s²ᵢ / s²ₜ), where s²ᵢ is the variance of item i and s²ₜ that of
 * the sum of all: L. J. Cronbach, "Coefficient alpha and the internal structure of tests", Psychometrika 16 (1951),
 * 297–334. It is at most 1, and below 0 where items go against each other. Without an item it is that of the others. The
 * item–rest correlation is Pearson's of an item with the sum of the others, −1 to 1. All of it is of the rows that have
 * every item; means and co-moments are updated as in B. P. Welford, "Note on a method for calculating corrected sums of
 * squares and products", Technometrics 4 (1962), 419–420.
 */
final class Reliability {

    private final int items;
    private final double[] means;
    private final double[] squares;
    private final double[] products;
    private double meanOfSum;
    private double squaresOfSum;
    private int rows;

    Reliability(int items) {
        this.items = items;
        this.means = new double[items];
        this.squares = new double[items];
        this.products = new double[items];
    }

    /**
     * Takes a row.
     *
     * @param values of all items; a row with {@code NaN} in it does not count
     */
    void add(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        if (Double.isNaN(sum)) {
            return;
        }
        rows++;
        double awayBefore = sum - meanOfSum;
        meanOfSum += awayBefore / rows;
        double away = sum - meanOfSum;
        squaresOfSum += awayBefore * away;
        for (int item = 0; item < items; item++) {
            double before = values[item] - means[item];
            means[item] += before / rows;
            squares[item] += before * (values[item] - means[item]);
            products[item] += before * away;
        }
    }

    /** How many rows have every item. */
    int rows() {
        return rows;
    }

    /** Cronbach's alpha; {@code NaN} of one item, and where nothing differs. */
    double alpha() {
        double each = 0;
        for (double square : squares) {
            each += square;
        }
        return alpha(items, each, squaresOfSum);
    }

    /** The same without an item. */
    double alphaWithout(int item) {
        double each = 0;
        for (int other = 0; other < items; other++) {
            each += other == item ? 0 : squares[other];
        }
        return alpha(items - 1, each, squaresOfRest(item));
    }

    /** How an item goes with the sum of the others; {@code NaN} where one of them is the same everywhere. */
    double itemRest(int item) {
        double rest = squaresOfRest(item);
        double both = squares[item] * rest;
        double correlation = (products[item] - squares[item]) / Math.sqrt(both);
        return both > 0 ? Math.max(-1, Math.min(1, correlation)) : Double.NaN;
    }

    private double squaresOfRest(int item) {
        double rest = squaresOfSum + squares[item] - 2 * products[item];
        // what rounding leaves of nothing
        return rest > 1e-12 * squaresOfSum ? rest : 0;
    }

    private static double alpha(int count, double each, double together) {
        return count < 2 || !(together > 0) ? Double.NaN : count / (count - 1.0) * (1 - each / together);
    }
}
