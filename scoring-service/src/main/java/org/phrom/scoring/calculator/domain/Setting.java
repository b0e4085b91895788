package org.phrom.scoring.calculator.domain;

/**
 * A setting of a method.
 *
 * @param required whether it must be given: in the step, for the indicator or node, or in the structure
 */
public record Setting(String name, Kind kind, boolean required) {
    static Setting optional(String name, Kind kind) {
        return new Setting(name, kind, false);
    }

    static Setting required(String name, Kind kind) {
        return new Setting(name, kind, true);
    }
}
