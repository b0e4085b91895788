package org.phrom.scoring.engine.robustness;

import java.util.ArrayList;
import java.util.List;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.pipeline.IndexModel;
import org.phrom.scoring.engine.pipeline.IndexRun;

/**
 * What each node does for the ranks: it is left out, the weights of its siblings stay in their ratios, and the ranks
 * are compared. OECD/JRC Handbook, step 7; {@code remove_elements} of COINr.
 */
public final class LeaveOneOut {
    private LeaveOneOut() {}

    /**
     * What leaving out a node does.
     *
     * @param meanShift mean absolute rank difference over the units
     * @param ranks without the node, one per unit of the raw data, 0 for none
     */
    public record Effect(String node, double meanShift, List<Integer> ranks) {}

    /** Leaves out each indicator in turn, in tree order; those without which nothing would be left are passed over. */
    public static List<Effect> indicators(IndexRun base) {
        return nodes(base, base.model().indicators());
    }

    /** Leaves out each child of the root in turn. */
    public static List<Effect> pillars(IndexRun base) {
        Node root = base.model().tree().node(0);
        return root instanceof Node.Group group
                ? nodes(base, group.children().stream().map(Node::code).toList())
                : List.of();
    }

    /** Leaves out each of these nodes in turn, all units ranked together. */
    public static List<Effect> nodes(IndexRun base, List<String> codes) {
        return nodes(base, codes, Conduct.PLAIN);
    }

    /**
     * Leaves out each of these nodes in turn; the conduct's watch is told of as many models as there are codes.
     *
     * @throws ModelRefused when a code or the grouping is not known
     */
    public static List<Effect> nodes(IndexRun base, List<String> codes, Conduct conduct) {
        List<String> left = new ArrayList<>();
        List<IndexModel> models = new ArrayList<>();
        for (String code : codes) {
            try {
                models.add(base.model().without(code));
                left.add(code);
            } catch (ModelRefused nothingLeft) {
                base.model().tree().index(code);
                conduct.watch().done(1);
            }
        }
        RankTable table = RankTable.of(base, models, conduct);
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            List<Integer> ranks = new ArrayList<>();
            for (char rank : table.ranks[i]) {
                ranks.add((int) rank);
            }
            effects.add(new Effect(left.get(i), table.shift[i], List.copyOf(ranks)));
        }
        return effects;
    }
}
