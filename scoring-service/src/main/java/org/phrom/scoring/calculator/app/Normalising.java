package org.phrom.scoring.calculator.app;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.normalisation.Normalisation;
import org.phrom.scoring.engine.pipeline.ColumnStep;
import org.phrom.scoring.engine.pipeline.Frame;
import org.phrom.scoring.engine.pipeline.Stage;

/** Brings every indicator to its scale. */
record Normalising(Map<String, Normalisation> methods) implements ColumnStep {
    @Override
    public Stage stage() {
        return Stage.NORMALISED;
    }

    @Override
    public @Nullable Object rule(String indicator) {
        return methods.get(indicator);
    }

    @Override
    public Change of(String indicator, double[] values, Frame frame) {
        Normalisation method = methods.get(indicator);
        return new Change(method == null ? values : method.of(indicator, values, frame.direction(indicator)), null);
    }
}
