package org.phrom.survey.assessment.answering.app;

import org.jspecify.annotations.Nullable;

/**
 * What an editor wants to be the answer to a question.
 *
 * @param value what JSON holds; absent when only a status is wanted
 * @param status code of the status; may be left out beside a value
 * @param version version of the question that the editor saw last; 0 when it was never answered
 */
public record Wish(@Nullable Object value, @Nullable String status, int version) {}
