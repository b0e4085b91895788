package org.phrom.scoring.engine.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.Groups;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.Tree;

/** Everything that keeps a model from running on a data set, found before anything is computed. */
final class ModelCheck {
    private final IndexModel model;
    private final List<Refusal> findings = new ArrayList<>();

    private ModelCheck(IndexModel model) {
        this.model = model;
    }

    static void check(IndexModel model, DataSet data, Groups groups) {
        List<Refusal> findings = findings(model, data, groups);
        if (!findings.isEmpty()) {
            throw new ModelRefused(findings);
        }
    }

    static List<Refusal> findings(IndexModel model, DataSet data, Groups groups) {
        ModelCheck check = new ModelCheck(model);
        check.columns(data);
        check.groupings(data, groups);
        check.positive();
        if (check.findings.isEmpty()) {
            Frame frame = Frame.of(model, data, groups);
            model.steps().forEach(step -> check.findings.addAll(step.findings(frame)));
        }
        return check.findings;
    }

    /** Finds what no data can mend: means over values that the steps before surely make zero or less. */
    static List<Refusal> findings(IndexModel model) {
        ModelCheck check = new ModelCheck(model);
        check.positive();
        return check.findings;
    }

    private void columns(DataSet data) {
        if (data.units().isEmpty()) {
            findings.add(new Refusal("units", "there are none"));
        }
        Set<String> codes = data.codes();
        boolean normalised = model.steps().stream().anyMatch(step -> step.stage() == Stage.NORMALISED);
        for (String indicator : model.indicators()) {
            if (!codes.contains(indicator)) {
                findings.add(new Refusal(indicator, "the data set has no such column"));
            } else if (!data.hasValues(indicator) && !carried(indicator, data)) {
                findings.add(new Refusal(indicator, "has no value for any unit"));
            }
            if (!normalised && model.directions().get(indicator) == Direction.NEGATIVE) {
                findings.add(new Refusal(
                        indicator, "its direction is negative, but the model has no normalisation that would turn it"));
            }
        }
    }

    private boolean carried(String indicator, DataSet data) {
        return model.steps().stream()
                .filter(ColumnStep.class::isInstance)
                .map(step -> ((ColumnStep) step).source(indicator))
                .anyMatch(source -> source != null && data.codes().contains(source) && data.hasValues(source));
    }

    private void groupings(DataSet data, Groups groups) {
        groups.byName().forEach((name, codes) -> {
            if (codes.size() != data.units().size()) {
                findings.add(new Refusal(
                        name,
                        "a grouping needs one code per unit: " + data.units().size() + ", not " + codes.size()));
            }
        });
    }

    private void positive() {
        Tree tree = model.tree();
        for (int node = 0; node < tree.size(); node++) {
            if (model.scheme().isGroup(node)
                    && model.scheme().steps(node).aggregation().needsPositive()) {
                positive(node);
            }
        }
    }

    private void positive(int group) {
        int[] children = model.scheme().children(group);
        double[] weights = model.scheme().weights(group);
        for (int i = 0; i < children.length; i++) {
            Node child = model.tree().node(children[i]);
            if (weights[i] != 0 && child instanceof Node.Indicator && reachesZero(child.code())) {
                findings.add(new Refusal(
                        model.tree().node(group).code(),
                        "a " + model.scheme().steps(group).aggregation().name()
                                + " mean needs values above zero, but the normalisation of " + child.code()
                                + " gives zero or less"));
            }
        }
    }

    private boolean reachesZero(String indicator) {
        for (int at = model.steps().size() - 1; at >= 0; at--) {
            if (model.steps().get(at) instanceof ColumnStep step && step.rule(indicator) != null) {
                return step.stage() == Stage.NORMALISED && step.surelyReachesZero(indicator);
            }
        }
        return false;
    }
}
