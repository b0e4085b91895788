package org.phrom.scoring.model.domain.document;

import java.util.LinkedHashMap;
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

    /**
     * Returns what holds for an indicator, with the settings that the structure gives for the method where the model
     * has none.
     */
    public Choice forIndicator(Line indicator) {
        Choice own = particular.get(indicator.code());
        String method = own == null ? general.method() : own.method();
        Map<String, Object> given = indicator.settings().getOrDefault(method, Map.of());
        if (own != null) {
            return own.over(given);
        }
        return new Choice(general.method(), merged(general.settings(), given), general.place());
    }

    private static Map<String, Object> merged(Map<String, Object> general, Map<String, Object> particular) {
        Map<String, Object> merged = new LinkedHashMap<>(general);
        merged.putAll(particular);
        return merged;
    }
}
