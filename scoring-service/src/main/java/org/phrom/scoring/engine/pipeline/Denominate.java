package org.phrom.scoring.engine.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Refusal;

/**
 * Divides indicators by what makes units comparable: {@code x / (d / scale)}, d another column of the data set, such as
 * population, of the same unit. OECD/JRC Handbook, step 2; COINr, Denominate. Where x or d is missing the result is; a
 * denominator of zero under an observed value is refused.
 *
 * @param byIndicator the denominator of each indicator that has one, by code
 */
public record Denominate(Map<String, Denominator> byIndicator) implements ColumnStep {
    /**
     * A denominator.
     *
     * @param column its code, a column beside the indicators
     * @param scale finite and not zero: 1000 gives per thousand
     */
    public record Denominator(String column, double scale) {
        /** Refuses a scale that nothing can be divided by. */
        public Denominator {
            if (scale == 0 || !Double.isFinite(scale)) {
                throw new ModelRefused(column, "the scale of a denominator must be finite and not zero, not " + scale);
            }
        }
    }

    /** Copies the map. */
    public Denominate {
        byIndicator = Map.copyOf(byIndicator);
    }

    @Override
    public Stage stage() {
        return Stage.DENOMINATED;
    }

    @Override
    public List<Refusal> findings(Frame frame) {
        List<Refusal> findings = new ArrayList<>(Named.findings(byIndicator.keySet(), frame));
        new TreeMap<>(byIndicator).forEach((indicator, denominator) -> {
            if (!frame.has(denominator.column())) {
                findings.add(
                        new Refusal(indicator, "the data set has no column " + denominator.column() + " to divide by"));
            }
        });
        return findings;
    }

    @Override
    public @Nullable Object rule(String indicator) {
        return byIndicator.get(indicator);
    }

    @Override
    public @Nullable Object context(String indicator, Frame frame) {
        Denominator denominator = byIndicator.get(indicator);
        return denominator == null ? null : frame.beside(denominator.column());
    }

    @Override
    public Change of(String indicator, double[] values, Frame frame) {
        Denominator denominator = byIndicator.get(indicator);
        if (denominator == null) {
            return new Change(values, null);
        }
        double[] divisors = frame.beside(denominator.column());
        double[] result = new double[values.length];
        for (int unit = 0; unit < result.length; unit++) {
            if (divisors[unit] == 0 && !Double.isNaN(values[unit])) {
                throw new ModelRefused(
                        frame.units().get(unit) + "/" + indicator, denominator.column() + " is zero, and divides it");
            }
            result[unit] = values[unit] / (divisors[unit] / denominator.scale());
        }
        return new Change(result, null);
    }
}
