package org.phrom.survey.assessment.domain;

import java.time.Instant;

/**
 * When a layer of answers was handed in. What happens to the assessment later does not touch it.
 *
 * @param sequence version of the assessment by which it was, or by which others changed later what of it applies; its
 *     answers are told under it
 * @param at when it was
 */
public record HandIn(long sequence, Instant at) {}
