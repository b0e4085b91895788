package org.phrom.scoring.model.domain;

import java.util.List;
import java.util.Map;

/** A scoring model as it is stored, shown and hashed: self-contained, nothing else is needed to score with it. */
public record ModelDefinition(
        String framework, String frameworkVersion, int number, NodeDefinition tree, List<Band> bands) {
    public ModelDefinition {
        bands = List.copyOf(bands);
    }

    /** A band by its closed lower bound. */
    public record Band(String code, Map<String, String> name, double from) {}

    public ModelId id() {
        return new ModelId(framework, frameworkVersion, number);
    }
}
