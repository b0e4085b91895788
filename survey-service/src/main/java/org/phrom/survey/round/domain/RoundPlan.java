package org.phrom.survey.round.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/**
 * What is laid down for a round before it opens.
 *
 * @param title its title
 * @param framework code of the framework
 * @param frameworkVersion its version
 * @param referenceDate day as of which the participants are taken
 * @param answersUntil moment from which on answers are refused
 * @param participants who takes part
 */
public record RoundPlan(
        Text title,
        String framework,
        String frameworkVersion,
        LocalDate referenceDate,
        @Nullable Instant answersUntil,
        Selection participants) {

    RoundPlan until(@Nullable Instant newAnswersUntil) {
        return new RoundPlan(title, framework, frameworkVersion, referenceDate, newAnswersUntil, participants);
    }
}
