package org.phrom.scoring.engine.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Ranks;
import org.phrom.scoring.engine.pipeline.IndexRun;

/** Score and rank of a unit in one run. */
record Standing(double score, int rank) {
    static final Standing NONE = new Standing(Double.NaN, 0);

    static Map<String, Standing> of(IndexRun run, @Nullable String within) {
        List<String> units = run.units();
        double[] scores = run.index();
        double[] ranks = run.ranks(run.model().tree().node(0).code(), Ranks.Ties.COMPETITION, within);
        Map<String, Standing> standings = new LinkedHashMap<>();
        for (int unit = 0; unit < scores.length; unit++) {
            standings.put(units.get(unit), new Standing(scores[unit], (int) ranks[unit]));
        }
        return standings;
    }
}
