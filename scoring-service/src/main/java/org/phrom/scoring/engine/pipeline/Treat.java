package org.phrom.scoring.engine.pipeline;

import java.util.List;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.treatment.TreatedColumn;
import org.phrom.scoring.engine.treatment.TreatmentPlan;

/**
 * Treats outliers and skewness; the detail of a column is its {@link TreatedColumn}, with the points that moved. OECD/JRC
 * Handbook, step 5.
 *
 * @param plan stages, and other ones for single indicators
 */
public record Treat(TreatmentPlan plan) implements ColumnStep {
    @Override
    public Stage stage() {
        return Stage.TREATED;
    }

    @Override
    public List<Refusal> findings(Frame frame) {
        return Named.findings(plan.byIndicator().keySet(), frame);
    }

    @Override
    public Object rule(String indicator) {
        return new Rule(plan.test(), plan.byIndicator().getOrDefault(indicator, plan.stages()));
    }

    @Override
    public Change of(String indicator, double[] values, Frame frame) {
        TreatedColumn treated = plan.treat(indicator, values);
        return new Change(treated.values(), treated);
    }

    private record Rule(Object test, List<TreatmentPlan.Stage> stages) {}
}
