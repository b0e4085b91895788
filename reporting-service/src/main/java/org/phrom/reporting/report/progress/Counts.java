package org.phrom.reporting.report.progress;

/**
 * Participants by the state of their assessment.
 *
 * @param completion share that has submitted; 0 when there is nobody
 */
public record Counts(int participants, int notStarted, int inProgress, int submitted, double completion) {

    static Counts of(int participants, int notStarted, int inProgress, int submitted) {
        double completion = participants == 0 ? 0 : (double) submitted / participants;
        return new Counts(participants, notStarted, inProgress, submitted, completion);
    }
}
