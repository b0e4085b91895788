package org.phrom.scoring.run.domain;

/**
 * What an organisation had for a node in a round before, as far as a score may take it.
 *
 * @param value of the rule of an indicator, before any step; the score of another node
 * @param round the value was measured in
 * @param run official run that was published then
 */
public record Earlier(double value, String round, String run) {}
