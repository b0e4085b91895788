package org.phrom.scoring.engine.weighting;

import java.util.List;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.statistics.ColumnGroup;

/**
 * The children of a node that are to be weighed.
 *
 * @param columns their codes and values
 * @param given the weights the framework gives them, at least 0, any scale
 * @param indicators codes of the indicators below each child; of an indicator, its own
 */
@SuppressWarnings("ArrayRecordComponent")
public record WeightingGroup(ColumnGroup columns, double[] given, List<List<String>> indicators) {

    /**
     * Checks the shape.
     *
     * @throws ModelRefused when the number of weights differs from that of the children
     */
    public WeightingGroup {
        if (given.length != columns.size() || indicators.size() != columns.size()) {
            throw new ModelRefused(columns.place(), "needs one weight per child");
        }
        indicators = indicators.stream().map(List::copyOf).toList();
    }

    /** Returns a group of indicators, each standing for itself. */
    public static WeightingGroup of(ColumnGroup columns, double... given) {
        return new WeightingGroup(
                columns, given, columns.codes().stream().map(List::of).toList());
    }

    /** Returns the code of the node. */
    public String place() {
        return columns.place();
    }

    /** Returns the codes of the children. */
    public List<String> codes() {
        return columns.codes();
    }

    /** Returns the number of children. */
    public int size() {
        return columns.size();
    }
}
