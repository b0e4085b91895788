package org.phrom.scoring.engine.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * All indicators at one stage.
 *
 * @param columns in the order of the frame's indicators
 * @param kept which rows of the stage before are here; null when all
 */
@SuppressWarnings("ArrayRecordComponent")
record Table(
        Frame frame,
        Column[] columns,
        int @Nullable [] kept,
        @Nullable Object detail) {
    double[][] values() {
        double[][] values = new double[columns.length][];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns[i].values;
        }
        return values;
    }

    boolean[][] notApplicable() {
        boolean[][] absent = new boolean[columns.length][0];
        for (int i = 0; i < absent.length; i++) {
            double[] applies = columns[i].applies;
            if (applies != null) {
                absent[i] = new boolean[applies.length];
                for (int unit = 0; unit < applies.length; unit++) {
                    absent[i][unit] = Double.isNaN(applies[unit]);
                }
            }
        }
        return absent;
    }

    boolean sameAs(Table other) {
        if (frame != other.frame) {
            return false;
        }
        for (int i = 0; i < columns.length; i++) {
            if (columns[i].values != other.columns[i].values) {
                return false;
            }
        }
        return true;
    }

    long cells() {
        return (long) columns.length * frame.units().size();
    }
}
