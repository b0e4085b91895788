package org.phrom.reporting.report.scorecard;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.page.Words;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.page.Pages.PartGroup;
import org.phrom.reporting.page.Pages.PartLine;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Framework.Node;
import org.phrom.reporting.report.ranking.RankingPage;
import org.phrom.reporting.report.scorecard.ScorecardView.Carried;
import org.phrom.reporting.report.scorecard.ScorecardView.NodeResult;

/**
 * The parts of an index as lines of tables: all of them beside the profile, or of many only the components, and a table
 * for what is below each.
 */
record PartLines(Words words, Framework framework, List<NodeResult> nodes, Figures figures) {

    private static final int MOST_BESIDE = 60;
    private static final int DEEPEST = 4;

    List<PartLine> besideTheProfile() {
        Map<String, Integer> depths = framework.depths();
        Set<String> grouped = groups().stream().map(PartGroup::code).collect(Collectors.toSet());
        Set<String> components = codes(framework.components());
        return nodes.stream()
                .filter(node -> !many() || components.contains(node.code()))
                .map(node -> line(
                        node, depths.getOrDefault(node.code(), 1), grouped.contains(node.code()) ? node.code() : null))
                .toList();
    }

    List<PartGroup> groups() {
        Map<String, Integer> depths = framework.depths();
        return framework.components().stream()
                .filter(component -> many() && !component.below().isEmpty())
                .map(component -> {
                    Set<String> below = codes(component.below());
                    return new PartGroup(
                            component.code(),
                            words.of(component.name()),
                            nodes.stream()
                                    .filter(node -> below.contains(node.code()))
                                    .map(node -> line(node, depths.getOrDefault(node.code(), 2) - 1, null))
                                    .toList());
                })
                .toList();
    }

    /** What is most above the median; null when nothing is. */
    @Nullable
    String strongest() {
        return extreme(Comparator.comparingDouble(PartLines::difference), 1);
    }

    /** What is most below it. */
    @Nullable
    String weakest() {
        return extreme(Comparator.comparingDouble(node -> -difference(node)), -1);
    }

    private boolean many() {
        return nodes.size() > MOST_BESIDE;
    }

    private PartLine line(NodeResult node, int level, @Nullable String group) {
        return new PartLine(
                RankingPage.named(words, node.name(), node.pilot()),
                group,
                Math.min(level, DEEPEST),
                score(node),
                carried(node.carried()),
                figures.text(node.median()),
                figures.text(node.peerMedian()),
                figures.difference(node.difference()),
                kind(node),
                node.difference() == null ? "" : words.of(kind(node)),
                node.rank() == null ? "–" : node.rank().toString());
    }

    private String score(NodeResult node) {
        if (node.score() != null) {
            return figures.text(node.score());
        }
        return words.of("notApplicable".equals(node.missing()) ? "notApplicableLabel" : "missingLabel");
    }

    private @Nullable String carried(@Nullable Carried from) {
        if (from == null) {
            return null;
        }
        return words.of("carriedFrom", from.title() == null ? from.round() : words.of(from.title()));
    }

    private @Nullable String extreme(Comparator<NodeResult> order, int sign) {
        return nodes.stream()
                .filter(node -> node.difference() != null && !node.pilot())
                .max(order)
                .filter(node -> figures.sign(difference(node)) == sign)
                .map(node -> unmistakable(node) + " (" + figures.difference(node.difference()) + ")")
                .orElse(null);
    }

    // several components may have parts of the same name
    private String unmistakable(NodeResult node) {
        String name = words.of(node.name());
        boolean once =
                nodes.stream().filter(other -> other.name().equals(node.name())).count() == 1;
        return framework.components().stream()
                .filter(component -> !once && codes(component.below()).contains(node.code()))
                .findFirst()
                .map(component -> words.of(component.name()) + " › " + name)
                .orElse(name);
    }

    private static Set<String> codes(List<Node> nodes) {
        return nodes.stream().map(Node::code).collect(Collectors.toSet());
    }

    private String kind(NodeResult node) {
        int sign = figures.sign(difference(node));
        return sign > 0 ? "strength" : sign < 0 ? "gap" : "even";
    }

    private static double difference(NodeResult node) {
        Double difference = node.difference();
        return difference == null ? 0 : difference;
    }
}
