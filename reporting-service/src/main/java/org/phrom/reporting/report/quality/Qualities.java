package org.phrom.reporting.report.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Provenances;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.report.quality.QualityView.Group;
import org.phrom.reporting.report.quality.QualityView.Item;

/**
 * Tells how well an instrument measures. Until a round is published, who works for sub-trees has all of it made of these
 * alone.
 */
@ApplicationScoped
class Qualities {

    private final NodeValueQueries rows;
    private final Provenances provenances;

    Qualities(NodeValueQueries rows, Provenances provenances) {
        this.rows = rows;
        this.provenances = provenances;
    }

    /**
     * Of the nodes of an instrument.
     *
     * @throws Problem 400 where the framework has no such node
     */
    QualityView of(ReportContext context, QualityParameters parameters) {
        Framework framework = context.framework();
        String summed = parameters.summed();
        double end = Figures.of(framework, null).most();
        List<Collected> groups = new ArrayList<>();
        for (Framework.Node node : nodes(framework, parameters.node())) {
            List<Framework.Node> items = items(node, summed);
            if (items.size() > 1) {
                groups.add(new Collected(node, items, end));
            }
        }
        List<String> codes = groups.stream()
                .flatMap(group -> group.items.stream())
                .map(Framework.Node::code)
                .distinct()
                .toList();
        Map<String, Integer> places = NodeValueQueries.places(codes);
        if (!codes.isEmpty()) {
            rows.each(context, codes, scores -> groups.forEach(group -> group.add(scores, places)));
        }
        return new QualityView(
                provenances.of(context),
                summed,
                end,
                groups.stream().map(Collected::group).toList());
    }

    private static List<Framework.Node> nodes(Framework framework, @Nullable String code) {
        if (code == null || code.isBlank()) {
            List<Framework.Node> all = new ArrayList<>(List.of(framework.tree()));
            all.addAll(framework.nodes());
            return all;
        }
        Text message = new Text("ต้องเป็นรหัสองค์ประกอบของดัชนี", "It is the code of a node");
        return List.of(framework.node(code).orElseThrow(() -> new Problem(CommonProblem.INVALID_PARAMETER)
                .atParameter("node", "unknown-value", message)));
    }

    /** Pilots, and all that is below them, are no part of the sum. */
    private static List<Framework.Node> items(Framework.Node node, String summed) {
        List<Framework.Node> items = new ArrayList<>();
        List<Framework.Node> children = node.children();
        for (Framework.Node child : children == null ? List.<Framework.Node>of() : children) {
            Double weight = child.weight();
            if (weight == null || weight != 0) {
                List<Framework.Node> below = child.children();
                boolean leaf = below == null || below.isEmpty();
                items.addAll(summed.equals("parts") || leaf ? List.of(child) : items(child, summed));
            }
        }
        return items;
    }

    private static Text text(Framework.Node node) {
        return new Text(node.name().th(), node.name().en());
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** One group while its rows come. */
    private static final class Collected {
        private final Framework.Node node;
        private final List<Framework.Node> items;
        private final Reliability reliability;
        private final List<ItemSums> sums;

        Collected(Framework.Node node, List<Framework.Node> items, double end) {
            this.node = node;
            this.items = items;
            this.reliability = new Reliability(items.size());
            this.sums = items.stream().map(item -> new ItemSums(end)).toList();
        }

        void add(double[] scores, Map<String, Integer> places) {
            double[] mine = new double[items.size()];
            for (int at = 0; at < mine.length; at++) {
                mine[at] = scores[places.getOrDefault(items.get(at).code(), 0)];
                sums.get(at).add(mine[at]);
            }
            reliability.add(mine);
        }

        Group group() {
            List<Item> told = new ArrayList<>();
            for (int at = 0; at < items.size(); at++) {
                ItemSums sum = sums.get(at);
                told.add(new Item(
                        items.get(at).code(),
                        text(items.get(at)),
                        finite(sum.mean()),
                        finite(sum.deviation()),
                        finite(sum.missing()),
                        finite(sum.floor()),
                        finite(sum.ceiling()),
                        finite(reliability.itemRest(at)),
                        finite(reliability.alphaWithout(at))));
            }
            return new Group(node.code(), text(node), reliability.rows(), finite(reliability.alpha()), told);
        }
    }
}
