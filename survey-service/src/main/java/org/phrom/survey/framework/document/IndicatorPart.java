package org.phrom.survey.framework.document;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.framework.domain.Indicator;

/** The indicators at the leaves of the tree: their rule, its questions, and what steps of the model read of them. */
final class IndicatorPart implements Part {

    private static final Set<String> SUPPORTED =
            Set.of("rule", "question", "questions", "direction", "unit", "denominator", "scale", "goalposts", "target");
    private static final Map<String, Rule> RULES = Map.of(
            "value", new Rule(Set.of("number"), Set.of()),
            "points", new Rule(Set.of("singleChoice", "multiChoice", "yesNo"), Set.of()),
            "share", new Rule(Set.of("yesNo"), Set.of("notRelevant")));
    private static final Map<String, String> METHOD_OF_SETTING =
            Map.of("goalposts", "goalposts", "target", "distance-to-target");

    /** The types of question that a rule reads, and the parameters it has beside them. */
    private record Rule(Set<String> types, Set<String> parameters) {}

    private final TreeNodes nodes;
    private final QuestionsPart questions;
    private final OptionSetsPart optionSets;
    private final ModelSteps steps;
    private final Findings findings;

    IndicatorPart(
            Spot document, TreeNodes nodes, QuestionsPart questions, OptionSetsPart optionSets, Findings findings) {
        this.nodes = nodes;
        this.questions = questions;
        this.optionSets = optionSets;
        this.steps = ModelSteps.of(document);
        this.findings = findings;
    }

    static @Nullable Indicator read(Spot indicator) {
        if (!indicator.node().isObject()) {
            return null;
        }
        return new Indicator(
                indicator.text("rule"),
                asked(indicator).stream()
                        .map(question -> question.node().asText())
                        .toList());
    }

    private static List<Spot> asked(Spot indicator) {
        return indicator.has("question")
                ? List.of(indicator.get("question"))
                : indicator.get("questions").items();
    }

    @Override
    public void support() {
        for (TreeNodes.Leaf leaf : nodes.leaves()) {
            Rule rule = RULES.get(leaf.indicator().text("rule"));
            Set<String> supported = new HashSet<>(SUPPORTED);
            supported.addAll(rule == null ? Set.of() : rule.parameters());
            findings.only(leaf.indicator(), supported);
            findings.onlyValues(leaf.indicator().get("rule"), RULES.keySet());
        }
    }

    @Override
    public void check() {
        ChoiceCheck choices = new ChoiceCheck(role -> Set.of(), findings);
        Set<String> numbers = columns("number");
        for (TreeNodes.Leaf leaf : nodes.leaves()) {
            rule(leaf.indicator());
            denominator(leaf.indicator(), numbers);
            choices.goalposts(leaf.indicator().get("goalposts"));
            normalisation(leaf);
            direction(leaf.indicator());
        }
    }

    private void rule(Spot indicator) {
        Rule rule = RULES.get(indicator.text("rule"));
        if (rule == null) {
            return;
        }
        Set<String> fitting = rule.types();
        for (Spot reference : asked(indicator)) {
            Spot question = questions.byCode().get(reference.node().asText());
            if (question == null) {
                findings.add(reference, "question-unknown", "ไม่มีคำถามนี้", "There is no such question");
            } else if (!fitting.contains(question.text("type"))) {
                findings.add(
                        reference,
                        "question-does-not-fit-rule",
                        "ชนิดของคำถามใช้กับกฎนี้ไม่ได้",
                        "The rule takes questions of type "
                                + String.join(", ", fitting.stream().sorted().toList()));
            } else if (indicator.text("rule").equals("points")) {
                optionSets.checkPoints(question);
            }
        }
    }

    private void denominator(Spot indicator, Set<String> numbers) {
        Spot denominator = indicator.get("denominator");
        if (!indicator.has("denominator")) {
            unlessNeeded(indicator, "scale", "denominator");
        } else if (!numbers.contains(denominator.node().asText())) {
            findings.add(
                    denominator,
                    "denominator-unknown",
                    "ต้องเป็นรหัสคำถามชนิด number ที่ไม่ใช่รหัสของโหนด",
                    "It must be the code of a question of type number, and of no node");
        } else if (!steps.has("denominate")) {
            unlessNeeded(indicator, "denominator", "denominate");
        }
    }

    private void normalisation(TreeNodes.Leaf leaf) {
        String method = steps.normalisation(leaf).orElse("");
        METHOD_OF_SETTING.forEach((setting, needed) -> {
            if (!method.equals(needed)) {
                unlessNeeded(leaf.indicator(), setting, "normalise: " + needed);
            }
        });
    }

    private void unlessNeeded(Spot indicator, String setting, String needed) {
        if (indicator.has(setting)) {
            findings.add(
                    indicator.get(setting),
                    "not-used",
                    "ไม่มีสิ่งที่ใช้ค่านี้: " + needed,
                    "Nothing uses it: the model has no " + needed + " here");
        }
    }

    private void direction(Spot indicator) {
        if (indicator.get("direction").node().asInt(1) > 0 || steps.has("normalise")) {
            return;
        }
        Spot question = questions.byCode().get(indicator.text("question"));
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

    /** The codes of questions that may stand beside the tree as a column: of this type, and of no node. */
    Set<String> columns(String type) {
        Set<String> taken = nodes.codes();
        Set<String> codes = new TreeSet<>();
        questions.byCode().forEach((code, question) -> {
            if (question.text("type").equals(type) && !taken.contains(code)) {
                codes.add(code);
            }
        });
        return codes;
    }
}
