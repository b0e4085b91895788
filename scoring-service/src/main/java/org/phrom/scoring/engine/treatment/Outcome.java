package org.phrom.scoring.engine.treatment;

import org.phrom.scoring.engine.statistics.Moments;

/** A treated column and its moments, so that the next test need not work them out again. */
record Outcome(TreatedColumn column, Moments moments) {

    static Outcome of(TreatedColumn column) {
        return new Outcome(column, Moments.of(column.values()));
    }
}
