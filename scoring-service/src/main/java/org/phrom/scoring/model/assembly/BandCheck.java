package org.phrom.scoring.model.assembly;

import java.util.Map;
import java.util.Set;
import org.phrom.scoring.engine.Bands;
import org.phrom.scoring.model.domain.IndicatorRule;
import org.phrom.scoring.model.domain.document.Choice;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.model.domain.document.ModelDocument;
import org.phrom.scoring.model.domain.document.Structure;
import org.phrom.scoring.model.domain.document.Vocabulary;

/** Refuses bands that leave a possible score out. */
record BandCheck(Structure structure, Map<String, IndicatorRule> rules, ModelDocument document) {

    /**
     * Where nothing but means is taken, the lowest score is known, and every score must have a band; and every
     * organisation must, where bands are shares of them.
     */
    void check() {
        boolean means = document.steps().stream()
                .allMatch(step -> Set.of("aggregate", "rank").contains(step.family()));
        if (means) {
            Bands.of(document.bands(), lowest(structure.root()));
        } else if (Bands.of(document.bands(), Double.NEGATIVE_INFINITY).hasQuantiles()) {
            Bands.of(document.bands(), 0);
        }
    }

    private double lowest(Line node) {
        IndicatorRule rule = rules.get(node.code());
        if (rule != null) {
            return rule.lowest();
        }
        Choice choice = document.step(Vocabulary.AGGREGATE).orElseThrow().of(node.code(), structure.level(node.code()));
        double lowest =
                Set.of("zero", "last-rank").contains(choice.text("missing", "drop")) ? 0 : Double.POSITIVE_INFINITY;
        for (Line child : structure.children(node.code())) {
            lowest = child.weight() > 0 ? Math.min(lowest, lowest(child)) : lowest;
        }
        return lowest;
    }
}
