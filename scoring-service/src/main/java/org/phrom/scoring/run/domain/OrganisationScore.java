package org.phrom.scoring.run.domain;

import java.time.Instant;
import java.util.List;

/**
 * The score of one organisation in one run.
 *
 * @param ancestors of the organisation in the round, from the root down
 * @param version grows by each change: in a live run the version of the assessment, or that of all assessments where
 *     scores hang on each other; in an official one 1; the sequence of the event that tells of it
 * @param content the result in canonical form
 */
public record OrganisationScore(
        String run, Result result, List<String> ancestors, long version, String content, Instant scoredAt) {
    /** Returns the same under this version, if it is a later one. */
    public OrganisationScore atLeast(long later) {
        return later <= version ? this : new OrganisationScore(run, result, ancestors, later, content, scoredAt);
    }
}
