package org.phrom.survey.framework.document;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.framework.domain.Indicator;

/** The indicators at the leaves of the tree: their rules, and what steps of the model read of them. */
final class IndicatorPart implements Part {

    /** What steps of the model read of an indicator; of a ratio, two of these names mean something else. */
    private static final Set<String> OF_STEPS = Set.of("denominator", "scale", "goalposts", "target");

    private final TreeNodes nodes;
    private final QuestionsPart questions;
    private final ModelSteps steps;
    private final OverRosterCheck rosters;
    private final RuleCheck rules;
    private final RuleRanges ranges;
    private final Findings findings;

    IndicatorPart(
            Spot document,
            TreeNodes nodes,
            QuestionsPart questions,
            OptionSetsPart optionSets,
            ConditionNames names,
            Findings findings) {
        this.nodes = nodes;
        this.questions = questions;
        this.steps = ModelSteps.of(document);
        this.rosters = new OverRosterCheck(document.get("rosters"), findings);
        this.rules = new RuleCheck(
                questions,
                optionSets,
                rosters,
                new RowConditions(questions, names, document.get("rosters"), findings),
                findings);
        this.ranges = new RuleRanges(questions);
        this.findings = findings;
    }

    static @Nullable Indicator read(Spot indicator) {
        return indicator.node().isObject() ? new Indicator(indicator.text("rule"), Rules.questions(indicator)) : null;
    }

    @Override
    public void support() {
        nodes.leaves().forEach(leaf -> support(leaf.indicator(), OF_STEPS));
    }

    private void support(Spot indicator, Set<String> beside) {
        Set<String> supported = new HashSet<>(Rules.fields(indicator.text("rule")));
        supported.addAll(beside);
        findings.onlyUsed(indicator, supported);
        findings.onlyValues(indicator.get("rule"), Rules.names());
        Rules.inside(indicator).forEach(part -> support(part, Set.of()));
    }

    @Override
    public void check() {
        ChoiceCheck choices = new ChoiceCheck(role -> Set.of(), findings);
        IndicatorUses uses = new IndicatorUses(steps, ranges, columns("number"), findings);
        for (TreeNodes.Leaf leaf : nodes.leaves()) {
            rules.check(leaf.indicator());
            if (leaf.indicator().get("direction").node().asInt(1) < 0 && steps.has("normalise")) {
                rosters.turnedLater(leaf.indicator());
            }
            choices.goalposts(leaf.indicator().get("goalposts"));
            uses.check(leaf);
        }
    }

    /** The codes of questions that may stand beside the tree as a column: of this type, and of no node. */
    Set<String> columns(String type) {
        Set<String> taken = nodes.codes();
        Set<String> codes = new TreeSet<>();
        questions.byCode().forEach((code, question) -> {
            if (question.text("type").equals(type) && !taken.contains(code) && !questions.isByItem(question)) {
                codes.add(code);
            }
        });
        return codes;
    }
}
