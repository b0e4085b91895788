package org.phrom.scoring.engine.pipeline;

import java.util.List;
import org.phrom.scoring.engine.Refusal;

/**
 * One step of a model, before aggregation. Steps are compared with {@code equals}: equal steps on the same input are
 * computed once. OECD/JRC Handbook, steps 2 to 5.
 */
public sealed interface Step permits ColumnStep, TableStep {

    /** Returns what it makes. */
    Stage stage();

    /** Returns what is wrong before anything is computed: unknown names, parameters that go with nothing. */
    default List<Refusal> findings(Frame frame) {
        return List.of();
    }
}
