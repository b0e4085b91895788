package org.phrom.scoring.model.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.phrom.scoring.engine.Bands;
import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.Tree;
import org.phrom.scoring.engine.pipeline.IndexModel;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.model.domain.document.Calculation;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.model.domain.document.ModelDocument;
import org.phrom.scoring.model.domain.document.Step;
import org.phrom.scoring.model.domain.document.Structure;
import org.phrom.scoring.model.domain.document.Vocabulary;

/** Puts together the engine's model from structure and model document. */
public final class ModelAssembly {
    private final Structure structure;
    private final ModelDocument document;
    private final Step aggregate;
    private final Rows rows;
    private final StepAssembly steps;
    private final List<org.phrom.scoring.engine.pipeline.Step> first;

    public ModelAssembly(Calculation calculation, Rows rows) {
        this(calculation, rows, List.of());
    }

    /** With steps that come before those of the document. */
    ModelAssembly(Calculation calculation, Rows rows, List<org.phrom.scoring.engine.pipeline.Step> first) {
        this.first = first;
        this.structure = calculation.structure();
        this.document = calculation.model();
        this.aggregate = document.step(Vocabulary.AGGREGATE).orElseThrow();
        this.rows = rows;
        this.steps = new StepAssembly(calculation, rows);
    }

    /**
     * Computes the model, with the weights that only a search over the whole index finds.
     *
     * @throws org.phrom.scoring.engine.ModelRefused when it is not defined for the data
     */
    public IndexRun run() {
        IndexRun run = IndexRun.of(model(), rows.dataSet(), rows.groups());
        return document.step(Vocabulary.WEIGH)
                .map(weigh -> new WeightAssembly(structure, weigh).searched(run))
                .orElse(run);
    }

    /** Puts together the model, without the weights that only a search over the whole index finds. */
    IndexModel model() {
        IndexModel model = IndexModel.of(Tree.of(node(structure.root())))
                .withDirections(directions())
                .withSteps(Stream.concat(
                                first.stream(), document.steps().stream().flatMap(step -> steps.step(step).stream()))
                        .toList())
                .withBands(Bands.of(document.bands(), Double.NEGATIVE_INFINITY));
        return document.step(Vocabulary.WEIGH)
                .map(weigh -> new WeightAssembly(structure, weigh).weighed(model))
                .orElse(model);
    }

    private Node node(Line line) {
        if (line.type() == Line.Type.INDICATOR) {
            return new Node.Indicator(line.code(), line.weight());
        }
        List<Line> children = structure.children(line.code());
        List<Node> nodes = new ArrayList<>();
        children.forEach(child -> nodes.add(node(child)));
        List<String> codes = children.stream().map(Line::code).toList();
        Node.Steps here = Aggregations.steps(aggregate.of(line.code(), structure.level(line.code())), codes);
        return new Node.Group(line.code(), line.weight(), here, nodes);
    }

    private Map<String, Direction> directions() {
        Map<String, Direction> directions = new HashMap<>();
        for (Line indicator : structure.of(Line.Type.INDICATOR)) {
            directions.put(indicator.code(), indicator.direction() < 0 ? Direction.NEGATIVE : Direction.POSITIVE);
        }
        return directions;
    }
}
