package org.phrom.survey.framework.hearing.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which comments are wanted; null restricts nothing.
 *
 * @param targetKind kind of what they are about
 * @param target code of what they are about
 * @param question code of the question that they are about, or an option of which they are
 * @param kind what they say
 * @param by body or person
 * @param region code of the region that they come from
 * @param organisationType type of organisation that they come from
 * @param state where they stand
 * @param disposition what was decided; {@code none} for those without an answer
 * @param changedSince when they were changed last, at the earliest
 */
public record CommentFilter(
        @Nullable String targetKind,
        @Nullable String target,
        @Nullable String question,
        @Nullable String kind,
        @Nullable String by,
        @Nullable String region,
        @Nullable String organisationType,
        @Nullable String state,
        @Nullable String disposition,
        @Nullable Instant changedSince) {

    /** What the filter says of comments without an answer. */
    public static final String NO_DISPOSITION = "none";

    /** All that are shown. */
    public static final CommentFilter CURRENT =
            new CommentFilter(null, null, null, null, null, null, null, "current", null, null);

    /** Conditions of the language of queries, joined by {@code and}, with the values that they need. */
    Map.Entry<String, Map<String, Object>> conditions() {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new HashMap<>();
        add(conditions, values, "target.kind = :targetKind", "targetKind", targetKind);
        add(conditions, values, "target.code = :target", "target", target);
        add(
                conditions,
                values,
                "(target.question = :question or target.kind = 'question' and target.code = :question)",
                "question",
                question);
        add(conditions, values, "kind = :kind", "kind", kind);
        add(conditions, values, "author.kind = :by", "by", by);
        add(conditions, values, "author.region = :region", "region", region);
        add(conditions, values, "author.type = :organisationType", "organisationType", organisationType);
        add(conditions, values, "state = :state", "state", state);
        add(conditions, values, "changedAt >= :changedSince", "changedSince", changedSince);
        if (NO_DISPOSITION.equals(disposition)) {
            conditions.add("disposition.decision is null");
        } else {
            add(conditions, values, "disposition.decision = :disposition", "disposition", disposition);
        }
        return Map.entry(String.join(" and ", conditions), values);
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
