package org.phrom.scoring.engine.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.imputation.Imputation;
import org.phrom.scoring.engine.imputation.Imputed;
import org.phrom.scoring.engine.imputation.Incomplete;

/**
 * Fills gaps of an indicator from other indicators: row mean inside a parent, expectation-maximisation, regression. The
 * detail of the table is the {@link Imputed}. OECD/JRC Handbook, step 3.
 */
public record ImputeTogether(Imputation imputation) implements TableStep {
    @Override
    public Stage stage() {
        return Stage.IMPUTED;
    }

    @Override
    public Changes of(double[][] columns, boolean[][] notApplicable, Frame frame) {
        List<Direction> directions = new ArrayList<>();
        List<String> parents = new ArrayList<>();
        for (String indicator : frame.indicators()) {
            directions.add(frame.direction(indicator));
            int parent = frame.tree().parent(frame.tree().index(indicator));
            parents.add(parent < 0 ? "" : frame.tree().node(parent).code());
        }
        Imputed imputed = imputation.of(
                new Incomplete(frame.indicators(), columns, frame.groups(), directions, parents, notApplicable));
        return new Changes(imputed.columns(), null, imputed);
    }
}
