package org.phrom.reporting.report.trend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.report.trend.TrendView.Node;
import org.phrom.reporting.report.trend.TrendView.Point;

/**
 * A line of the index that goes on over breaks: L of the newest round is its score, and L<sub>t-1</sub> = L<sub>t</sub> −
 * Σ<sub>k</sub> w<sub>k</sub> (s<sub>tk</sub> − s<sub>t-1,k</sub>) / Σ<sub>k</sub> w<sub>k</sub>, over the highest nodes k
 * that have a change, on the scale of the scores. w is the share of a node in the index of round t: the product along its
 * path of its weight over that of all siblings that count. A chain of differences, since scores may be 0.
 */
final class ChainLink {

    private ChainLink() {}

    /** The mean change of what has one; {@code null} where nothing has. */
    static @Nullable Double of(Framework.Node index, List<Node> nodes) {
        Map<String, Node> byCode =
                nodes.stream().collect(Collectors.toMap(Node::code, Function.identity(), (one, other) -> one));
        double[] sums = new double[2];
        walk(index, 1, byCode, sums);
        return sums[1] > 0 ? (Double) (sums[0] / sums[1]) : null;
    }

    private static void walk(Framework.Node node, double weight, Map<String, Node> byCode, double[] sums) {
        Node told = byCode.get(node.code());
        Double change = told == null ? null : told.change();
        if (change != null) {
            sums[0] += weight * change;
            sums[1] += weight;
            return;
        }
        List<Framework.Node> all = node.children();
        List<Framework.Node> children = all == null
                ? List.of()
                : all.stream().filter(child -> weight(child) != 0).toList();
        double siblings = children.stream().mapToDouble(ChainLink::weight).sum();
        children.forEach(child -> walk(child, weight * weight(child) / siblings, byCode, sums));
    }

    private static double weight(Framework.Node node) {
        Double weight = node.weight();
        return weight == null ? 1 : weight;
    }

    /** The same points with the line through them, in order of time. */
    static List<Point> linked(List<Point> points) {
        List<Point> newestFirst = new ArrayList<>();
        Double linked = points.isEmpty()
                ? null
                : points.get(points.size() - 1).nodes().get(0).score();
        for (int at = points.size() - 1; at >= 0; at--) {
            Point point = points.get(at);
            newestFirst.add(point.linkedAt(linked));
            Double link = point.link();
            linked = linked == null || link == null ? null : (Double) (linked - link);
        }
        Collections.reverse(newestFirst);
        return newestFirst;
    }
}
