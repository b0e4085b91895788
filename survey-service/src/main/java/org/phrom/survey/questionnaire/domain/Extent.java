package org.phrom.survey.questionnaire.domain;

/**
 * What the answers of an assessment come to.
 *
 * @param completeness how far they go
 * @param bytes as {@link Answers#bytes} counts them
 */
public record Extent(Completeness completeness, int bytes) {}
