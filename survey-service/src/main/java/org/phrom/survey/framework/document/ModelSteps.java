package org.phrom.survey.framework.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps that a framework's scoring has. */
record ModelSteps(List<Spot> list) {

    static ModelSteps of(Spot document) {
        return new ModelSteps(document.get("scoring").get("steps").items());
    }

    boolean has(String name) {
        return names().contains(name);
    }

    Set<String> names() {
        return list.stream().map(step -> step.text("step")).collect(Collectors.toSet());
    }

    /** What the first step of that name says. */
    Optional<Choices> choices(String name) {
        return list.stream()
                .filter(step -> step.text("step").equals(name))
                .findFirst()
                .map(Choices::of);
    }

    /** The method by which an indicator is normalised; empty without that step. */
    Optional<String> normalisation(TreeNodes.Leaf leaf) {
        return choices("normalise").map(choices -> choices.method(choices.ofIndicator(leaf.code(), leaf.indicator())));
    }
}
