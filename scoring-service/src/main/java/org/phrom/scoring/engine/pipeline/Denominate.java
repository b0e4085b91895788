package org.phrom.scoring.engine.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.denomination.Denomination;

/**
 * Divides indicators by what makes units comparable, another column of the data set; the detail of a column is its
 * {@link Denomination.Denominated}. OECD/JRC Handbook, step 2.
 *
 * @param byIndicator for each indicator that is divided, by code
 */
public record Denominate(Map<String, Denominator> byIndicator) implements ColumnStep {
    /**
     * What an indicator is divided by.
     *
     * @param column its code, a column beside the indicators
     * @param scale finite and above zero: 1000 gives per thousand
     */
    public record Denominator(String column, double scale) {
        /** Refuses what {@link Denomination} refuses. */
        public Denominator {
            scale = new Denomination(column, scale).scale();
        }

        private Denomination method() {
            return new Denomination(column, scale);
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
        double[] sizes = frame.beside(denominator.column());
        Denomination.Denominated denominated = denominator.method().of(indicator, frame.units(), values, sizes);
        return new Change(denominated.values(), denominated);
    }
}
