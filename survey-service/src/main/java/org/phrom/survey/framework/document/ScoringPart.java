package org.phrom.survey.framework.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What scoring computes with: steps of the model document, denominators, directions. */
final class ScoringPart implements Part {

    private static final Set<String> SUPPORTED = Set.of("steps", "aggregation", "missing");
    private static final List<String> BY_MEANS = List.of("aggregation", "missing");
    private static final Map<String, String> METHOD_OF_SETTING =
            Map.of("goalposts", "goalposts", "target", "distance-to-target");

    private final Findings findings;
    private final Spot document;
    private final Spot scoring;
    private final Map<String, Spot> questions;
    private final Map<String, Spot> indicators = new HashMap<>();
    private final Map<String, StepChecks.Group> groups = new LinkedHashMap<>();
    private final Set<String> steps = new HashSet<>();

    ScoringPart(Spot document, QuestionsPart questions, Findings findings) {
        this.findings = findings;
        this.document = document;
        this.scoring = document.get("scoring");
        this.questions = questions.byCode();
    }

    @Override
    public void support() {
        findings.only(scoring, SUPPORTED);
    }

    @Override
    public void check() {
        nodes(document.get("tree"), 1);
        scoring.get("steps").items().forEach(step -> steps.add(step.text("step")));
        StepChecks checks = new StepChecks(this::codes, findings);
        Set<String> before = new HashSet<>();
        for (Spot step : scoring.get("steps").items()) {
            order(step, before);
            checks.step(step, indicators, groups);
        }
        if (steps.contains("aggregate")) {
            BY_MEANS.stream().filter(scoring::has).map(scoring::get).forEach(this::saidTwice);
            means(document.get("tree"), 1);
        }
        if (!steps.isEmpty()) {
            positive(document.get("tree"), 1, new PositiveMeans(scoring, indicators, findings));
        }
        indicators.values().forEach(indicator -> indicator(indicator, checks));
    }

    /** Returns the level of a node, having kept what is below it. */
    private int nodes(Spot node, int depth) {
        if (node.has("indicator")) {
            indicators.putIfAbsent(node.text("code"), node.get("indicator"));
            return 1;
        }
        int highest = 0;
        if (depth <= TreePart.DEEPEST) {
            for (Spot child : node.get("children").items()) {
                highest = Math.max(highest, nodes(child, depth + 1));
            }
        }
        if (node.has("code")) {
            groups.putIfAbsent(
                    node.text("code"),
                    new StepChecks.Group(highest + 1, node.get("children").items()));
        }
        return highest + 1;
    }

    private void positive(Spot node, int depth, PositiveMeans means) {
        StepChecks.Group group = groups.get(node.text("code"));
        if (group != null && !node.has("indicator") && depth <= TreePart.DEEPEST) {
            means.check(node, group.level());
            group.children().forEach(child -> positive(child, depth + 1, means));
        }
    }

    private void means(Spot node, int depth) {
        BY_MEANS.stream().filter(node::has).map(node::get).forEach(this::saidTwice);
        if (depth <= TreePart.DEEPEST) {
            node.get("children").items().forEach(child -> means(child, depth + 1));
        }
    }

    private void saidTwice(Spot spot) {
        findings.add(
                spot,
                "said-by-step",
                "ขั้นตอน aggregate ระบุไว้แล้ว",
                "The step aggregate says how children become their parent");
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
        before.add(name);
    }

    /** The codes that play a role of the model document. */
    private Set<String> codes(String role) {
        return switch (role) {
            case "indicator" -> indicators.keySet();
            case "aggregate" -> groups.keySet();
            case "node" -> {
                Set<String> all = new LinkedHashSet<>(groups.keySet());
                all.addAll(indicators.keySet());
                yield all;
            }
            case "denominator" -> ofType("number");
            case "group" -> ofType("singleChoice");
            default -> Set.of();
        };
    }

    private Set<String> ofType(String type) {
        Set<String> codes = new LinkedHashSet<>();
        questions.forEach((code, question) -> {
            if (question.text("type").equals(type) && !groups.containsKey(code) && !indicators.containsKey(code)) {
                codes.add(code);
            }
        });
        return codes;
    }

    private void indicator(Spot indicator, StepChecks checks) {
        if (indicator.has("goalposts")) {
            checks.goalposts(indicator.get("goalposts"));
        }
        if (indicator.has("denominator")) {
            denominator(indicator.get("denominator"));
        }
        if (indicator.has("scale") && !indicator.has("denominator")) {
            useless(indicator.get("scale"), "denominator");
        }
        METHOD_OF_SETTING.forEach((setting, method) -> {
            if (indicator.has(setting)
                    && !scoring.get("steps").node().toString().contains('"' + method + '"')) {
                useless(indicator.get(setting), "normalise: " + method);
            }
        });
        direction(indicator);
    }

    private void denominator(Spot denominator) {
        String code = denominator.node().asText();
        if (!ofType("number").contains(code)) {
            findings.add(
                    denominator,
                    "denominator-unknown",
                    "ต้องเป็นรหัสคำถามชนิด number ที่ไม่ใช่รหัสของโหนด",
                    "It must be the code of a question of type number, and of no node");
        } else if (!steps.contains("denominate")) {
            useless(denominator, "denominate");
        }
    }

    private void useless(Spot spot, String needed) {
        findings.add(
                spot, "not-used", "ไม่มีสิ่งที่ใช้ค่านี้: " + needed, "Nothing uses it: the model has no " + needed);
    }

    private void direction(Spot indicator) {
        JsonNode direction = indicator.get("direction").node();
        if (direction.asInt(1) > 0 || steps.contains("normalise")) {
            return;
        }
        Spot question = questions.get(indicator.text("question"));
        boolean bounded = question != null
                && question.get("min").node().isNumber()
                && question.get("max").node().isNumber();
        if (indicator.text("rule").equals("value") && !bounded) {
            findings.add(
                    indicator.get("direction"),
                    "direction-needs-bounds",
                    "ทิศทาง -1 ต้องมีขั้นตอน normalise หรือ min และ max ของคำถาม",
                    "Direction -1 needs the step normalise, or min and max of the question");
        }
    }
}
