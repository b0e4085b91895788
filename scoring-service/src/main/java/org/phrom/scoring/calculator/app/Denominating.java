package org.phrom.scoring.calculator.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.pipeline.ColumnStep;
import org.phrom.scoring.engine.pipeline.Frame;
import org.phrom.scoring.engine.pipeline.Stage;

/**
 * Makes units of different size comparable: {@code x / (denominator / scale)}. A missing denominator makes the value
 * missing; a denominator of zero or less is refused. OECD/JRC Handbook, step 2.
 */
record Denominating(Map<String, By> byIndicator) implements ColumnStep {
    /** What an indicator is divided by. */
    record By(String denominator, double scale) {}

    @Override
    public Stage stage() {
        return Stage.DENOMINATED;
    }

    @Override
    public @Nullable Object rule(String indicator) {
        return byIndicator.get(indicator);
    }

    @Override
    public @Nullable Object context(String indicator, Frame frame) {
        By by = byIndicator.get(indicator);
        return by == null ? null : frame.beside(by.denominator());
    }

    @Override
    public List<Refusal> findings(Frame frame) {
        List<Refusal> findings = new ArrayList<>();
        for (String denominator :
                byIndicator.values().stream().map(By::denominator).distinct().toList()) {
            double[] values = frame.beside(denominator);
            for (int unit = 0; unit < values.length; unit++) {
                if (values[unit] <= 0) {
                    String place = frame.units().get(unit) + "/" + denominator;
                    findings.add(new Refusal(place, "a denominator must be above zero, not " + values[unit]));
                }
            }
        }
        return findings;
    }

    @Override
    public Change of(String indicator, double[] values, Frame frame) {
        By by = byIndicator.get(indicator);
        if (by == null) {
            return new Change(values, null);
        }
        double[] denominators = frame.beside(by.denominator());
        double[] ratios = new double[values.length];
        for (int unit = 0; unit < ratios.length; unit++) {
            ratios[unit] = values[unit] / (denominators[unit] / by.scale());
        }
        return new Change(ratios, null);
    }
}
