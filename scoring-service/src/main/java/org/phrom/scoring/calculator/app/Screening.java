package org.phrom.scoring.calculator.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.phrom.scoring.engine.pipeline.Frame;
import org.phrom.scoring.engine.pipeline.Stage;
import org.phrom.scoring.engine.pipeline.TableStep;

/**
 * Leaves out units with too little data: a unit stays when the share of its indicators that have a value, and the share
 * of these that are not zero, are large enough. OECD/JRC Handbook, step 3.
 *
 * @param availability least share of indicators with a value
 * @param nonZero least share of values that are not zero
 * @param keep units that stay in any case
 * @param drop units that go in any case
 */
record Screening(double availability, double nonZero, Set<String> keep, Set<String> drop) implements TableStep {
    /** What was found about a unit. */
    record Found(String unit, double availability, double nonZero, boolean kept) {}

    @Override
    public Stage stage() {
        return Stage.SCREENED;
    }

    @Override
    public Changes of(double[][] columns, Frame frame) {
        List<Found> found = new ArrayList<>();
        for (int unit = 0; unit < frame.units().size(); unit++) {
            found.add(found(columns, unit, frame.units().get(unit)));
        }
        List<Integer> kept = new ArrayList<>();
        for (int unit = 0; unit < found.size(); unit++) {
            if (found.get(unit).kept()) {
                kept.add(unit);
            }
        }
        return new Changes(columns, kept.stream().mapToInt(Integer::intValue).toArray(), found);
    }

    private Found found(double[][] columns, int unit, String key) {
        int there = 0;
        int zero = 0;
        for (double[] column : columns) {
            there += Double.isNaN(column[unit]) ? 0 : 1;
            zero += column[unit] == 0 ? 1 : 0;
        }
        double available = (double) there / columns.length;
        double notZero = there == 0 ? 0 : 1 - (double) zero / there;
        boolean enough = available >= availability && notZero >= nonZero;
        return new Found(key, available, notZero, !drop.contains(key) && (enough || keep.contains(key)));
    }
}
