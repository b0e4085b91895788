package org.phrom.scoring.model.app;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.model.domain.Question;

/**
 * A model as it is stored, for those who want to look at it; nothing else is needed to score with it.
 *
 * @param names of nodes, by code and language
 * @param structure nodes of the tree, parents before children, then denominators and groups
 * @param rules by indicator or denominator: what becomes of answers
 * @param steps in the order in which they run, as the calculator takes them
 */
public record ModelText(
        Map<String, Map<String, String>> names,
        List<Line> structure,
        Map<String, Rule> rules,
        List<Map<String, Object>> steps,
        List<Band> bands) {

    /**
     * A node, or a column beside the tree.
     *
     * @param type aggregate, indicator, denominator or group
     * @param direction -1 when the step normalise turns it; null otherwise
     * @param denominator code of the column it is divided by
     * @param goalposts for the method of that name
     * @param target for the method distance-to-target
     */
    public record Line(
            String code,
            String type,
            @Nullable String parent,
            @Nullable Double weight,
            @Nullable Integer direction,
            @Nullable String denominator,
            @Nullable Double scale,
            @Nullable Map<String, Object> goalposts,
            @Nullable Double target) {}

    /**
     * A rule.
     *
     * @param rule value, points or share; open for extension
     * @param notRelevant of the rule share: drop or zero; null when as the parent's missing policy
     * @param turned whether the rule itself turns the value, so that more is better
     */
    public record Rule(
            String rule,
            boolean turned,
            List<Question> questions,
            @Nullable String notRelevant) {}

    /** A band by its closed lower bound. */
    public record Band(String code, Map<String, String> name, double from) {}
}
