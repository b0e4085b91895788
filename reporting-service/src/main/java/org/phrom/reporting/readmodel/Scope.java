package org.phrom.reporting.readmodel;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations a caller may see in one round.
 *
 * @param tops codes at the tops of the visible sub-trees; {@code null} when all are visible
 */
public record Scope(@Nullable List<String> tops) {

    /** Everything is visible. */
    public static final Scope ALL = new Scope(null);

    /** Whether an organisation is in one of the sub-trees. */
    public boolean has(String code, Collection<String> ancestors) {
        return tops == null || tops.contains(code) || ancestors.stream().anyMatch(tops::contains);
    }

    /** SQL condition over {@code code} and {@code ancestors}; takes {@link #arguments()}. */
    public String condition(String code, String ancestors) {
        return tops == null ? "true" : "(" + code + " = any(?) or coalesce(" + ancestors + ", array[]::text[]) && ?)";
    }

    /** What the condition's parameters are bound to. */
    public List<Object> arguments() {
        return tops == null ? List.of() : List.of(tops, tops);
    }
}
