package org.phrom.scoring.engine.screening;

import java.util.Arrays;

/** How many indicators apply to each unit, and how many of them are missing or zero there. */
record Counts(int[] applicable, int[] missing, int[] zeros) {

    static Counts of(int units, double[][] columns, boolean[][] notApplicable) {
        Counts counts = new Counts(new int[units], new int[units], new int[units]);
        Arrays.fill(counts.applicable, columns.length);
        for (int column = 0; column < columns.length; column++) {
            counts.add(columns[column]);
            counts.takeBack(notApplicable[column]);
        }
        return counts;
    }

    private void add(double[] column) {
        for (int unit = 0; unit < missing.length; unit++) {
            double value = column[unit];
            missing[unit] += Double.isNaN(value) ? 1 : 0;
            zeros[unit] += value == 0 ? 1 : 0;
        }
    }

    private void takeBack(boolean[] absent) {
        for (int unit = 0; unit < absent.length; unit++) {
            applicable[unit] -= absent[unit] ? 1 : 0;
            missing[unit] -= absent[unit] ? 1 : 0;
        }
    }
}
