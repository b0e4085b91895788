package org.phrom.scoring.model.assembly;

import java.util.LinkedHashMap;
import java.util.Map;
import org.phrom.scoring.model.domain.document.Choice;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.model.domain.document.ModelDocument;
import org.phrom.scoring.model.domain.document.Step;
import org.phrom.scoring.model.domain.document.Structure;
import org.phrom.scoring.model.domain.document.Vocabulary;

/** Finds the nodes that take the value of a round before where they have none. */
record Carries(Structure structure, ModelDocument document) {
    private static final String CARRY_FORWARD = "carry-forward";
    private static final int MOST_ROUNDS = 10;

    /** Returns how many rounds back at most, by code of the node: as its parent says, or a step impute by latest. */
    Map<String, Integer> byNode() {
        Map<String, Integer> rounds = new LinkedHashMap<>();
        Step aggregate = document.step(Vocabulary.AGGREGATE).orElseThrow();
        for (Line line : structure.preorder()) {
            String parent = line.parent();
            if (parent != null) {
                Choice choice = aggregate.of(parent, structure.level(parent));
                if (choice.text("missing", "drop").equals(CARRY_FORWARD)) {
                    rounds.put(line.code(), choice.whole("rounds", 1));
                }
            }
        }
        document.steps().stream()
                .filter(step -> step.family().equals(Vocabulary.IMPUTE.name()))
                .forEach(step -> imputed(step, rounds));
        return rounds;
    }

    private void imputed(Step impute, Map<String, Integer> rounds) {
        for (Line indicator : structure.of(Line.Type.INDICATOR)) {
            Choice choice = impute.forIndicator(indicator);
            if (choice.method().equals("latest")) {
                rounds.merge(indicator.code(), Math.min(choice.whole("maxAge", MOST_ROUNDS), MOST_ROUNDS), Math::max);
            }
        }
    }
}
