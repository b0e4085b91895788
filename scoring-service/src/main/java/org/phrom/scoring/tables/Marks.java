package org.phrom.scoring.tables;

import java.util.HashMap;
import java.util.Map;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.model.assembly.Rows;
import org.phrom.scoring.model.domain.document.Data;
import org.phrom.scoring.model.domain.document.Line;

/** Marks the values of nodes that do not apply to a unit; what is merely missing stays NaN. */
final class Marks {
    private final Rows rows;
    private final IndexRun run;
    private final Map<String, double[]> coverage = new HashMap<>();

    Marks(Rows rows, IndexRun run) {
        this.rows = rows;
        this.run = run;
    }

    /** The cell of a node's value; a group does not apply when nothing below it does. */
    Object cell(Line node, String key, int at, double value) {
        if (!Double.isNaN(value) || !rows.someDoNotApply()) {
            return value;
        }
        boolean applies = node.type() == Line.Type.INDICATOR
                ? rows.applies(key, node.code())
                : !Double.isNaN(coverage.computeIfAbsent(node.code(), run::coverage)[at]);
        return applies ? (Object) value : Data.NOT_APPLICABLE;
    }
}
