package org.phrom.scoring.run.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.run.domain.Result.NodeResult;

/** What was measured of an organisation in a run, and not taken of a round before. */
public final class Measured {
    private Measured() {}

    /** Returns the values that rules gave, by code of the indicator. */
    public static Map<String, Double> values(ScoringModel model, Counted counted) {
        Map<String, Double> measured = new HashMap<>();
        Inputs.of(model, counted).values().forEach((code, value) -> {
            if (value.missing() == null && Double.isFinite(value.value())) {
                measured.put(code, value.value());
            }
        });
        return measured;
    }

    /** Returns the scores, by code of the node, of those into which nothing went that was taken of a round before. */
    public static Map<String, Double> scores(ScoringModel model, Result result) {
        Map<String, Double> measured = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (NodeResult node : result.nodes()) {
            if (node.score() != null) {
                measured.put(node.code(), node.score());
            }
            if (node.carried() != null) {
                taken.add(node.code());
            }
        }
        for (String code : taken) {
            Line line = model.structure().line(code);
            measured.remove(code);
            while (line != null && line.weight() != 0 && line.parent() != null) {
                measured.remove(line.parent());
                line = model.structure().line(line.parent());
            }
        }
        return measured;
    }
}
