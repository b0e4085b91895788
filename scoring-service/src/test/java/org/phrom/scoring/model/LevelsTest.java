package org.phrom.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phrom.kit.testing.Contracts;
import org.phrom.scoring.Survey;
import org.phrom.scoring.model.app.AnswerReader;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.Levels;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.run.domain.Counted;
import org.phrom.scoring.run.domain.Trace.IndicatorTrace;
import org.phrom.scoring.run.domain.Tracing;

/** Which level of its ladder an indicator reaches. */
class LevelsTest {
    private static final Path GTMI =
            Path.of("../survey-service/contracts/events/framework-published.v1/examples/gtmi.json");

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.2499, 0",
        "0.25, 1",
        "0.4999, 1",
        "0.5, 2",
        "0.75, 3",
        "0.9999, 3",
        "1, 4",
    })
    void levelsStandInEqualStepsFromTheWorstValueToTheBest(double value, int level) {
        assertThat(new Levels(0, 4).reached(value, 0, 1)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"0, ", "0.9, ", "1, 1", "2.4, 2", "2.9999999999, 3", "5, 5", "6, "})
    void aNumberOfALevelIsThatLevelOrNoneWhereTheLadderHasNone(double number, Integer level) {
        assertThat(new Levels(1, 5).numbered(number)).isEqualTo(level);
    }

    @Test
    void aMeanThatMissesALevelByItsLastBitsReachesIt() {
        assertThat(new Levels(0, 3).reached(1 - 2.0 / 3 - 1e-16, 0, 1)).isEqualTo(1);
        assertThat(new Levels(0, 10).reached(0.1 + 0.2 - 2e-16, 0, 1)).isEqualTo(3);
    }

    @Test
    void theLowestLevelIsThatOfTheMostWhereLessIsBetter() {
        assertThat(new Levels(0, 4).reached(100, 100, 0)).isZero();
        assertThat(new Levels(0, 4).reached(75, 100, 0)).isEqualTo(1);
        assertThat(new Levels(0, 4).reached(0, 100, 0)).isEqualTo(4);
    }

    @Test
    void aRuleThatNothingBoundsOrThatGivesOneValueReachesNone() {
        Levels levels = new Levels(0, 4);
        assertThat(levels.reached(3, 0, Double.POSITIVE_INFINITY)).isNull();
        assertThat(levels.reached(3, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY))
                .isNull();
        assertThat(levels.reached(1, 1, 1)).isNull();
    }

    @Test
    void aLadderOfOneLevelIsReachedByAll() {
        assertThat(new Levels(2, 2).reached(0.7, 0, 1)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"no no no, ", "yes no no, 1", "yes yes no, 2", "yes yes yes, 3"})
    void theLevelOfALadderOfYesAndNoIsTheLastYesAndBelowTheFirstLevelThereIsNone(String answers, Integer level) {
        String[] rungs = answers.split(" ");

        assertThat(level("'rule':'ladder','questions':['y1','y2','y3']", 1, 3, yesAndNo(rungs)))
                .isEqualTo(level);
        assertThat(level("'rule':'ladder','decimals':1,'questions':['y1','y2','y3']", 1, 3, yesAndNo(rungs)))
                .isEqualTo(level);
    }

    @Test
    void aLevelThatTheLadderOfTheIndicatorDoesNotHaveIsNoOther() {
        assertThat(level("'rule':'ladder','question':'rung'", 0, 3, rung(2))).isEqualTo(2);
        assertThat(level("'rule':'ladder','question':'rung'", 0, 1, rung(2))).isNull();
    }

    @Test
    void aLadderWhereLessIsBetterIsClimbedFromItsHighestLevel() {
        String less = "'rule':'ladder','direction':-1,'question':'rung'";

        assertThat(level(less, 0, 2, rung(2))).isEqualTo(0);
        assertThat(level(less, 0, 2, rung(0))).isEqualTo(2);
        assertThat(level(less, 1, 2, rung(2))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"'', 0.25", "',''decimals'':1', 0.3"})
    void pointsOfOneLadderQuestionReachTheLevelThatWasAnsweredWhateverItIsWorth(String decimals, double value) {
        IndicatorTrace trace = trace("'rule':'points','question':'rung'" + decimals, 0, 2, rung(1));

        assertThat(trace.steps().get(0).value()).isEqualTo(value);
        assertThat(trace.level()).isEqualTo(1);
    }

    @Test
    void pointsOfALadderOfOtherLevelsReachThoseInEqualSteps() {
        String points = "'rule':'points','question':'five'";

        assertThat(level(points, 0, 4, "{'five':{'status':'answered','value':1}}"))
                .isZero();
        assertThat(level(points, 0, 4, "{'five':{'status':'answered','value':4}}"))
                .isEqualTo(3);
        assertThat(level(points, 0, 4, "{'five':{'status':'answered','value':5}}"))
                .isEqualTo(4);
    }

    private static String rung(int level) {
        return "{'rung':{'status':'answered','value':" + level + "}}";
    }

    private static String yesAndNo(String... rungs) {
        StringBuilder answers = new StringBuilder("{");
        for (int i = 0; i < rungs.length; i++) {
            answers.append(i == 0 ? "" : ",")
                    .append("'y" + (i + 1) + "':{'status':'answered','value':'" + rungs[i] + "'}");
        }
        return answers + "}";
    }

    private static Integer level(String rule, int lowest, int highest, String answers) {
        return trace(rule, lowest, highest, answers).level();
    }

    private static IndicatorTrace trace(String rule, int lowest, int highest, String answers) {
        ObjectNode document = (ObjectNode) Survey.read(Contracts.read(GTMI)).path("document");
        document.remove("bands");
        ArrayNode questions = (ArrayNode) document.path("questions");
        questions.addAll((ArrayNode) json("[{'code':'y1','type':'yesNo'},{'code':'y2','type':'yesNo'},"
                + "{'code':'y3','type':'yesNo'},{'code':'five','type':'ladder','levels':[{'level':1},{'level':2},"
                + "{'level':3},{'level':4},{'level':5}]},{'code':'rung','type':'ladder','levels':["
                + "{'level':0,'points':0},{'level':1,'points':1},{'level':2,'points':4}]}]"));
        ObjectNode indicator = (ObjectNode) json("{" + rule + "}");
        ArrayNode ladder = indicator.putArray("ladder");
        for (int level = lowest; level <= highest; level++) {
            ladder.addObject().put("level", level);
        }
        ((ObjectNode) document.at("/tree/children/0")).set("indicator", indicator);
        ScoringModel model = ScoringModels.ofFramework(document);
        Counted counted = new Counted("TH-50", new UUID(1, 1), AnswerReader.read(answers.replace('\'', '"'), model));
        return Tracing.of(model, counted).tree().children().get(0).indicator();
    }

    private static JsonNode json(String text) {
        return Survey.read(text.replace('\'', '"'));
    }
}
