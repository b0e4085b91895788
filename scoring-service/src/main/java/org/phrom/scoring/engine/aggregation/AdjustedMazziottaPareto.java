package org.phrom.scoring.engine.aggregation;

import java.util.List;
import org.phrom.scoring.engine.ComparativeAggregation;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Adjusted Mazziotta-Pareto index over columns as they are measured (higher is better): each is set between goalposts
 * {@code reference -/+ (max - min) / 2} onto 70 to 130, so that the reference is 100, and then aggregated as
 * {@code M -/+ S cv} with the population deviation. To compare years, concatenate them: the range is then that of all
 * years, as the paper wants. A unit with a missing value has no score.
 *
 * <p>Mazziotta and Pareto (2016), On a generalized non-compensatory composite index for measuring socio-economic
 * phenomena, Social Indicators Research 127.
 *
 * @param references one per child; empty for the mean of each column
 */
public record AdjustedMazziottaPareto(List<Double> references, MazziottaPareto.Penalty penalty)
        implements ComparativeAggregation {

    /** Copies the references. */
    public AdjustedMazziottaPareto {
        references = List.copyOf(references);
    }

    @Override
    public String name() {
        return "adjusted-mazziotta-pareto";
    }

    @Override
    public double[] of(double[][] columns, double[] weights) {
        if (!references.isEmpty() && references.size() != columns.length) {
            throw new ModelRefused(name(), "needs one reference per child: " + columns.length);
        }
        double[][] goalposted = new double[columns.length][];
        for (int child = 0; child < columns.length; child++) {
            double[] column = columns[child];
            goalposted[child] =
                    goalposts(column, references.isEmpty() ? Rows.mean(column) : references.get(child), child);
        }
        return Rows.each(goalposted, weights, new MazziottaPareto(penalty, MazziottaPareto.Spread.POPULATION));
    }

    private double[] goalposts(double[] column, double reference, int child) {
        double range = Rows.max(column) - Rows.min(column);
        if (!(range > 0)) {
            throw new ModelRefused(name(), "child " + (child + 1) + " is constant");
        }
        double[] posted = new double[column.length];
        for (int unit = 0; unit < column.length; unit++) {
            posted[unit] = (column[unit] - reference + range / 2) / range * 60 + 70;
            if (posted[unit] <= 0) {
                throw new ModelRefused(name(), "child " + (child + 1) + ": the reference is too far above the values");
            }
        }
        return posted;
    }
}
