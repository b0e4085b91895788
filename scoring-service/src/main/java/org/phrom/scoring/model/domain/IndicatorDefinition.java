package org.phrom.scoring.model.domain;

import java.util.List;

/**
 * How an indicator gets its value.
 *
 * @param rule value, points or share
 * @param direction 1 when more is better, -1 when less is better
 */
public record IndicatorDefinition(String rule, int direction, List<Question> questions) {
    public IndicatorDefinition {
        questions = List.copyOf(questions);
    }
}
