package org.phrom.reporting.report.obstacles.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts how many organisations tagged each factor, altogether and in groups. Takes one organisation after the other and
 * holds counts alone, so that their number costs no memory.
 */
public final class Frequencies {

    private static final Count NONE = new Count();

    private final Map<Group, Integer> members = new HashMap<>();
    private final Map<Factor, Count> totals = new HashMap<>();
    private final Map<Factor, Map<Group, Count>> cells = new HashMap<>();
    private int organisations;

    /**
     * Adds an organisation.
     *
     * @param groups that it belongs to
     * @param mentions all of its tags; a factor that it tagged several times counts once as an organisation
     */
    public void add(Collection<Group> groups, List<Mention> mentions) {
        organisations++;
        groups.forEach(group -> members.merge(group, 1, Integer::sum));
        for (Mention mention : mentions) {
            totals.computeIfAbsent(mention.factor(), ignored -> new Count()).add(organisations, mention);
            Map<Group, Count> row = cells.computeIfAbsent(mention.factor(), ignored -> new HashMap<>());
            groups.forEach(
                    group -> row.computeIfAbsent(group, ignored -> new Count()).add(organisations, mention));
            mention.about().forEach(group -> row.computeIfAbsent(group, ignored -> new Count())
                    .add(organisations, mention));
        }
    }

    /** How many were added. */
    public int organisations() {
        return organisations;
    }

    /** How many of them belong to each group that somebody belongs to. */
    public Map<Group, Integer> members() {
        return members;
    }

    /** All factors that somebody tagged. */
    public Collection<Factor> factors() {
        return totals.keySet();
    }

    /** How often a factor was tagged. */
    public Count of(Factor factor) {
        return totals.getOrDefault(factor, NONE);
    }

    /** How often a factor was tagged in a group. */
    public Count of(Factor factor, Group group) {
        return cells.getOrDefault(factor, Map.of()).getOrDefault(group, NONE);
    }

    /** How often one factor was tagged. */
    public static final class Count {

        private int organisations;
        private int last;
        private int answers;
        private int comments;
        private int rated;
        private long severity;

        private void add(int organisation, Mention mention) {
            if (last != organisation) {
                last = organisation;
                organisations++;
            }
            answers++;
            comments += mention.commented() ? 1 : 0;
            Integer told = mention.severity();
            if (told != null) {
                rated++;
                severity += told;
            }
        }

        /** How many organisations tagged it at least once. */
        public int organisations() {
            return organisations;
        }

        /** How many answers it stands beside. */
        public int answers() {
            return answers;
        }

        /** How many of these tags have words. */
        public int comments() {
            return comments;
        }

        /** Mean severity of the tags that tell one; {@code null} where none does. */
        public @Nullable Double meanSeverity() {
            return rated == 0 ? null : (Double) ((double) severity / rated);
        }
    }
}
