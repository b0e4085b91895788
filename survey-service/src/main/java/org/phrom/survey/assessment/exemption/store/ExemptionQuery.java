package org.phrom.survey.assessment.exemption.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a list has; absent parts do not restrict it.
 *
 * @param round id of the round
 * @param organisation code of the organisation that asks
 * @param ancestor code of an organisation above
 * @param question code of the question; of an item of a roster, {@code @} and the code of the roster
 * @param state code of the state
 * @param changedSince when it was changed last, at the earliest
 * @param roots sub-trees that the caller sees
 */
public record ExemptionQuery(
        @Nullable String round,
        @Nullable String organisation,
        @Nullable String ancestor,
        @Nullable String question,
        @Nullable String state,
        @Nullable Instant changedSince,
        @Nullable List<String> roots) {

    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        put(conditions, "a.round = ?", round);
        put(conditions, "a.organisation = ?", organisation);
        put(conditions, "a.ancestors && ?", ancestor == null ? null : List.of(ancestor));
        put(conditions, "r.question = ?", question);
        put(conditions, "r.state = ?", state);
        put(conditions, "r.changed_at >= ?", changedSince);
        return conditions;
    }

    private static void put(Map<String, Object> conditions, String condition, @Nullable Object argument) {
        if (argument != null) {
            conditions.put(condition, argument);
        }
    }
}
