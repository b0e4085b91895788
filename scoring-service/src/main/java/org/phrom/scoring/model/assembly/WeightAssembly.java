package org.phrom.scoring.model.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phrom.scoring.engine.pipeline.IndexModel;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.engine.weighting.Weights;
import org.phrom.scoring.model.domain.document.Choice;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.model.domain.document.Step;
import org.phrom.scoring.model.domain.document.Structure;

/** Gives every group of a model the weights that were chosen for its children. */
final class WeightAssembly {
    private final Structure structure;
    private final Step weigh;

    WeightAssembly(Structure structure, Step weigh) {
        this.structure = structure;
        this.weigh = weigh;
    }

    /** With weights that every group works out from its own children; others stay as they are. */
    IndexModel weighed(IndexModel model) {
        IndexModel weighed = model;
        for (Line group : structure.of(Line.Type.AGGREGATE)) {
            Choice choice = choice(group);
            if (!Weightings.towardsIndex(choice)) {
                weighed = weighed.withWeightRule(group.code(), rule(group.code(), choice));
            }
        }
        return weighed;
    }

    /** Refuses opinions that do not fit the children they are of. */
    void checkOpinions() {
        for (Line group : structure.of(Line.Type.AGGREGATE)) {
            Choice choice = choice(group);
            ByWeighting rule = rule(group.code(), choice);
            if (!rule.weighting().looksAtUnits()) {
                List<Line> counted = structure.children(group.code()).stream()
                        .filter(child -> child.weight() != 0)
                        .toList();
                List<String> codes = counted.stream().map(Line::code).toList();
                rule.weigh(
                        group.code(),
                        codes,
                        new double[codes.size()][1],
                        counted.stream().mapToDouble(Line::weight).toArray());
            }
        }
    }

    /** Whether some weights hang on the values of units. */
    boolean looksAtUnits() {
        return structure.of(Line.Type.AGGREGATE).stream()
                .anyMatch(group -> rule(group.code(), choice(group)).weighting().looksAtUnits());
    }

    /** Whether some weights need a search over the whole index. */
    boolean needsSearch() {
        return structure.of(Line.Type.AGGREGATE).stream().map(this::choice).anyMatch(Weightings::towardsIndex);
    }

    /** With the weights that are searched for, level by level from below; groups that share a choice are searched at once. */
    IndexRun searched(IndexRun run) {
        IndexRun searched = run;
        for (int level = 2; level <= structure.level(structure.root().code()); level++) {
            for (Map.Entry<Choice, List<String>> together : searches(level).entrySet()) {
                Map<String, Weights> found = Weightings.search(together.getKey(), together.getValue())
                        .on(searched);
                IndexModel model = searched.model();
                for (Map.Entry<String, Weights> group : found.entrySet()) {
                    model = model.withWeightRule(group.getKey(), new FoundWeights(group.getValue()));
                }
                searched = searched.under(model);
            }
        }
        return searched;
    }

    private Map<Choice, List<String>> searches(int level) {
        Map<Choice, List<String>> searches = new LinkedHashMap<>();
        for (Line group : structure.of(Line.Type.AGGREGATE)) {
            if (structure.level(group.code()) == level && Weightings.towardsIndex(choice(group))) {
                searches.computeIfAbsent(choice(group), any -> new ArrayList<>())
                        .add(group.code());
            }
        }
        return searches;
    }

    private Choice choice(Line group) {
        return weigh.of(group.code(), structure.level(group.code()));
    }

    private ByWeighting rule(String group, Choice choice) {
        List<String> children =
                structure.children(group).stream().map(Line::code).toList();
        Map<String, List<String>> indicators = new LinkedHashMap<>();
        children.forEach(child -> indicators.put(child, below(child)));
        return new ByWeighting(Weightings.of(choice, group, children), indicators);
    }

    /** The indicators below a node, without those of weight 0 and those below nodes of weight 0. */
    private List<String> below(String node) {
        List<Line> children = structure.children(node);
        return children.isEmpty()
                ? List.of(node)
                : children.stream()
                        .filter(child -> child.weight() != 0)
                        .flatMap(child -> below(child.code()).stream())
                        .toList();
    }
}
