package org.phrom.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.phrom.scoring.run.domain.Trace;
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

    @Test
    void aValueThatIsALevelIsThatLevel() {
        for (int level = 1; level <= 5; level++) {
            assertThat(new Levels(1, 5).reached(level, 1, 5)).isEqualTo(level);
        }
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

    @Test
    void pointsOfOneLadderQuestionReachTheLevelThatWasAnsweredWhateverItIsWorth() {
        String rungs = "[{'level':0,'points':0},{'level':1,'points':1},{'level':2,'points':4}]".replace('\'', '"');
        ObjectNode document = (ObjectNode) Survey.read(Contracts.read(GTMI)).path("document");
        document.remove("bands");
        ((ArrayNode) document.path("questions"))
                .addObject()
                .put("code", "rung")
                .put("type", "ladder")
                .set("levels", Survey.read(rungs));
        ((ObjectNode) document.at("/tree/children/0"))
                .putObject("indicator")
                .put("rule", "points")
                .put("question", "rung")
                .set("ladder", Survey.read(rungs));
        ScoringModel model = ScoringModels.ofFramework(document);
        String answer = "{'rung':{'status':'answered','value':1}}".replace('\'', '"');

        Trace trace = Tracing.of(model, new Counted("TH-50", new UUID(1, 1), AnswerReader.read(answer, model)))
                .tree()
                .children()
                .get(0);

        assertThat(trace.value()).isEqualTo(0.25);
        assertThat(trace.indicator().level()).isEqualTo(1);
    }
}
