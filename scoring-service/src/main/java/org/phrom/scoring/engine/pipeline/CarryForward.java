package org.phrom.scoring.engine.pipeline;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives indicators, where they have no value, the one that the unit had the time before: last observation carried
 * forward. OECD/JRC Handbook, step 3. What may be carried stands in columns beside the indicators, one for each node that
 * may take something, named by {@link #column}; groups take theirs when they come to no value.
 *
 * @param indicators codes of those that may take something
 */
public record CarryForward(Set<String> indicators) implements ColumnStep {
    /** Copies the set. */
    public CarryForward {
        indicators = Set.copyOf(indicators);
    }

    /** Returns the name of the column of what a node may take, which is the code of no other column. */
    public static String column(String node) {
        return " carried " + node;
    }

    /** Returns what a node may take, one value per unit; null when nothing was told. */
    static double @Nullable [] of(String node, Frame frame) {
        String column = column(node);
        return frame.has(column) ? frame.beside(column) : null;
    }

    @Override
    public Stage stage() {
        return Stage.CARRIED;
    }

    @Override
    public @Nullable Object rule(String indicator) {
        return source(indicator);
    }

    @Override
    public @Nullable String source(String indicator) {
        return indicators.contains(indicator) ? column(indicator) : null;
    }

    @Override
    public @Nullable Object context(String indicator, Frame frame) {
        return of(indicator, frame);
    }

    @Override
    public Change of(String indicator, double[] values, Frame frame) {
        double[] others = of(indicator, frame);
        if (others == null) {
            return new Change(values, null);
        }
        double[] filled = values.clone();
        for (int unit = 0; unit < filled.length; unit++) {
            filled[unit] = Double.isNaN(filled[unit]) ? others[unit] : filled[unit];
        }
        return new Change(filled, null);
    }
}
