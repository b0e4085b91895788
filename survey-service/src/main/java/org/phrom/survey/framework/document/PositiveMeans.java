package org.phrom.survey.framework.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether means of positive values get values that the steps before surely make zero or less. */
final class PositiveMeans {
    private static final Set<String> BY_COLUMN = Set.of("mean", "median", "group-mean", "group-median");

    private final Spot scoring;
    private final Map<String, Spot> indicators;
    private final Findings findings;
    private final @Nullable Choices aggregate;
    private final @Nullable Choices normalise;

    PositiveMeans(Spot scoring, ModelSteps steps, Map<String, Spot> indicators, Findings findings) {
        this.scoring = scoring;
        this.indicators = indicators;
        this.findings = findings;
        this.aggregate = steps.choices("aggregate").orElse(null);
        Spot last = last(steps);
        this.normalise = last != null && last.text("step").equals("normalise") ? Choices.of(last) : null;
    }

    /** The last step that changes indicators one by one. */
    private @Nullable Spot last(ModelSteps steps) {
        Spot last = null;
        for (Spot step : steps.list()) {
            boolean changes = Set.of("treat", "normalise").contains(step.text("step"));
            last = changes || step.text("step").equals("impute") && byColumn(step) ? step : last;
        }
        return last;
    }

    private boolean byColumn(Spot step) {
        Choices choices = Choices.of(step);
        return indicators.entrySet().stream()
                .map(indicator -> choices.ofIndicator(indicator.getKey(), indicator.getValue()))
                .allMatch(choice -> BY_COLUMN.contains(choices.method(choice)));
    }

    void check(Spot group, int level) {
        Spot choice = aggregate == null ? group : aggregate.ofGroup(group.text("code"), level);
        String method = aggregate == null ? said(group, "aggregation") : aggregate.method(choice);
        boolean positive = Set.of("geometric", "harmonic").contains(method)
                || method.equals("power") && choice.get("exponent").node().asDouble(1) < 0;
        if (!positive) {
            return;
        }
        String missing = aggregate == null ? said(group, "missing") : choice.text("missing");
        if (missing.equals("zero")) {
            refuse(choice);
        }
        List<Spot> children = group.get("children").items();
        children.stream().filter(this::counts).filter(this::reachesZero).forEach(child -> refuse(choice));
    }

    private String said(Spot group, String name) {
        return group.has(name) ? group.text(name) : scoring.text(name);
    }

    private boolean counts(Spot child) {
        return child.get("weight").node().asDouble(1) != 0;
    }

    private boolean reachesZero(Spot child) {
        if (normalise == null || !child.has("indicator")) {
            return false;
        }
        Spot choice = normalise.ofIndicator(child.text("code"), child.get("indicator"));
        return switch (normalise.method(choice)) {
            case "min-max" -> choice.get("range").node().path(0).asDouble(0) <= 0;
            case "z-score" -> choice.get("mean").node().asDouble(0) <= 0;
            case "borda", "percentile-rank" -> true;
            default -> false;
        };
    }

    private void refuse(Spot choice) {
        findings.add(
                choice,
                "mean-needs-positive-range",
                "ค่าเฉลี่ยเรขาคณิตและฮาร์มอนิกใช้ได้กับค่าที่เป็นบวกเท่านั้น",
                "A geometric or harmonic mean needs values above zero, but some become zero or less, or count as zero when missing");
    }
}
