package org.phrom.survey.framework.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Checks steps of a model document against what scoring-service reads. */
final class StepChecks {
    private final TreeNodes nodes;
    private final Findings findings;
    private final ChoiceCheck check;
    private final ChoiceRules rules;
    private final EarlierRounds earlier;

    /** With the codes that play a role. */
    StepChecks(TreeNodes nodes, Function<String, Set<String>> codes, Findings findings) {
        this.nodes = nodes;
        this.findings = findings;
        this.check = new ChoiceCheck(codes, findings);
        this.rules = new ChoiceRules(findings);
        this.earlier = new EarlierRounds(findings);
    }

    void step(Spot step) {
        JsonNode family = ModelVocabulary.family(step.text("step"));
        if (family.isMissingNode()) {
            return;
        }
        Choices choices = Choices.of(step);
        // published ranks are whole numbers
        if (step.text("step").equals("rank") && choices.general().equals("fractional")) {
            findings.notSupported(step.get("method"));
        }
        earlier.step(step, choices);
        Set<String> beside = beside(family);
        check.choice(step, family, choices.general(), beside);
        otherwise(step, "indicators", nodes.indicators().keySet());
        otherwise(step, "nodes", nodes.groups().keySet());
        otherwise(step, "levels", levels());
        if (beside.contains("indicators")) {
            nodes.indicators().forEach((code, indicator) -> {
                Spot own = choices.ofIndicator(code, indicator);
                check.required(own, family, choices.method(own), " (" + code + ")");
                rules.check(own, choices.method(own), List.of());
            });
        } else {
            groups(step, family, choices);
        }
    }

    private static Set<String> beside(JsonNode family) {
        Set<String> beside = new HashSet<>(Set.of("step"));
        switch (family.path("particular").asText()) {
            case "indicators" -> beside.add("indicators");
            case "nodes" -> beside.addAll(Set.of("nodes", "levels"));
            default -> {}
        }
        return beside;
    }

    private void groups(Spot step, JsonNode family, Choices choices) {
        check.required(step, family, choices.general(), "");
        earlier.rounds(step);
        nodes.groups().forEach((code, group) -> {
            Spot own = choices.ofGroup(code, group.level());
            rules.check(own, choices.method(own), group.children());
        });
        for (String some : List.of("nodes", "levels")) {
            step.get(some).fields().forEach(one -> {
                check.required(one, family, choices.method(one), "");
                earlier.rounds(one);
            });
        }
    }

    private Set<String> levels() {
        Set<String> levels = new TreeSet<>();
        nodes.groups().values().forEach(group -> levels.add(Integer.toString(group.level())));
        return levels;
    }

    /** What some indicators, nodes or levels say otherwise. */
    private void otherwise(Spot step, String some, Set<String> known) {
        Choices choices = Choices.of(step);
        for (Spot one : step.get(some).fields()) {
            if (!known.contains(one.name())) {
                check.unknown(one, one.name(), known);
            }
            check.choice(one, ModelVocabulary.family(step.text("step")), choices.method(one), Set.of());
        }
    }
}
