package org.phrom.survey.framework.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What scoring computes with: steps of the model document, or means alone. */
final class ScoringPart implements Part {

    private static final Set<String> SUPPORTED =
            Set.of("steps", "aggregation", "missing", "peerGroups", "peerStatistics");
    private static final List<String> BY_MEANS = List.of("aggregation", "missing");

    private final Spot scoring;
    private final TreeNodes nodes;
    private final IndicatorPart indicators;
    private final ModelSteps steps;
    private final Findings findings;

    ScoringPart(Spot document, TreeNodes nodes, IndicatorPart indicators, Findings findings) {
        this.scoring = document.get("scoring");
        this.nodes = nodes;
        this.indicators = indicators;
        this.steps = ModelSteps.of(document);
        this.findings = findings;
    }

    @Override
    public void support() {
        findings.only(scoring, SUPPORTED);
    }

    @Override
    public void check() {
        StepChecks checks = new StepChecks(nodes, this::codes, findings);
        Set<String> before = new HashSet<>();
        for (Spot step : steps.list()) {
            order(step, before);
            checks.step(step);
        }
        if (steps.has("aggregate")) {
            saidTwice(scoring);
            nodes.all().forEach(this::saidTwice);
        }
        if (!steps.list().isEmpty()) {
            PositiveMeans means = new PositiveMeans(scoring, steps, nodes.indicators(), findings);
            nodes.groups().values().forEach(group -> means.check(group.node(), group.level()));
        }
    }

    private void saidTwice(Spot says) {
        BY_MEANS.stream()
                .filter(says::has)
                .forEach(said -> findings.add(
                        says.get(said),
                        "said-by-step",
                        "ขั้นตอน aggregate ระบุไว้แล้ว",
                        "The step aggregate says how children become their parent"));
    }

    private void order(Spot step, Set<String> before) {
        String name = step.text("step");
        if (!name.equals("impute") && before.contains(name)) {
            findings.add(step.get("step"), "step-repeated", "ขั้นตอนนี้มีแล้ว", "The step is there already");
        }
        if (name.equals("denominate") && (before.contains("treat") || before.contains("normalise"))) {
            findings.add(
                    step.get("step"),
                    "denominate-too-late",
                    "ต้องหารก่อนปรับค่า",
                    "A denominator makes no sense after treatment or normalisation");
        }
        if (before.stream().anyMatch(earlier -> stage(earlier) > stage(name))) {
            findings.add(
                    step.get("step"),
                    "step-too-late",
                    "ต้องอยู่ก่อนขั้นตอน weigh, aggregate และ rank ตามลำดับ",
                    "Values are worked on first, then come weigh, aggregate and rank");
        }
        before.add(name);
    }

    private static int stage(String step) {
        return List.of("weigh", "aggregate", "rank").indexOf(step);
    }

    /** The codes that play a role of the model document. */
    private Set<String> codes(String role) {
        return switch (role) {
            case "indicator" -> nodes.indicators().keySet();
            case "aggregate" -> nodes.groups().keySet();
            case "node" -> nodes.codes();
            case "denominator" -> indicators.columns("number");
            case "group" -> indicators.columns("singleChoice");
            default -> Set.of();
        };
    }
}
