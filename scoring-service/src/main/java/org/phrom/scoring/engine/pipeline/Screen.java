package org.phrom.scoring.engine.pipeline;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.screening.Screened;
import org.phrom.scoring.engine.screening.Screening;

/**
 * Leaves out units with too little data; the detail of the table is the {@link Screened}, over all units that came in.
 * OECD/JRC Handbook, steps 2 and 3.
 */
public record Screen(Screening screening) implements TableStep {
    @Override
    public Stage stage() {
        return Stage.SCREENED;
    }

    @Override
    public List<Refusal> findings(Frame frame) {
        Set<String> unknown = new TreeSet<>(screening.kept());
        unknown.addAll(screening.dropped());
        frame.units().forEach(unknown::remove);
        return unknown.stream()
                .map(unit -> new Refusal(unit, "no such unit to screen"))
                .toList();
    }

    @Override
    public Changes of(double[][] columns, boolean[][] notApplicable, Frame frame) {
        Screened screened = screening.of(frame.units(), columns, notApplicable);
        return new Changes(columns, screened.rows(), screened);
    }
}
