package org.phrom.scoring.model.assembly;

import org.phrom.scoring.engine.pipeline.Frame;
import org.phrom.scoring.engine.pipeline.Stage;
import org.phrom.scoring.engine.pipeline.TableStep;
import org.phrom.scoring.engine.screening.Screened;
import org.phrom.scoring.engine.screening.Screening;

/** Leaves out units with too little data; what was found about each is the detail of the table. */
record ScreeningUnits(Screening screening) implements TableStep {
    @Override
    public Stage stage() {
        return Stage.SCREENED;
    }

    @Override
    public Changes of(double[][] columns, boolean[][] notApplicable, Frame frame) {
        Screened screened = screening.of(frame.units(), columns, notApplicable);
        return new Changes(columns, screened.rows(), screened);
    }
}
