package org.phrom.scoring.crosswalk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The nodes of a version that measure the same as nodes of an earlier one.
 *
 * @param measured codes of the nodes of the earlier version, by those of this one, whose rule asks the same: by a row
 *     {@code same} of the crosswalk; without a row by their code, where rule and questions are equal. Of a node that is
 *     no indicator also its children and their weights
 * @param scored those of them whose scores are of the same scale, too, and of one organisation alone
 * @param stated those of {@code measured} of which a row of the crosswalk says so
 */
public record SameNodes(Map<String, String> measured, Map<String, String> scored, Set<String> stated) {
    private static final double SAME_WEIGHT = 1e-12;

    /** Of a version and itself. */
    static SameNodes within(VersionText version) {
        Map<String, String> all = new LinkedHashMap<>();
        version.nodes().keySet().forEach(code -> all.put(code, code));
        return new SameNodes(all, version.relative() ? Map.of() : all, Set.of());
    }

    /** Of a version and the one that it was made from. */
    static SameNodes between(VersionText earlier, VersionText later) {
        return new Joining(earlier, later).joined();
    }

    /** Over one step more: of the later version of this pair and the earlier one of the pair before. */
    SameNodes after(SameNodes before) {
        Set<String> rows = new HashSet<>(stated);
        measured.forEach((code, middle) -> {
            if (before.stated.contains(middle)) {
                rows.add(code);
            }
        });
        return new SameNodes(chained(measured, before.measured), chained(scored, before.scored), rows);
    }

    private static Map<String, String> chained(Map<String, String> step, Map<String, String> before) {
        Map<String, String> chained = new LinkedHashMap<>();
        step.forEach((code, middle) -> {
            String from = before.get(middle);
            if (from != null) {
                chained.put(code, from);
            }
        });
        return chained;
    }

    private static final class Joining {
        private final VersionText earlier;
        private final VersionText later;
        private final Map<String, String> rows = new HashMap<>();
        private final Set<String> named = new HashSet<>();
        private final Set<String> continued = new HashSet<>();
        private final Map<String, String> measured = new LinkedHashMap<>();
        private final Map<String, String> scored = new LinkedHashMap<>();
        private final Set<String> stated = new HashSet<>();
        private final boolean scaled;
        private final boolean alike;

        Joining(VersionText earlier, VersionText later) {
            this.earlier = earlier;
            this.later = later;
            boolean alone = !later.relative();
            scaled = alone
                    && earlier.scoring().path("steps").equals(later.scoring().path("steps"));
            alike = alone && earlier.scoring().equals(later.scoring());
            later.crosswalk().forEach(this::row);
            join(later.nodes().values().iterator().next());
        }

        SameNodes joined() {
            return new SameNodes(measured, scored, stated);
        }

        private void row(JsonNode row) {
            String from = row.path("from").asText();
            String to = row.path("to").asText();
            boolean known = (from.isEmpty() || earlier.nodes().containsKey(from))
                    && (to.isEmpty() || later.nodes().containsKey(to));
            if (!known) {
                return;
            }
            continued.add(from);
            // several rows of one node join several of before
            boolean first = named.add(to);
            if (first && row.path("relation").asText().equals("same") && !from.isEmpty()) {
                rows.put(to, from);
            } else {
                rows.remove(to);
            }
        }

        private void join(JsonNode node) {
            node.path("children").forEach(this::join);
            String code = node.path("code").asText();
            String from = rows.get(code);
            if (from != null) {
                stated.add(code);
                measured.put(code, from);
                put(scored, code, from, scaled);
            } else if (!named.contains(code) && !continued.contains(code)) {
                unstated(code, node);
            }
        }

        private void unstated(String code, JsonNode node) {
            JsonNode before = earlier.nodes().get(code);
            if (before == null || before.has("indicator") != node.has("indicator")) {
                return;
            }
            boolean same = node.has("indicator")
                    ? earlier.measure(before).equals(later.measure(node))
                    : alike && sameGroup(before, node);
            put(measured, code, code, same);
            put(scored, code, code, same && alike);
        }

        private static void put(Map<String, String> all, String code, String from, boolean holds) {
            if (holds) {
                all.put(code, from);
            }
        }

        private boolean sameGroup(JsonNode before, JsonNode after) {
            Map<String, Double> were = VersionText.weights(before);
            Map<String, Double> are = VersionText.weights(after);
            return VersionText.settings(before).equals(VersionText.settings(after))
                    && were.size() == are.size()
                    && are.entrySet().stream().allMatch(child -> {
                        String from = scored.get(child.getKey());
                        return from != null && Math.abs(were.getOrDefault(from, -1.0) - child.getValue()) < SAME_WEIGHT;
                    });
        }
    }
}
