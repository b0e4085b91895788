package org.phrom.scoring.model.domain.document;

/**
 * A setting of a method.
 *
 * @param required whether it must be given: in the step, for the indicator or node, or in the structure
 */
public record Setting(String name, Kind kind, boolean required) {
    /** Whether a column is looked at over all periods of the data, or inside each. */
    static final Setting OVER = optional("over", Kind.word("panel", "period"));

    static Setting optional(String name, Kind kind) {
        return new Setting(name, kind, false);
    }

    static Setting required(String name, Kind kind) {
        return new Setting(name, kind, true);
    }
}
