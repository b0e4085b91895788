package org.phrom.scoring.model.domain.document;

import java.util.List;

/** A method and the settings it takes. */
public record Method(String name, List<Setting> settings) {
    /** Copies the settings. */
    public Method {
        settings = List.copyOf(settings);
    }

    static Method of(String name, Setting... settings) {
        return new Method(name, List.of(settings));
    }
}
