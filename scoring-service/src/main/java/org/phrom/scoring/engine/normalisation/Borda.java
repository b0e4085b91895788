package org.phrom.scoring.engine.normalisation;

import org.phrom.scoring.engine.Direction;

/**
 * Borda score: the number of units below, {@code rank - 1}. OECD/JRC Handbook, step 6 (Borda rule); COINr.
 *
 * @param ties which rank tied units share
 */
public record Borda(Ties ties) implements Normalisation {
    @Override
    public String name() {
        return "borda";
    }

    @Override
    public double[] of(double[] column, Direction direction) {
        double[] scores = Standing.of(name(), column, direction).ranks(column, direction, ties);
        for (int unit = 0; unit < scores.length; unit++) {
            scores[unit] -= 1;
        }
        return scores;
    }
}
