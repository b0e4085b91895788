package org.phrom.survey.assessment.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which assessments a list has; absent parts do not restrict it.
 *
 * @param round id of the round
 * @param organisation code of the organisation
 * @param state code of the state
 * @param ancestor code of an organisation above
 * @param changedSince when it was changed last, at the earliest
 * @param roots sub-trees that the caller sees
 */
public record AssessmentQuery(
        @Nullable String round,
        @Nullable String organisation,
        @Nullable String state,
        @Nullable String ancestor,
        @Nullable Instant changedSince,
        @Nullable List<String> roots) {

    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        put(conditions, "round = ?", round);
        put(conditions, "organisation = ?", organisation);
        put(conditions, "state = ?", state);
        put(conditions, "changed_at >= ?", changedSince);
        put(conditions, "ancestors && ?", ancestor == null ? null : List.of(ancestor));
        return conditions;
    }

    private static void put(Map<String, Object> conditions, String condition, @Nullable Object argument) {
        if (argument != null) {
            conditions.put(condition, argument);
        }
    }
}
