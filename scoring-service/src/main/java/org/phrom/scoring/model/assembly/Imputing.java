package org.phrom.scoring.model.assembly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phrom.scoring.engine.imputation.Imputation;
import org.phrom.scoring.engine.imputation.Imputed;
import org.phrom.scoring.engine.imputation.Incomplete;
import org.phrom.scoring.engine.imputation.NoImputation;
import org.phrom.scoring.engine.pipeline.Frame;
import org.phrom.scoring.engine.pipeline.Stage;
import org.phrom.scoring.engine.pipeline.TableStep;

/** Fills gaps, every indicator by its method; each method sees all indicators as they come in. */
record Imputing(Map<String, Imputation> methods) implements TableStep {
    @Override
    public Stage stage() {
        return Stage.IMPUTED;
    }

    @Override
    public Changes of(double[][] columns, boolean[][] notApplicable, Frame frame) {
        Incomplete incomplete = incomplete(columns, notApplicable, frame);
        Map<Imputation, Imputed> results = new LinkedHashMap<>();
        double[][] filled = columns.clone();
        List<String> indicators = frame.indicators();
        for (int i = 0; i < filled.length; i++) {
            Imputation method = methods.get(indicators.get(i));
            if (method != null && !(method instanceof NoImputation)) {
                filled[i] = results.computeIfAbsent(method, any -> any.of(incomplete))
                        .columns()[i];
            }
        }
        return new Changes(filled, null, null);
    }

    private static Incomplete incomplete(double[][] columns, boolean[][] notApplicable, Frame frame) {
        List<String> parents = frame.indicators().stream()
                .map(code -> frame.tree().parent(frame.tree().index(code)))
                .map(parent -> frame.tree().node(parent).code())
                .toList();
        return new Incomplete(
                frame.indicators(),
                columns,
                frame.groups(),
                frame.indicators().stream().map(frame::direction).toList(),
                parents,
                notApplicable);
    }
}
