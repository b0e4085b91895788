package org.phrom.scoring.engine;

import java.util.List;
import org.phrom.scoring.engine.pipeline.IndexModel;
import org.phrom.scoring.engine.pipeline.IndexRun;

/** What a tree gives for a data set without any step before; units with gaps everywhere are computed alone. */
record Values(IndexRun run) {
    static Values of(Tree tree, DataSet data) {
        IndexModel model = IndexModel.of(tree);
        return new Values(
                data.units().size() == 1 ? IndexRun.ofUnit(model, data) : IndexRun.of(model, data, Groups.none()));
    }

    double value(int node, int unit) {
        return run.values(run.model().tree().node(node).code())[unit];
    }

    double coverage(int node, int unit) {
        return run.coverages()[node][unit];
    }

    double[] index() {
        return run.index();
    }

    List<Refusal> refusals() {
        return run.refusals();
    }
}
