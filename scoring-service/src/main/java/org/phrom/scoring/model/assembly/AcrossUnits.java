package org.phrom.scoring.model.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phrom.scoring.engine.ComparativeAggregation;
import org.phrom.scoring.engine.pipeline.IndexModel;
import org.phrom.scoring.model.domain.document.Choice;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.model.domain.document.ModelDocument;
import org.phrom.scoring.model.domain.document.Step;
import org.phrom.scoring.model.domain.document.Structure;
import org.phrom.scoring.model.domain.document.Vocabulary;

/** Decides whether some score of a model depends on other units: it does, unless every choice is known to look at one. */
final class AcrossUnits {
    private static final Map<String, Set<String>> OF_ONE_UNIT = Map.of(
            "denominate", Set.of("ratio"),
            "screen", Set.of("none"),
            "impute", Set.of("none", "latest"),
            "treat", Set.of("none"),
            "normalise", Set.of("goalposts", "scaled", "none"));

    private final Structure structure;
    private final ModelDocument document;

    AcrossUnits(Structure structure, ModelDocument document) {
        this.structure = structure;
        this.document = document;
    }

    boolean decide(IndexModel index) {
        boolean compares = structure.of(Line.Type.AGGREGATE).stream()
                .map(group -> index.groupSteps(group.code()).aggregation())
                .anyMatch(ComparativeAggregation.class::isInstance);
        return compares
                || index.bands().hasQuantiles()
                || document.steps().stream().anyMatch(this::acrossUnits);
    }

    private boolean acrossUnits(Step step) {
        if (step.family().equals(Vocabulary.WEIGH.name())) {
            return new WeightAssembly(structure, step).looksAtUnits();
        }
        Set<String> ofOne = OF_ONE_UNIT.get(step.family());
        if (ofOne == null) {
            return false;
        }
        List<Choice> choices = new ArrayList<>(step.particular().values());
        choices.addAll(step.levels().values());
        choices.add(step.general());
        return choices.stream().anyMatch(choice -> !ofOne.contains(choice.method()));
    }
}
