package org.phrom.scoring.model.assembly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.normalisation.AsIs;
import org.phrom.scoring.engine.normalisation.DistanceToReference;
import org.phrom.scoring.engine.normalisation.Normalisation;
import org.phrom.scoring.engine.pipeline.ColumnStep;
import org.phrom.scoring.engine.pipeline.Frame;
import org.phrom.scoring.engine.pipeline.Normalise;
import org.phrom.scoring.engine.pipeline.Stage;
import org.phrom.scoring.model.domain.document.Choice;

/**
 * Normalises; a unit that distances are measured to is looked for among the units that are there when it is done, after
 * screening and inside a period.
 *
 * @param normalise what is done to the other indicators
 * @param references by indicator
 */
record Normalising(Normalise normalise, Map<String, Reference> references, Rows rows) implements ColumnStep {
    /** A unit that distances are measured to. */
    record Reference(String unit, boolean capped) {}

    static Normalising of(Map<String, Choice> choices, Rows rows) {
        Map<String, Normalisation> methods = new LinkedHashMap<>();
        Map<String, Reference> references = new LinkedHashMap<>();
        choices.forEach((indicator, choice) -> {
            boolean reference = choice.method().equals("distance-to-reference");
            if (reference && choice.has("value") == choice.has("unit")) {
                throw new ModelRefused("normalise", "distance-to-reference needs either a unit or a value");
            }
            if (reference && choice.has("unit")) {
                references.put(indicator, new Reference(choice.text("unit", ""), Normalisations.capped(choice)));
            } else {
                methods.put(indicator, Normalisations.of(choice));
            }
        });
        return new Normalising(new Normalise(new AsIs(), methods), references, rows);
    }

    @Override
    public Stage stage() {
        return Stage.NORMALISED;
    }

    @Override
    public Object rule(String indicator) {
        Reference reference = references.get(indicator);
        return reference == null ? normalise.rule(indicator) : reference;
    }

    @Override
    public @Nullable Object context(String indicator, Frame frame) {
        return references.containsKey(indicator) ? frame.units() : null;
    }

    @Override
    public boolean surelyReachesZero(String indicator) {
        return references.containsKey(indicator) || normalise.surelyReachesZero(indicator);
    }

    @Override
    public Change of(String indicator, double[] values, Frame frame) {
        Reference reference = references.get(indicator);
        if (reference == null) {
            return normalise.of(indicator, values, frame);
        }
        DistanceToReference.Unit unit = new DistanceToReference.Unit(row(indicator, reference.unit(), frame.units()));
        return new Normalise(new DistanceToReference(unit, reference.capped())).of(indicator, values, frame);
    }

    private int row(String indicator, String unit, List<String> keys) {
        int found = -1;
        for (int row = 0; row < keys.size(); row++) {
            if (rows.unit(keys.get(row)).equals(unit)) {
                if (found >= 0) {
                    throw new ModelRefused(
                            indicator, "the reference " + unit + " stands for several periods: take over: period");
                }
                found = row;
            }
        }
        if (found < 0) {
            throw new ModelRefused(indicator, "the reference " + unit + " is not among the units that are left");
        }
        return found;
    }
}
