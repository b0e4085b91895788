package org.phrom.scoring.model.assembly;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.pipeline.ColumnStep;
import org.phrom.scoring.engine.pipeline.Frame;
import org.phrom.scoring.engine.pipeline.Stage;
import org.phrom.scoring.engine.treatment.TreatedColumn;
import org.phrom.scoring.engine.treatment.TreatmentPlan;

/** Treats the outliers of every indicator; what was done is the detail of the column. */
record Treating(Map<String, TreatmentPlan> plans) implements ColumnStep {
    @Override
    public Stage stage() {
        return Stage.TREATED;
    }

    @Override
    public @Nullable Object rule(String indicator) {
        TreatmentPlan plan = plans.get(indicator);
        return plan == null || plan.stages().isEmpty() ? null : plan;
    }

    @Override
    public Change of(String indicator, double[] values, Frame frame) {
        TreatmentPlan plan = plans.get(indicator);
        if (plan == null) {
            return new Change(values, null);
        }
        TreatedColumn treated = plan.treat(indicator, values);
        return new Change(treated.values(), treated);
    }
}
