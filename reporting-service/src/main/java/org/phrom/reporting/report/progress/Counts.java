package org.phrom.reporting.report.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Participants by the state of their assessment.
 *
 * @param completion share that has submitted; 0 when there is nobody
 */
@Schema(description = "Participants by the state of their assessment")
public record Counts(
        @Schema(description = "How many take part") int participants,

        @Schema(description = "How many have answered nothing")
        int notStarted,

        @Schema(description = "How many have answered something and not submitted")
        int inProgress,

        @Schema(description = "How many have submitted") int submitted,

        @Schema(description = "Share that has submitted, 0 to 1; 0 when there is nobody")
        double completion) {

    static Counts of(int participants, int notStarted, int inProgress, int submitted) {
        double completion = participants == 0 ? 0 : (double) submitted / participants;
        return new Counts(participants, notStarted, inProgress, submitted, completion);
    }
}
