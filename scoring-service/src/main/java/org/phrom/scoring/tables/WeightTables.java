package org.phrom.scoring.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.engine.weighting.Weights;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.model.domain.document.Structure;

/** Lays out weights as they were used, and what methods of weighting say of them. */
final class WeightTables {
    private final Structure structure;
    private final IndexRun run;

    WeightTables(Structure structure, IndexRun run) {
        this.structure = structure;
        this.run = run;
    }

    /** Weights as they were used. */
    Table weights() {
        Table table =
                Table.of("weights", List.of("node", "parent", "level", "given", "weight", "share", "effectiveWeight"));
        double[] effective = run.effectiveWeights();
        for (Line node : structure.preorder()) {
            String parent = node.parent();
            double weight = 1;
            double share = 1;
            if (parent != null) {
                double[] siblings = run.weights(parent);
                List<Line> children = structure.children(parent);
                weight = siblings[children.indexOf(node)];
                double total = 0;
                for (double sibling : siblings) {
                    total += sibling;
                }
                share = weight / total;
            }
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(node.code());
            cells.add(parent);
            cells.add(structure.level(node.code()));
            cells.add(node.weight());
            cells.add(weight);
            cells.add(share);
            cells.add(effective[run.model().tree().index(node.code())]);
            table.add(cells);
        }
        return table;
    }

    /** What methods of weighting say of the weights. */
    Table weightDetails() {
        Table table = Table.of("weight-details", List.of("node", "diagnostic", "row", "column", "value"));
        details().forEach(detail -> add(detail, table));
        return table;
    }

    private static void add(Weights weights, Table table) {
        weights.numbers()
                .forEach((name, number) -> table.add(Arrays.asList(weights.place(), name, null, null, number)));
        for (Weights.Table found : weights.tables()) {
            for (int row = 0; row < found.rows().size(); row++) {
                for (int column = 0; column < found.columns().size(); column++) {
                    table.add(Arrays.asList(
                            weights.place(),
                            found.name(),
                            found.rows().get(row),
                            found.columns().get(column),
                            found.cells()[row][column]));
                }
            }
        }
    }

    /** What a person should look at in the weights. */
    List<String> warnings() {
        return details().stream()
                .flatMap(weights -> weights.warnings().stream())
                .map(Refusal::toString)
                .toList();
    }

    private List<Weights> details() {
        return structure.of(Line.Type.AGGREGATE).stream()
                .flatMap(group -> run.weightDetail(group.code()).stream())
                .filter(Weights.class::isInstance)
                .map(Weights.class::cast)
                .toList();
    }
}
