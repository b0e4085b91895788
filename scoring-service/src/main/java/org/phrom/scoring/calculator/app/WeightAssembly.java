package org.phrom.scoring.calculator.app;

import java.util.List;
import org.phrom.scoring.calculator.domain.Choice;
import org.phrom.scoring.calculator.domain.Line;
import org.phrom.scoring.calculator.domain.Step;
import org.phrom.scoring.calculator.domain.Structure;
import org.phrom.scoring.engine.pipeline.IndexModel;

/** Gives every group of a model the weights that were chosen for its children. */
final class WeightAssembly {
    private final Structure structure;
    private final Step weigh;

    WeightAssembly(Structure structure, Step weigh) {
        this.structure = structure;
        this.weigh = weigh;
    }

    IndexModel weighed(IndexModel model) {
        IndexModel weighed = model;
        for (Line group : structure.of(Line.Type.AGGREGATE)) {
            Choice choice = weigh.of(group.code(), structure.level(group.code()));
            weighed = weighed.withWeightRule(group.code(), rule(group.code(), choice));
        }
        return weighed;
    }

    private ByWeighting rule(String group, Choice choice) {
        List<String> children =
                structure.children(group).stream().map(Line::code).toList();
        List<List<String>> indicators = children.stream().map(this::below).toList();
        return new ByWeighting(Weightings.of(choice, group, children), indicators);
    }

    private List<String> below(String node) {
        List<Line> children = structure.children(node);
        return children.isEmpty()
                ? List.of(node)
                : children.stream()
                        .flatMap(child -> below(child.code()).stream())
                        .toList();
    }
}
