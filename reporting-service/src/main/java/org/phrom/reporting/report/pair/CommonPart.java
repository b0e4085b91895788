package org.phrom.reporting.report.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.phrom.kit.crosswalk.Joint;
import org.phrom.reporting.readmodel.Framework;

/**
 * A part of a node that two rounds measured the same: the highest such nodes, so that none lies inside another.
 *
 * @param now the node in the later round
 * @param before the node in the earlier round
 * @param weight its share in the node that is looked at: the product along the path of its weight over that of all
 *     siblings that count, in the later version; 1 for the node itself
 */
public record CommonPart(Framework.Node now, Framework.Node before, double weight) {

    /** The parts of a node that measured the same before. */
    static List<CommonPart> of(Framework.Node node, Map<String, Joint> joints, Framework before) {
        List<Framework.Node> all = new ArrayList<>(List.of(before.tree()));
        all.addAll(before.nodes());
        Map<String, Framework.Node> earlier =
                all.stream().collect(Collectors.toMap(Framework.Node::code, Function.identity(), (one, other) -> one));
        List<CommonPart> parts = new ArrayList<>();
        walk(node, 1, joints, earlier, parts);
        return parts;
    }

    private static void walk(
            Framework.Node node,
            double weight,
            Map<String, Joint> joints,
            Map<String, Framework.Node> earlier,
            List<CommonPart> into) {
        String same = joints.getOrDefault(node.code(), Joint.NEW).sameScore();
        Framework.Node origin = same == null ? null : earlier.get(same);
        if (origin != null) {
            into.add(new CommonPart(node, origin, weight));
            return;
        }
        double siblings =
                children(node).stream().mapToDouble(CommonPart::weight).sum();
        for (Framework.Node child : children(node)) {
            walk(child, weight * weight(child) / siblings, joints, earlier, into);
        }
    }

    /** Codes of a node and of all below it that counts in it. */
    static List<String> counted(Framework.Node node) {
        List<String> codes = new ArrayList<>(List.of(node.code()));
        children(node).forEach(child -> codes.addAll(counted(child)));
        return codes;
    }

    private static List<Framework.Node> children(Framework.Node node) {
        List<Framework.Node> children = node.children();
        return children == null
                ? List.of()
                : children.stream().filter(child -> weight(child) != 0).toList();
    }

    private static double weight(Framework.Node node) {
        Double weight = node.weight();
        return weight == null ? 1 : weight;
    }
}
