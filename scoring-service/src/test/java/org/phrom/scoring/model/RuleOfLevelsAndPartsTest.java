package org.phrom.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Contracts;
import org.phrom.scoring.Survey;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.model.app.ModelText;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.Answer;
import org.phrom.scoring.model.domain.AnswerStatus;
import org.phrom.scoring.model.domain.Answers;
import org.phrom.scoring.model.domain.IndicatorRule;
import org.phrom.scoring.model.domain.IndicatorValue;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.run.domain.Counted;
import org.phrom.scoring.run.domain.Trace;
import org.phrom.scoring.run.domain.Trace.PartTrace;
import org.phrom.scoring.run.domain.Tracing;

/** Rules of frameworks over yes and no, numbers, ladders and other rules, each computed by hand. */
class RuleOfLevelsAndPartsTest {
    private static final Path GTMI =
            Path.of("../survey-service/contracts/events/framework-published.v1/examples/gtmi.json");
    private static final String QUESTIONS =
            "[{'code':'a','type':'yesNo'},{'code':'b','type':'yesNo'},{'code':'c','type':'yesNo'},"
                    + "{'code':'n','type':'number','min':0,'max':200},{'code':'m','type':'money'},{'code':'p','type':'percent'},"
                    + "{'code':'d','type':'number','min':1,'max':50},"
                    + "{'code':'rung','type':'ladder','levels':[{'level':0},{'level':1},{'level':2},{'level':3},{'level':4}]},"
                    + "{'code':'worth','type':'ladder','levels':[{'level':1,'points':0},{'level':2,'points':5},{'level':3,'points':20}]},"
                    + "{'code':'many','type':'multiChoice','options':[{'code':'web','points':2},{'code':'app','points':1},"
                    + "{'code':'shop','points':3},{'code':'fax','points':9,'obsolete':true},{'code':'none','points':0,'exclusive':true}]},"
                    + "{'code':'one','type':'singleChoice','options':[{'code':'some','points':1},{'code':'all','points':2},"
                    + "{'code':'best','points':8,'obsolete':true}]}]";
    private static final Answer YES = Answer.of("yes");
    private static final Answer NO = Answer.of("no");
    private static final Answer UNKNOWN = Answer.missing(AnswerStatus.UNKNOWN);
    private static final Answer NOT_RELEVANT = Answer.missing(AnswerStatus.NOT_RELEVANT);
    private static final Answer NOT_APPLICABLE = Answer.missing(AnswerStatus.NOT_APPLICABLE);

    @Test
    void aLadderOfYesAndNoGivesTheLastYesBeforeTheFirstNo() {
        IndicatorRule ladder = rule("{'rule':'ladder','questions':['a','b','c']}");

        assertThat(ladder.of(answers(YES, YES, NO)).value()).isEqualTo(2);
        assertThat(ladder.of(answers(YES, NO, YES)).value()).isEqualTo(1);
        assertThat(ladder.of(answers(NO, YES, YES)).value()).isZero();
        assertThat(ladder.of(answers(YES, YES, YES)).value()).isEqualTo(3);
        assertThat(rule("{'rule':'ladder','questions':['a','b','c'],'direction':-1}")
                        .of(answers(YES, YES, NO))
                        .value())
                .isEqualTo(1);
    }

    @Test
    void aRungWithoutAnAnswerLeavesTheLevelOpenOrCountsAsNoAndWhatDoesNotApplyIsPassedOver() {
        IndicatorRule drop = rule("{'rule':'ladder','questions':['a','b','c']}");
        IndicatorRule zero = rule("{'rule':'ladder','questions':['a','b','c']}", "zero");

        assertThat(drop.of(answers(YES, UNKNOWN, NO)).missing()).isEqualTo(AnswerStatus.UNKNOWN);
        assertThat(zero.of(answers(YES, UNKNOWN, YES)).value()).isEqualTo(1);
        assertThat(drop.of(answers(NO, UNKNOWN, UNKNOWN)).value()).isZero();
        assertThat(drop.of(answers(YES, NOT_APPLICABLE, YES)).value()).isEqualTo(3);
        assertThat(zero.of(answers(YES, NOT_APPLICABLE, NO)).value()).isEqualTo(1);
        assertThat(drop.of(answers(YES, NOT_RELEVANT, YES)).value()).isEqualTo(3);
        assertThat(zero.of(answers(YES, NOT_RELEVANT, YES)).value()).isEqualTo(1);
        assertThat(drop.of(answers(NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE))
                        .notApplicable())
                .isTrue();
        assertThat(zero.of(answers(UNKNOWN, NOT_RELEVANT, NOT_RELEVANT)).missing())
                .isEqualTo(AnswerStatus.UNKNOWN);
        Answer unanswered = Answer.missing(AnswerStatus.UNANSWERED);
        assertThat(drop.of(answers(UNKNOWN, YES, unanswered)).missing()).isEqualTo(AnswerStatus.UNANSWERED);
        assertThat(zero.of(answers(UNKNOWN, NOT_RELEVANT, unanswered)).missing())
                .isEqualTo(AnswerStatus.UNANSWERED);
        assertThat(drop.of(answers(UNKNOWN, NO, unanswered)).missing()).isEqualTo(AnswerStatus.UNKNOWN);
    }

    @Test
    void aLadderQuestionIsItsLevelAndItsPointsAreThoseOfTheLevelOverTheHighest() {
        assertThat(value("{'rule':'ladder','question':'rung'}", "rung", Answer.of(3)))
                .isEqualTo(3);
        assertThat(value("{'rule':'points','question':'rung'}", "rung", Answer.of(3)))
                .isEqualTo(0.75);
        assertThat(value("{'rule':'points','question':'worth'}", "worth", Answer.of(2)))
                .isEqualTo(0.25);
        assertThatThrownBy(() -> value("{'rule':'ladder','question':'rung'}", "rung", Answer.of(5)))
                .hasMessage("question rung has no such level");
        assertThatThrownBy(() -> value("{'rule':'points','question':'rung'}", "rung", Answer.of(2.5)))
                .hasMessage("question rung has no such level");
    }

    @Test
    void manyChoicesAreGradedOrCountEquallyOrAreCapped() {
        Answer two = Answer.of("web", "app");

        assertThat(value("{'rule':'points','question':'many','multiChoice':'graded'}", "many", two))
                .isEqualTo(3.0 / 6);
        assertThat(value("{'rule':'points','question':'many','multiChoice':'equal'}", "many", two))
                .isEqualTo(2.0 / 3);
        assertThat(value("{'rule':'points','question':'many','multiChoice':'equal'}", "many", Answer.of("none")))
                .isZero();
        assertThat(value("{'rule':'points','question':'many','multiChoice':'capped','cap':4}", "many", two))
                .isEqualTo(0.75);
        assertThat(value(
                        "{'rule':'points','question':'many','multiChoice':'capped','cap':4}",
                        "many",
                        Answer.of("web", "shop")))
                .isEqualTo(1);
    }

    @Test
    void whatNobodyCanChooseAnyMoreIsNotAmongThePointsPossible() {
        assertThat(value("{'rule':'points','question':'one'}", "one", Answer.of("all")))
                .isEqualTo(1);
        IndicatorRule points = rule("{'rule':'points','question':'one'}");
        assertThat(points.lowest()).isEqualTo(0.5);
    }

    @Test
    void targetsAreLinearBetweenAndClampedAtTheEnds() {
        String targets =
                "{'rule':'target','question':'n','targets':[{'at':50,'value':0},{'at':75,'value':50},{'at':100,'value':100}]}";

        assertThat(value(targets, "n", Answer.of(20))).isZero();
        assertThat(value(targets, "n", Answer.of(50))).isZero();
        assertThat(value(targets, "n", Answer.of(55))).isEqualTo(10);
        assertThat(value(targets, "n", Answer.of(75))).isEqualTo(50);
        assertThat(value(targets, "n", Answer.of(90))).isEqualTo(80);
        assertThat(value(targets, "n", Answer.of(200))).isEqualTo(100);
    }

    @Test
    void aRatioIsOneNumberOverAnotherAndUndefinedOverZero() {
        IndicatorRule ratio = rule("{'rule':'ratio','numerator':'m','denominator':'n','scale':1000}");

        assertThat(ratio.of(Answers.of(Map.of("m", Answer.of(3), "n", Answer.of(100))))
                        .value())
                .isEqualTo(30);
        assertThat(ratio.of(Answers.of(Map.of("m", Answer.of(3), "n", Answer.of(0))))
                        .missing())
                .isEqualTo(AnswerStatus.UNDEFINED);
        assertThat(ratio.of(Answers.of(Map.of("m", Answer.of(3), "n", UNKNOWN))).missing())
                .isEqualTo(AnswerStatus.UNKNOWN);
        assertThat(rule("{'rule':'ratio','numerator':'n','denominator':'d','direction':-1}")
                        .of(Answers.of(Map.of("n", Answer.of(50), "d", Answer.of(2))))
                        .value())
                .isEqualTo(175);
    }

    @Test
    void percentAndMoneyAreNumbersAndPercentGoesFrom0To100() {
        assertThat(value("{'rule':'value','question':'m'}", "m", Answer.of(12.5)))
                .isEqualTo(12.5);
        assertThat(value("{'rule':'value','question':'p','direction':-1}", "p", Answer.of(30)))
                .isEqualTo(70);
        IndicatorRule percent = rule("{'rule':'value','question':'p'}");
        assertThat(List.of(percent.lowest(), percent.highest())).containsExactly(0.0, 100.0);
    }

    @Test
    void partsAreCombinedInEveryWayAndMissingOnesFollowTheParent() {
        String parts = "'of':[{'weight':3,'indicator':{'rule':'share','questions':['a','b']}},"
                + "{'indicator':{'rule':'points','question':'rung'}},"
                + "{'weight':0,'indicator':{'rule':'share','question':'c','direction':-1}}]}";
        Map<String, Answer> all = Map.of("a", YES, "b", NO, "rung", Answer.of(4), "c", YES);
        Map<String, Answer> some = Map.of("a", YES, "b", NO, "rung", UNKNOWN, "c", YES);

        assertThat(combined("mean", parts, "drop", all)).isEqualTo(0.5);
        assertThat(combined("weightedMean", parts, "drop", all)).isEqualTo(0.625);
        assertThat(combined("min", parts, "drop", all)).isZero();
        assertThat(combined("max", parts, "drop", all)).isEqualTo(1);
        assertThat(combined("sum", parts, "drop", all)).isEqualTo(1.5);
        assertThat(combined("weightedMean", parts, "drop", some)).isEqualTo(0.5);
        assertThat(combined("weightedMean", parts, "zero", some)).isEqualTo(0.375);
        assertThat(combined("mean", parts, "zero", some)).isEqualTo(0.5 / 3);
    }

    @Test
    void withoutAnyPartTheReasonStaysAndWhatDoesNotApplyIsNeverZero() {
        String combine = "{'rule':'combine','how':'mean','of':[{'indicator':{'rule':'share','question':'a'}},"
                + "{'indicator':{'rule':'combine','how':'max','of':[{'indicator':{'rule':'share','question':'b'}}]}}]}";

        assertThat(rule(combine, "zero").of(answers(NOT_APPLICABLE, YES, NO)).value())
                .isEqualTo(1);
        assertThat(rule(combine, "zero")
                        .of(answers(NOT_APPLICABLE, UNKNOWN, NO))
                        .missing())
                .isEqualTo(AnswerStatus.UNKNOWN);
        assertThat(rule(combine).of(answers(NOT_APPLICABLE, NOT_APPLICABLE, NO)).notApplicable())
                .isTrue();
    }

    @Test
    void rulesKnowTheirRange() {
        assertRange("{'rule':'ladder','questions':['a','b','c']}", 0, 3);
        assertRange("{'rule':'ladder','question':'worth'}", 1, 3);
        assertRange("{'rule':'target','question':'n','targets':[{'at':0,'value':9},{'at':1,'value':-2}]}", -2, 9);
        assertRange("{'rule':'ratio','numerator':'n','denominator':'d'}", 0, 200);
        assertRange("{'rule':'ratio','numerator':'n','denominator':'n'}", 0, Double.POSITIVE_INFINITY);
        assertRange(
                "{'rule':'combine','how':'sum','of':[{'indicator':{'rule':'ladder','question':'worth'}},"
                        + "{'indicator':{'rule':'value','question':'p'}}]}",
                0,
                103);
        assertRange(
                "{'rule':'combine','how':'weightedMean','of':[{'indicator':{'rule':'ladder','question':'worth'}},"
                        + "{'weight':0,'indicator':{'rule':'value','question':'p'}}]}",
                1,
                3);
    }

    @Test
    void rulesThatMakeNoSenseAreRefused() {
        assertRefused("{'rule':'ladder','questions':['a','rung']}", "rung is neither");
        assertRefused(
                "{'rule':'target','question':'a','targets':[{'at':0,'value':0},{'at':1,'value':1}]}", "a is none");
        assertRefused("{'rule':'target','question':'n','targets':[{'at':2,'value':0},{'at':1,'value':1}]}", "ascend");
        assertRefused("{'rule':'ratio','numerator':'a','denominator':'n'}", "a is none");
        assertRefused(
                "{'rule':'ratio','numerator':'m','denominator':'n','direction':-1}", "direction -1 needs a range");
        assertRefused("{'rule':'combine','how':'product','of':[]}", "product");
        assertRefused(
                "{'rule':'combine','how':'mean','of':[{'weight':0,'indicator':{'rule':'share','question':'a'}}]}",
                "weights");
        assertRefused(
                "{'rule':'combine','how':'mean','of':[{'indicator':{'rule':'share','question':'a','target':1}}]}",
                "the rule share has no target");
        assertRefused(
                "{'rule':'combine','how':'mean','of':[{'indicator':{'rule':'value','question':'gone'}}]}",
                "no question gone");
    }

    @Test
    void aTraceShowsEveryRuleInsideAnotherWithWhatItReadAndCameTo() {
        ScoringModel model = model(
                "{'rule':'combine','how':'weightedMean','of':[{'weight':2,'indicator':{'rule':'ladder','questions':['a','b']}},"
                        + "{'indicator':{'rule':'combine','how':'max','of':[{'indicator':{'rule':'value','question':'p'}}]}}]}",
                "drop");
        Counted counted = new Counted("TH-50", new UUID(1, 1), Map.of("a", YES, "b", NO, "p", UNKNOWN));

        Trace cgsi = Tracing.of(model, counted).tree().children().get(0);

        assertThat(cgsi.value()).isEqualTo(1);
        assertThat(cgsi.indicator().answers()).isEmpty();
        PartTrace first = cgsi.indicator().parts().get(0);
        assertThat(List.of(first.rule(), first.weight(), first.value())).containsExactly("ladder", 2.0, 1.0);
        assertThat(first.answers()).extracting(Trace.AnswerTrace::question).containsExactly("a", "b");
        PartTrace second = cgsi.indicator().parts().get(1);
        assertThat(second.value()).isNull();
        assertThat(second.missing()).isEqualTo("unknown");
        assertThat(second.parts().get(0).answers().get(0).status()).isEqualTo("unknown");
    }

    @Test
    void aModelIsShownWithTheRulesInside() {
        ScoringModel model = model(
                "{'rule':'combine','how':'max','of':[{'indicator':{'rule':'target','question':'n','targets':"
                        + "[{'at':0,'value':0},{'at':1,'value':1}]}}]}",
                "drop");

        ModelText.Rule shown = org.phrom.scoring.canonical.CanonicalJson.read(model.text(), ModelText.class)
                .rules()
                .get("cgsi");

        assertThat(shown.how()).isEqualTo("max");
        assertThat(shown.of().get(0).rule().targets().get(1)).isEqualTo(new ModelText.Target(1, 1));
        assertThat(model.questions()).contains("n");
    }

    private static void assertRange(String rule, double lowest, double highest) {
        IndicatorRule read = rule(rule);
        assertThat(List.of(read.lowest(), read.highest())).as(rule).containsExactly(lowest, highest);
    }

    private static void assertRefused(String rule, String message) {
        assertThatThrownBy(() -> rule(rule)).isInstanceOf(ModelRefused.class).hasMessageContaining(message);
    }

    private static double combined(String how, String parts, String missing, Map<String, Answer> answers) {
        return rule("{'rule':'combine','how':'" + how + "'," + parts, missing)
                .of(Answers.of(answers))
                .value();
    }

    private static double value(String rule, String question, Answer answer) {
        IndicatorValue value = rule(rule).of(Answers.of(Map.of(question, answer)));
        assertThat(value.missing()).isNull();
        return value.value();
    }

    private static Answers answers(Answer a, Answer b, Answer c) {
        return Answers.of(Map.of("a", a, "b", b, "c", c));
    }

    private static IndicatorRule rule(String indicator) {
        return rule(indicator, "drop");
    }

    private static IndicatorRule rule(String indicator, String missing) {
        return model(indicator, missing).rules().get("cgsi");
    }

    private static ScoringModel model(String indicator, String missing) {
        ObjectNode document = (ObjectNode) Survey.read(Contracts.read(GTMI)).path("document");
        document.remove("bands");
        ((ObjectNode) document.path("tree")).put("missing", missing);
        for (JsonNode question : Survey.read(QUESTIONS.replace('\'', '"'))) {
            ((ArrayNode) document.path("questions")).add(question);
        }
        ((ObjectNode) document.at("/tree/children/0")).set("indicator", Survey.read(indicator.replace('\'', '"')));
        return ScoringModels.ofFramework(document);
    }
}
