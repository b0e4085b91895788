package org.phrom.scoring.calculator.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phrom.scoring.calculator.domain.Choice;
import org.phrom.scoring.calculator.domain.Line;
import org.phrom.scoring.calculator.domain.Step;
import org.phrom.scoring.calculator.domain.Structure;
import org.phrom.scoring.engine.ModelRefused;
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
            weighed = weighed(weighed, group.code(), weigh.of(group.code(), structure.level(group.code())));
        }
        return weighed;
    }

    private IndexModel weighed(IndexModel model, String group, Choice choice) {
        List<Line> children = structure.children(group);
        return switch (choice.method()) {
            case "given" -> model;
            case "equal" -> model.withWeights(equal(children));
            default -> throw new ModelRefused(group, "weights by " + choice.method() + " can not be computed yet");
        };
    }

    /** One for each; a child that is shown without being counted stays so. */
    private static Map<String, Double> equal(List<Line> children) {
        Map<String, Double> weights = new LinkedHashMap<>();
        children.forEach(child -> weights.put(child.code(), child.weight() == 0 ? 0.0 : 1.0));
        return weights;
    }
}
