package org.phrom.reporting.report.distribution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Scores counted in bins of one width.
 *
 * <p>The width is 2 · IQR · n<sup>-1/3</sup>, by D. Freedman and P. Diaconis, "On the histogram as a density estimator: L2
 * theory", Zeitschrift für Wahrscheinlichkeitstheorie und verwandte Gebiete 57 (1981), 453–476; where the quartiles are
 * equal, the range over 1 + log2 n, by H. A. Sturges, "The choice of a class interval", Journal of the American
 * Statistical Association 21 (1926), 65–66. So that people can read the edges, it is rounded to the nearest (by ratio) of
 * 1, 2, 2.5 and 5 times a power of ten, and edges are multiples of it. There are {@value #MOST_BINS} bins at most.
 */
final class Histogram {

    static final int MOST_BINS = 60;

    private static final List<BigDecimal> STEPS =
            List.of(BigDecimal.ONE, new BigDecimal("2"), new BigDecimal("2.5"), new BigDecimal("5"));

    private Histogram() {}

    /** One bin. */
    @Schema(name = "DistributionBin", description = "One bin of the histogram")
    record Bin(
            @Schema(description = "Lower edge, which is in it")
            double from,

            @Schema(description = "Upper edge, which is in the next bin, but for the last")
            double to,

            @Schema(description = "How many have such a score")
            int organisations) {}

    /**
     * The bins that scores fall into, from the lowest on, those without any between them included.
     *
     * @param ascending scores in ascending order
     */
    static List<Bin> of(double[] ascending) {
        if (ascending.length == 0) {
            return List.of();
        }
        double lowest = ascending[0];
        double highest = ascending[ascending.length - 1];
        if (lowest == highest) {
            return List.of(new Bin(lowest, highest, ascending.length));
        }
        return counted(ascending, width(ascending, highest - lowest));
    }

    private static BigDecimal width(double[] ascending, double range) {
        double quartiles = Box.quantile(ascending, 0.75) - Box.quantile(ascending, 0.25);
        double wanted = quartiles > 0
                ? 2 * quartiles / Math.cbrt(ascending.length)
                : range / (1 + Math.log(ascending.length) / Math.log(2));
        BigDecimal width = nearest(wanted);
        // one bin more, as edges are multiples of the width
        while (range / width.doubleValue() > MOST_BINS - 1) {
            width = next(width);
        }
        return width;
    }

    private static List<Bin> counted(double[] ascending, BigDecimal width) {
        BigDecimal first = multiple(ascending[0], width, RoundingMode.FLOOR);
        BigDecimal last = multiple(ascending[ascending.length - 1], width, RoundingMode.CEILING);
        List<Bin> bins = new ArrayList<>();
        int at = 0;
        for (BigDecimal edge = first; edge.compareTo(last) < 0; edge = edge.add(BigDecimal.ONE)) {
            double from = edge.multiply(width).doubleValue();
            double to = edge.add(BigDecimal.ONE).multiply(width).doubleValue();
            boolean end = edge.add(BigDecimal.ONE).compareTo(last) >= 0;
            int before = at;
            while (at < ascending.length && (end || ascending[at] < to)) {
                at++;
            }
            bins.add(new Bin(from, to, at - before));
        }
        return bins;
    }

    private static BigDecimal multiple(double score, BigDecimal width, RoundingMode rounding) {
        return BigDecimal.valueOf(score).divide(width, 0, rounding);
    }

    private static BigDecimal nearest(double wanted) {
        int power = (int) Math.floor(Math.log10(wanted));
        BigDecimal best = BigDecimal.ONE.scaleByPowerOfTen(power);
        for (BigDecimal step : STEPS) {
            best = nearer(best, step.scaleByPowerOfTen(power), wanted);
        }
        return nearer(best, BigDecimal.ONE.scaleByPowerOfTen(power + 1), wanted);
    }

    private static BigDecimal next(BigDecimal width) {
        int power = width.precision() - width.scale() - 1;
        for (BigDecimal step : STEPS) {
            BigDecimal larger = step.scaleByPowerOfTen(power);
            if (larger.compareTo(width) > 0) {
                return larger;
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(power + 1);
    }

    private static BigDecimal nearer(BigDecimal one, BigDecimal other, double wanted) {
        return ratio(other, wanted) < ratio(one, wanted) ? other : one;
    }

    private static double ratio(BigDecimal width, double wanted) {
        return Math.abs(Math.log(width.doubleValue() / wanted));
    }
}
