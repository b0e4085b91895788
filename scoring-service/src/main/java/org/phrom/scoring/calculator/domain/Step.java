package org.phrom.scoring.calculator.domain;

import java.util.Map;

/**
 * A step of a model.
 *
 * @param family the step's name
 * @param general what holds for all
 * @param particular what holds for one indicator or node instead
 * @param levels what holds for one level of the tree instead; 1 are the indicators
 */
public record Step(String family, Choice general, Map<String, Choice> particular, Map<Integer, Choice> levels) {
    /** Copies the maps. */
    public Step {
        particular = Map.copyOf(particular);
        levels = Map.copyOf(levels);
    }

    /** Returns what holds for an indicator or node at a level. */
    public Choice of(String code, int level) {
        Choice own = particular.get(code);
        if (own != null) {
            return own;
        }
        return levels.getOrDefault(level, general);
    }
}
