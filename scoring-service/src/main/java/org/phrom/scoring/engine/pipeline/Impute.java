package org.phrom.scoring.engine.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.imputation.ColumnImputation;
import org.phrom.scoring.engine.imputation.Incomplete;

/**
 * Fills gaps of each indicator from its own values. OECD/JRC Handbook, step 3. Observed cells stay as they are.
 *
 * @param all for every indicator
 * @param byIndicator for those that have another one, by code
 */
public record Impute(ColumnImputation all, Map<String, ColumnImputation> byIndicator) implements ColumnStep {
    /** Copies the map. */
    public Impute {
        byIndicator = Map.copyOf(byIndicator);
    }

    /** The same for every indicator. */
    public Impute(ColumnImputation all) {
        this(all, Map.of());
    }

    @Override
    public Stage stage() {
        return Stage.IMPUTED;
    }

    @Override
    public List<Refusal> findings(Frame frame) {
        List<Refusal> findings = new ArrayList<>(Named.findings(byIndicator.keySet(), frame));
        Set<String> groupings = new TreeSet<>();
        for (String indicator : frame.indicators()) {
            String grouping = byIndicator.getOrDefault(indicator, all).grouping();
            if (grouping != null && groupings.add(grouping)) {
                findings.addAll(Named.grouping(grouping, frame));
            }
        }
        return findings;
    }

    @Override
    public Object rule(String indicator) {
        return byIndicator.getOrDefault(indicator, all);
    }

    @Override
    public @Nullable Object context(String indicator, Frame frame) {
        String grouping = byIndicator.getOrDefault(indicator, all).grouping();
        return grouping == null ? null : frame.group(grouping);
    }

    @Override
    public Change of(String indicator, double[] values, Frame frame) {
        ColumnImputation own = byIndicator.getOrDefault(indicator, all);
        Incomplete column = Incomplete.of(List.of(indicator), new double[][] {values}, frame.groups());
        return new Change(own.of(column).columns()[0], null);
    }
}
