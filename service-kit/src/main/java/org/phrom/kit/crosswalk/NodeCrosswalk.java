package org.phrom.kit.crosswalk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins the nodes of a version with those of the one that it was made from: by the rows of the crosswalk; a node without
 * a row by its code, and as the same only where both are measured the same.
 */
final class NodeCrosswalk {

    private static final double SAME_WEIGHT = 1e-12;

    private final VersionText earlier;
    private final VersionText later;
    private final Map<String, Joint> stated = new LinkedHashMap<>();
    private final Set<String> continued = new HashSet<>();
    private final Map<String, Joint> joints = new LinkedHashMap<>();
    private final boolean scaled;
    private final boolean scored;

    private NodeCrosswalk(VersionText earlier, VersionText later) {
        this.earlier = earlier;
        this.later = later;
        this.scaled = earlier.scoring().path("steps").equals(later.scoring().path("steps"));
        this.scored = earlier.scoring().equals(later.scoring());
        later.crosswalk().forEach(this::row);
        join(later.nodes().values().iterator().next());
    }

    /** Where each node of the later version comes from, by code. */
    static Map<String, Joint> of(VersionText earlier, VersionText later) {
        return new NodeCrosswalk(earlier, later).joints;
    }

    /** From a version to itself. */
    static Map<String, Joint> within(VersionText version) {
        Map<String, Joint> joints = new LinkedHashMap<>();
        Comparability comparability = version.relative() ? Comparability.RELATIVE : Comparability.SAME;
        version.nodes()
                .keySet()
                .forEach(code -> joints.put(code, new Joint(comparability, List.of(code), true, false)));
        return joints;
    }

    /** Over two steps. */
    static Map<String, Joint> chained(Map<String, Joint> before, Map<String, Joint> step) {
        Map<String, Joint> chained = new LinkedHashMap<>();
        step.forEach((code, joint) -> {
            Comparability comparability = joint.comparability();
            Set<String> from = new HashSet<>();
            List<String> ordered = new ArrayList<>();
            boolean measured = joint.measured();
            boolean stated = joint.stated();
            for (String middle : joint.from()) {
                Joint origin = before.getOrDefault(middle, Joint.NEW);
                comparability =
                        origin.from().isEmpty() ? Comparability.CHANGED : comparability.after(origin.comparability());
                origin.from().stream().filter(from::add).forEach(ordered::add);
                measured &= origin.measured();
                stated |= origin.stated();
            }
            chained.put(
                    code,
                    ordered.isEmpty() ? Joint.NEW : new Joint(comparability, ordered, measured, measured && stated));
        });
        return chained;
    }

    private void row(JsonNode row) {
        String from = row.path("from").asText();
        String to = row.path("to").asText();
        boolean node = (from.isEmpty() || earlier.nodes().containsKey(from))
                && (to.isEmpty() || later.nodes().containsKey(to));
        if (!node) {
            return;
        }
        if (!from.isEmpty()) {
            continued.add(from);
        }
        if (to.isEmpty()) {
            return;
        }
        Joint known = stated.get(to);
        List<String> origins = new ArrayList<>(known == null ? List.of() : known.from());
        if (!from.isEmpty()) {
            origins.add(from);
        }
        Comparability relation = relation(row.path("relation").asText());
        // several rows of one node join several of before
        boolean same = relation == Comparability.SAME && known == null && origins.size() == 1;
        stated.put(to, new Joint(relation, origins, same, same));
    }

    private static Comparability relation(String word) {
        return switch (word) {
            case "same" -> Comparability.SAME;
            case "widened" -> Comparability.WIDENED;
            case "narrowed" -> Comparability.NARROWED;
            case "split" -> Comparability.SPLIT;
            case "merged" -> Comparability.MERGED;
            case "new" -> Comparability.NEW;
            default -> Comparability.CHANGED;
        };
    }

    private void join(JsonNode node) {
        String code = node.path("code").asText();
        joints.put(code, Joint.NEW);
        node.path("children").forEach(this::join);
        Joint row = stated.get(code);
        joints.put(code, row == null ? unstated(code, node) : weighed(row));
    }

    // what the author calls the same may still be written on another scale
    private Joint weighed(Joint row) {
        return row.comparability() == Comparability.SAME
                ? new Joint(scaled ? same() : Comparability.CHANGED, row.from(), row.measured(), row.stated())
                : row;
    }

    private Joint unstated(String code, JsonNode node) {
        JsonNode before = earlier.nodes().get(code);
        if (before == null || continued.contains(code)) {
            return Joint.NEW;
        }
        boolean indicator = node.has("indicator");
        boolean alike = before.has("indicator") == indicator
                && (indicator
                        ? earlier.measure(before).equals(later.measure(node))
                        : scored && sameGroup(before, node));
        Comparability comparability = alike && scored ? same() : Comparability.CHANGED;
        // a group whose score depends on who else takes part measures nothing by itself
        boolean measured = alike && (indicator || comparability == Comparability.SAME);
        return new Joint(comparability, List.of(code), measured, false);
    }

    private boolean sameGroup(JsonNode before, JsonNode after) {
        Map<String, Double> were = VersionText.weights(before);
        Map<String, Double> are = VersionText.weights(after);
        return VersionText.settings(before).equals(VersionText.settings(after))
                && were.size() == are.size()
                && are.entrySet().stream().allMatch(child -> {
                    Joint joint = joints.getOrDefault(child.getKey(), Joint.NEW);
                    return joint.comparability() == same()
                            && Math.abs(were.getOrDefault(joint.from().get(0), -1.0) - child.getValue()) < SAME_WEIGHT;
                });
    }

    private Comparability same() {
        return later.relative() ? Comparability.RELATIVE : Comparability.SAME;
    }
}
