package org.phrom.survey.framework.domain;

import org.jspecify.annotations.Nullable;

/**
 * A row of a crosswalk.
 *
 * @param from code of a question or node of the earlier version; null for what is new
 * @param to code of a question or node of the later version; null for what was dropped
 * @param relation what became of it
 * @param carryAnswers whether an earlier answer is offered for the later question; what is the same carries unless the
 *     document says otherwise
 */
public record Crossing(@Nullable String from, @Nullable String to, Relation relation, boolean carryAnswers) {}
