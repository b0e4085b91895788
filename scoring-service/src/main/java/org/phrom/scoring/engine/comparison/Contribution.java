package org.phrom.scoring.engine.comparison;

import java.util.ArrayList;
import java.util.List;
import org.phrom.scoring.engine.Aggregation;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.Tree;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.engine.pipeline.Trace;

/**
 * What an indicator contributes to a unit's index: the product of the weight shares down to it, among the siblings that
 * have a value, times its value. The contributions sum to the index. OECD/JRC Handbook, step 8 (back to the details).
 *
 * @param indicator its code
 * @param weight the product of shares
 * @param value on the common scale; NaN when missing, its contribution is then 0
 * @param points weight times value
 */
public record Contribution(String indicator, double weight, double value, double points) {

    /**
     * Returns the contributions to a unit's index, in tree order.
     *
     * @throws ModelRefused when a group is not an arithmetic mean without rounding: then no sum is the index
     */
    public static List<Contribution> of(IndexRun run, String unit) {
        Tree tree = run.model().tree();
        for (int node = 0; node < tree.size(); node++) {
            if (tree.node(node) instanceof Node.Group group) {
                Node.Steps steps = run.model().groupSteps(group.code());
                if (!(steps.aggregation() instanceof Aggregation.Arithmetic)
                        || !steps.rounding().none()) {
                    throw new ModelRefused(
                            group.code(),
                            "contributions sum to the index under arithmetic means without rounding alone");
                }
            }
        }
        List<Contribution> contributions = new ArrayList<>();
        collect(run.trace(unit), 1, contributions);
        return contributions;
    }

    private static void collect(Trace trace, double above, List<Contribution> contributions) {
        double weight = above * trace.share();
        if (trace.children().isEmpty()) {
            double points = weight == 0 || Double.isNaN(trace.value()) ? 0 : weight * trace.value();
            contributions.add(new Contribution(trace.node(), weight, trace.value(), points));
        }
        trace.children().forEach(child -> collect(child, weight, contributions));
    }
}
