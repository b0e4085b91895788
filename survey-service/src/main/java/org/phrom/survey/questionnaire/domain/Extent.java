package org.phrom.survey.questionnaire.domain;

/**
 * What the answers of an assessment come to.
 *
 * @param completeness how far they go
 * @param bytes as {@link Answers#bytes} counts those that are told
 */
public record Extent(Completeness completeness, int bytes) {

    Extent plus(Extent other) {
        return new Extent(completeness.plus(other.completeness), bytes + other.bytes);
    }

    // what was counted before may have counted less
    Extent minus(Extent other) {
        return new Extent(completeness.plus(other.completeness.times(-1)), Math.max(0, bytes - other.bytes));
    }
}
