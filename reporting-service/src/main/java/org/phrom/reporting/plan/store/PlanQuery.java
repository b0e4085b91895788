package org.phrom.reporting.plan.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.reporting.plan.domain.PlanState;
import org.phrom.reporting.readmodel.Scope;

/**
 * Which plans a list has; absent parts do not restrict it.
 *
 * @param round id of the round
 * @param organisation code of the organisation
 * @param ancestor code of an organisation above
 * @param state code of the state
 * @param nodes codes of nodes, one of which a measure is for
 * @param changedSince when it was changed last, at the earliest
 * @param standing whether dropped plans are left out
 * @param open whether only plans are meant that are open to everybody
 * @param scope what the caller sees
 */
public record PlanQuery(
        @Nullable String round,
        @Nullable String organisation,
        @Nullable String ancestor,
        @Nullable String state,
        @Nullable List<String> nodes,
        @Nullable Instant changedSince,
        boolean standing,
        boolean open,
        Scope scope) {

    /** The same without plans that were dropped, unless these are asked for. */
    public PlanQuery withoutDropped() {
        return new PlanQuery(round, organisation, ancestor, state, nodes, changedSince, state == null, open, scope);
    }

    /** The plans of a round that are open to everybody, whoever asks. */
    public static PlanQuery open(String round) {
        return new PlanQuery(round, null, null, null, null, null, true, true, Scope.ALL);
    }

    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        put(conditions, "p.round = ?", round);
        put(conditions, "p.organisation = ?", organisation);
        put(conditions, "p.ancestors && ?", ancestor == null ? null : List.of(ancestor));
        put(conditions, "p.state = ?", state);
        put(conditions, "exists (select from jsonb_array_elements(p.measures) m where m ->> 'node' = any(?))", nodes);
        put(conditions, "p.changed_at >= ?", changedSince);
        put(conditions, "(p.published_at is not null) = ?", open ? true : null);
        put(conditions, "p.state <> ?", standing ? PlanState.DROPPED.code() : null);
        return conditions;
    }

    private static void put(Map<String, Object> conditions, String condition, @Nullable Object argument) {
        if (argument != null) {
            conditions.put(condition, argument);
        }
    }
}
