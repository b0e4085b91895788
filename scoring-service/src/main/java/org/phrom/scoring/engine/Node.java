package org.phrom.scoring.engine;

import java.util.List;

/** A node of the tree of the index: a group of nodes, or an indicator. OECD/JRC Handbook, step 1 (framework). */
public sealed interface Node {

    /** Returns the code, unique in the tree. */
    String code();

    /** Returns the weight, relative among siblings; 0 marks a pilot: computed and shown, but not counted. */
    double weight();

    /**
     * A node whose value is aggregated from its children.
     *
     * @param steps how the children are aggregated, and what a missing one does
     * @param children in the order in which sums run
     */
    record Group(String code, double weight, Steps steps, List<Node> children) implements Node {
        /** Copies the children. */
        public Group {
            children = List.copyOf(children);
        }
    }

    /**
     * A leaf: its value is the column of the same code in the data set.
     *
     * @param code code of the node and of the column
     */
    record Indicator(String code, double weight) implements Node {}

    /**
     * The steps taken at one group.
     *
     * @param rounding applied to the group's value before it is used above
     */
    record Steps(Aggregation aggregation, MissingPolicy missing, Rounding rounding) {
        /** Steps without rounding. */
        public Steps(Aggregation aggregation, MissingPolicy missing) {
            this(aggregation, missing, Rounding.NONE);
        }
    }
}
