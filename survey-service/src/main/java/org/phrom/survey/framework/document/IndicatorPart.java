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
        IndicatorUses uses = new IndicatorUses(steps, questions.byCode(), columns("number"), findings);
        for (TreeNodes.Leaf leaf : nodes.leaves()) {
            rule(leaf.indicator());
            choices.goalposts(leaf.indicator().get("goalposts"));
            uses.check(leaf);
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
