package org.phrom.scoring.calculator.app;

import java.util.Set;
import java.util.TreeSet;
import org.phrom.scoring.model.domain.document.Choice;
import org.phrom.scoring.model.domain.document.Step;

/** What some methods of steps take of the heap beside the table that they make. */
final class MethodsOf {
    private static final Set<String> STANDARDISING = Set.of("regression", "expectation-maximisation");
    private static final Set<String> OVER_PERIODS = Set.of("latest", "linear", "linear-constant");
    private static final Set<String> NOTING = Set.of("winsorise", "winsorise-quantiles", "box-cox");
    private static final Set<String> SQUARE = Set.of("principal-component", "factor-analysis", "critic", "entropy");

    private MethodsOf() {}

    /** The methods that a step uses anywhere. */
    static Set<String> step(Step step) {
        Set<String> methods = new TreeSet<>();
        methods.add(step.general().method());
        step.particular().values().stream().map(Choice::method).forEach(methods::add);
        step.levels().values().stream().map(Choice::method).forEach(methods::add);
        return methods;
    }

    static long bytes(String method, long units, long indicators) {
        long cells = units * indicators;
        if (STANDARDISING.contains(method)) {
            return 17 * cells + 48 * indicators * indicators;
        }
        if (OVER_PERIODS.contains(method)) {
            return 24 * cells;
        }
        if (NOTING.contains(method)) {
            return 8 * cells;
        }
        if (SQUARE.contains(method)) {
            return 8 * cells + 48 * indicators * indicators;
        }
        if (method.equals("benefit-of-the-doubt")) {
            return 32 * cells + 64 * units;
        }
        if (method.equals("copeland") || method.equals("condorcet")) {
            return 4 * cells + 48 * units;
        }
        return 0;
    }
}
