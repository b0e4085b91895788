package org.phrom.scoring.run.domain;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.phrom.scoring.model.domain.AnswerStatus;
import org.phrom.scoring.model.domain.IndicatorValue;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.model.domain.document.Line;

/** The nodes of one organisation for which a value of a round before may stand in. */
public final class Gaps {
    /** What does not apply, or is not relevant, is not missing: nothing stands in for it. */
    private static final Set<AnswerStatus> CAUSES =
            Set.of(AnswerStatus.UNANSWERED, AnswerStatus.UNKNOWN, AnswerStatus.NO_STATISTIC, AnswerStatus.UNDEFINED);

    private Gaps() {}

    /**
     * Returns the codes of the nodes that the model lets take a value of a round before, and of which something is
     * missing: the indicator itself, or of another node an indicator below that counts.
     *
     * @throws IllegalArgumentException when an answer is none that its question can have
     */
    public static Set<String> of(ScoringModel model, Counted counted) {
        Map<String, IndicatorValue> values = Inputs.of(model, counted).values();
        Set<String> gaps = new LinkedHashSet<>();
        for (String node : model.carries().keySet()) {
            if (lacks(model, node, values)) {
                gaps.add(node);
            }
        }
        return gaps;
    }

    private static boolean lacks(ScoringModel model, String node, Map<String, IndicatorValue> values) {
        IndicatorValue own = values.get(node);
        if (own != null) {
            return own.missing() != null && CAUSES.contains(own.missing());
        }
        return model.structure().children(node).stream()
                .filter(child -> child.weight() != 0)
                .map(Line::code)
                .anyMatch(child -> lacks(model, child, values));
    }
}
