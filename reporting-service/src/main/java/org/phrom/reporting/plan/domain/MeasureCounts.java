package org.phrom.reporting.plan.domain;

import java.util.List;

/** How many measures stand where. */
public record MeasureCounts(int planned, int running, int done, int dropped) {

    static MeasureCounts of(List<Measure> measures) {
        return new MeasureCounts(
                count(measures, MeasureState.PLANNED),
                count(measures, MeasureState.RUNNING),
                count(measures, MeasureState.DONE),
                count(measures, MeasureState.DROPPED));
    }

    private static int count(List<Measure> measures, MeasureState state) {
        return (int)
                measures.stream().filter(measure -> measure.state() == state).count();
    }

    /** How many there are. */
    public int all() {
        return planned + running + done + dropped;
    }

    /** How many are still to be done. */
    public int unfinished() {
        return planned + running;
    }
}
