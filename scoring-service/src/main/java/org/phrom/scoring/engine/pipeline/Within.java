package org.phrom.scoring.engine.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Refusal;

/**
 * A step taken inside each group of units, such as each period of a panel: minima, means, ranks and tests are those of
 * the group. COINr's {@code global = FALSE} in Normalise and Treat. OECD/JRC Handbook, step 5, on comparisons over time.
 *
 * <p>Groups are taken in the order in which they first appear, units in row order. The detail of a column is {@link
 * Blocks}. A unit that is in no group is refused; what the step refuses is refused with the group in its place. A
 * group in which the indicator has no value at all is left as it is.
 *
 * @param step what is done
 * @param grouping name of the grouping
 * @param indicators whose columns are looked at group by group; the others over all units
 */
public record Within(ColumnStep step, String grouping, Set<String> indicators) implements ColumnStep {
    /** Copies the set. */
    public Within {
        indicators = Set.copyOf(indicators);
    }

    /**
     * What the step said of a column, group by group.
     *
     * @param byGroup details by group; a group of which nothing was said is left out
     */
    public record Blocks(Map<String, Object> byGroup) {}

    @Override
    public Stage stage() {
        return step.stage();
    }

    @Override
    public List<Refusal> findings(Frame frame) {
        List<Refusal> findings = new ArrayList<>(step.findings(frame));
        findings.addAll(Named.findings(indicators, frame));
        List<Refusal> unknown = Named.grouping(grouping, frame);
        findings.addAll(unknown);
        if (unknown.isEmpty()) {
            int at = frame.group(grouping).indexOf(null);
            if (at >= 0) {
                findings.add(new Refusal(frame.units().get(at), "is in no group of " + grouping));
            }
        }
        return findings;
    }

    @Override
    public @Nullable Object rule(String indicator) {
        Object rule = step.rule(indicator);
        return rule == null || !indicators.contains(indicator) ? rule : new Rule(rule, grouping);
    }

    private record Rule(Object inside, String grouping) {}

    @Override
    public @Nullable Object context(String indicator, Frame frame) {
        Object context = step.context(indicator, frame);
        if (!indicators.contains(indicator)) {
            return context;
        }
        // two things to depend on are in one frame only
        return context == null ? frame.group(grouping) : frame;
    }

    @Override
    public boolean surelyReachesZero(String indicator) {
        return step.surelyReachesZero(indicator);
    }

    @Override
    public Change of(String indicator, double[] values, Frame frame) {
        if (!indicators.contains(indicator)) {
            return step.of(indicator, values, frame);
        }
        double[] all = values.clone();
        Map<String, Object> details = new LinkedHashMap<>();
        rows(frame.group(grouping)).forEach((group, rows) -> {
            Change change = of(indicator, Column.pick(values, rows), frame.of(rows), group);
            for (int i = 0; i < rows.length; i++) {
                all[rows[i]] = change.values()[i];
            }
            if (change.detail() != null) {
                details.put(group, change.detail());
            }
        });
        Blocks said = details.isEmpty() ? null : new Blocks(details);
        return new Change(Arrays.equals(all, values) ? values : all, said);
    }

    private Change of(String indicator, double[] block, Frame frame, String group) {
        if (Arrays.stream(block).allMatch(Double::isNaN)) {
            return new Change(block, null);
        }
        try {
            return step.of(indicator, block, frame);
        } catch (ModelRefused refused) {
            throw refused.within(group);
        }
    }

    private static Map<String, int[]> rows(List<@Nullable String> groups) {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (int unit = 0; unit < groups.size(); unit++) {
            String group = groups.get(unit);
            if (group != null) {
                rows.computeIfAbsent(group, any -> new ArrayList<>()).add(unit);
            }
        }
        Map<String, int[]> arrays = new LinkedHashMap<>();
        rows.forEach((group, list) ->
                arrays.put(group, list.stream().mapToInt(Integer::intValue).toArray()));
        return arrays;
    }
}
