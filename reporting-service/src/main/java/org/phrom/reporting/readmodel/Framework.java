package org.phrom.reporting.readmodel;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/** What reports need of an instrument: the tree of nodes, the bands and where it comes from. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Framework(
        Text title,
        @Nullable Source source,
        Node tree,
        @Nullable List<Band> bands,
        @Nullable JsonNode scoring,
        @Nullable JsonNode taxonomies) {

    /** Stands in until the instrument's own event arrives. */
    public static final Framework UNKNOWN =
            new Framework(new Text("", ""), null, new Node("", new Text("", ""), null, null, null), null, null, null);

    /** The nodes below the index in the order of the instrument, each before its children. */
    public List<Node> nodes() {
        return tree.below();
    }

    /** The nodes right below the index. */
    public List<Node> components() {
        return tree.childList();
    }

    /** How far below the index each node is, by its code; 1 for the {@link #components}. */
    public Map<String, Integer> depths() {
        Map<String, Integer> depths = new HashMap<>();
        tree.collectDepths(0, depths);
        return depths;
    }

    /** Codes of the nodes that are shown and not counted: those of weight 0, and all below them. */
    public Set<String> pilots() {
        Set<String> codes = new HashSet<>();
        tree.collectPilots(false, codes);
        return codes;
    }

    /**
     * What each node below the index counts in it by the weights as they are written, by its code: the product of its own
     * and those above it, each over the sum of its siblings'; 0 to 1, and 0 for pilots. Other means than the arithmetic one,
     * and weights that are worked out, give it another influence.
     */
    public Map<String, Double> nominalWeights() {
        Map<String, Double> weights = new HashMap<>();
        tree.collectWeights(1, weights);
        return weights;
    }

    /** Code of the node right below the index that each node lies in or is, by its code. */
    public Map<String, String> componentsOfNodes() {
        Map<String, String> codes = new HashMap<>();
        for (Node component : components()) {
            codes.put(component.code(), component.code());
            component.below().forEach(node -> codes.put(node.code(), component.code()));
        }
        return codes;
    }

    /** Bands from the highest to the lowest. */
    public List<Band> bandsFromTop() {
        return bands == null
                ? List.of()
                : bands.stream()
                        .sorted(Comparator.comparingDouble(Band::lower).reversed())
                        .toList();
    }

    /** Whether organisations may tag obstacles or success factors. */
    public boolean tagged() {
        return taxonomies != null && !taxonomies.isEmpty();
    }

    /** Whether there are bands. */
    public boolean banded() {
        return bands != null && !bands.isEmpty();
    }

    /** The highest score at which a band begins; 0 for none. */
    public double highestBound() {
        double highest = 0;
        for (Band band : bandsFromTop()) {
            Double from = band.from();
            highest = from == null ? highest : Math.max(highest, from);
        }
        return highest;
    }

    /** Where the scale ends to which the steps of the scoring bring all scores; 0 where they do not say it. */
    public double scaleEnd() {
        return ScoreScale.end(scoring);
    }

    /** The peer groups, in the order in which scoring tries them. */
    public List<PeerGroup> peerGroups() {
        List<PeerGroup> groups = new ArrayList<>();
        JsonNode told = scoring == null ? MissingNode.getInstance() : scoring.path("peerGroups");
        told.forEach(group -> groups.add(new PeerGroup(
                group.path("code").asText(),
                new Text(
                        group.path("name").path("th").asText(),
                        group.path("name").path("en").asText()))));
        return groups;
    }

    /** What the peer group of this code is called; its code where nobody told of it. */
    public Text peerGroup(String code) {
        return peerGroups().stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .map(PeerGroup::name)
                .orElse(new Text(code, code));
    }

    /** Place of a band counted from the highest, which has 0; -1 for none. */
    public int place(@Nullable String band) {
        List<Band> ordered = bandsFromTop();
        for (int i = 0; i < ordered.size(); i++) {
            if (ordered.get(i).code().equals(band)) {
                return i;
            }
        }
        return -1;
    }

    /** The node with this code, the index included. */
    public Optional<Node> node(String code) {
        List<Node> all = new ArrayList<>();
        tree.collect(all);
        return all.stream().filter(node -> node.code().equals(code)).findFirst();
    }

    /** One step of the tree. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Node(
            String code,
            Text name,
            @Nullable Double weight,
            @Nullable List<Node> children,
            @Nullable Indicator indicator) {

        /** The level of that number of the ladder that it carries. */
        public Optional<Level> level(int number) {
            List<Level> ladder = indicator == null ? null : indicator.ladder();
            return ladder == null
                    ? Optional.empty()
                    : ladder.stream().filter(level -> level.level() == number).findFirst();
        }

        /** Its ladder from the lowest level to the highest; empty without one. */
        public List<Level> ladder() {
            List<Level> ladder = indicator == null ? null : indicator.ladder();
            return ladder == null
                    ? List.of()
                    : ladder.stream()
                            .sorted(Comparator.comparingInt(Level::level))
                            .toList();
        }

        /** The nodes below it in the order of the instrument, each before its children. */
        public List<Node> below() {
            List<Node> nodes = new ArrayList<>();
            collect(nodes);
            return nodes.subList(1, nodes.size());
        }

        List<Node> childList() {
            return children == null ? List.of() : children;
        }

        void collect(List<Node> into) {
            into.add(this);
            childList().forEach(child -> child.collect(into));
        }

        private void collectDepths(int depth, Map<String, Integer> into) {
            into.put(code, depth);
            childList().forEach(child -> child.collectDepths(depth + 1, into));
        }

        private void collectWeights(double above, Map<String, Double> into) {
            double sum = childList().stream().mapToDouble(Node::written).sum();
            for (Node child : childList()) {
                double share = sum == 0 ? 0 : above * child.written() / sum;
                into.put(child.code(), share);
                child.collectWeights(share, into);
            }
        }

        private double written() {
            return weight == null ? 1 : weight;
        }

        private void collectPilots(boolean below, Set<String> into) {
            boolean pilot = below || weight != null && weight == 0;
            if (pilot) {
                into.add(code);
            }
            childList().forEach(child -> child.collectPilots(pilot, into));
        }
    }

    /** A leaf of the tree. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Indicator(@Nullable List<Level> ladder) {}

    /** What a level of an indicator means, and what to do to reach the next one. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Level(int level, Text text, @Nullable Text recommendation) {}

    /**
     * A named range of scores.
     *
     * @param from lower bound; null under a quantile
     * @param bound closed or open; null for closed
     * @param quantile lower bound as a share of the organisations; null under a score
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Band(
            String code,
            Text name,
            @Nullable Double from,
            @Nullable String bound,
            @Nullable Double quantile) {

        private double lower() {
            return from != null ? from : quantile != null ? quantile : Double.NEGATIVE_INFINITY;
        }

        /** Returns whether the lower bound is not in the band. */
        public boolean open() {
            return "open".equals(bound);
        }
    }

    /** Organisations that are held against each other. */
    public record PeerGroup(String code, Text name) {}

    /** Who made the instrument or its data, and under which licence. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Source(
            @Nullable String name,
            @Nullable String url,
            @Nullable String licence,
            @Nullable String attribution) {}
}
