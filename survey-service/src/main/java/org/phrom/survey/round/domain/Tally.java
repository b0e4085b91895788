package org.phrom.survey.round.domain;

/**
 * What was done in a round: what readers of rounds and of assessments must have received before they know all of one that
 * is closed.
 *
 * @param submitted assessments that stand submitted
 * @param versions sum of the versions of all assessments, submitted or not
 */
public record Tally(long submitted, long versions) {}
