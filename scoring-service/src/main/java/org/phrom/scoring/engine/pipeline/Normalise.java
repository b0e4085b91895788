package org.phrom.scoring.engine.pipeline;

import java.util.List;
import java.util.Map;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.normalisation.Borda;
import org.phrom.scoring.engine.normalisation.MinMax;
import org.phrom.scoring.engine.normalisation.Normalisation;
import org.phrom.scoring.engine.normalisation.PercentileRank;
import org.phrom.scoring.engine.normalisation.ZScore;

/**
 * Puts indicators on a common scale, higher is better. OECD/JRC Handbook, step 5.
 *
 * @param all for every indicator
 * @param byIndicator for those that have another one, by code
 */
public record Normalise(Normalisation all, Map<String, Normalisation> byIndicator) implements ColumnStep {
    /** Copies the map. */
    public Normalise {
        byIndicator = Map.copyOf(byIndicator);
    }

    /** The same for every indicator. */
    public Normalise(Normalisation all) {
        this(all, Map.of());
    }

    @Override
    public Stage stage() {
        return Stage.NORMALISED;
    }

    @Override
    public List<Refusal> findings(Frame frame) {
        return Named.findings(byIndicator.keySet(), frame);
    }

    @Override
    public Object rule(String indicator) {
        return byIndicator.getOrDefault(indicator, all);
    }

    @Override
    public boolean surelyReachesZero(String indicator) {
        Normalisation own = byIndicator.getOrDefault(indicator, all);
        if (own instanceof MinMax minMax) {
            return minMax.output().lower() <= 0;
        }
        if (own instanceof ZScore score) {
            return score.mean() <= 0;
        }
        return own instanceof Borda || own instanceof PercentileRank;
    }

    @Override
    public Change of(String indicator, double[] values, Frame frame) {
        Normalisation own = byIndicator.getOrDefault(indicator, all);
        return new Change(own.of(indicator, values, frame.direction(indicator)), null);
    }
}
