package org.phrom.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Framework.Band;

/** The scale on which scores are written and drawn. */
class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0.4, 0.75, 1, 0.400",
        "0.4, 4.2, 5, 0.40",
        "3.456, 3.5, 4, 3.46",
        "4.6, 4.2, 5, 4.60",
        "7, 0, 10, 7.00",
        "62.53, 85, 100, 62.5",
        "9, 85, 100, 9.0",
        "1234.5, 0, 1235, 1234.5",
    })
    void aScaleEndsWhereTheHighestScoreAndTheHighestBandFit(double score, double band, double end, String written) {
        Figures figures = Figures.of(banded(band), score);

        assertThat(figures.most()).isEqualTo(end);
        assertThat(figures.text(score)).isEqualTo(written);
    }

    @Test
    void withoutScoresAndBandsItIsThatOfShares() {
        assertThat(Figures.of(Framework.UNKNOWN, null).most()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9.5 | 100 | {'step':'normalise','method':'goalposts','lower':0,'upper':100}",
                "0.4 | 100 | {'step':'normalise'}",
                "3.8 | 5   | {'step':'normalise','method':'min-max','range':[1,5]}",
                "3.8 | 10  | {'step':'normalise','method':'scaled','factor':10},{'step':'aggregate','method':'geometric'}",
                "0.4 | 10  | {'step':'normalise','range':[0,1],'indicators':{'a':{'range':[0,7]},'b':'z-score'}}",
                "1.9 | 4   | {'step':'normalise','method':'z-score'}",
                "0.4 | 1   | {'step':'normalise'},{'step':'aggregate','method':'rescaled-mean'}",
                "0.4 | 1   | {'step':'normalise'},{'step':'aggregate','nodes':{'index':'copeland'}}",
            },
            quoteCharacter = '~')
    void withoutBandsAScaleEndsWhereTheScoringDoesWhateverWasReachedSoFar(double score, double end, String steps)
            throws JsonProcessingException {
        Framework none = Framework.UNKNOWN;
        JsonNode scoring = new ObjectMapper().readTree(("{'steps':[" + steps + "]}").replace('\'', '"'));

        assertThat(Figures.of(new Framework(none.title(), none.source(), none.tree(), null, scoring, null), score)
                        .most())
                .isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "100, -0.04, 0, 0.0",
        "100, 0.05, 1, +0.1",
        "100, -0.06, -1, −0.1",
        "5, -0.004, 0, 0.00",
        "1, -0.04, -1, −0.040"
    })
    void aDifferenceOfWhichNothingIsLeftAsWrittenHasNoSign(double end, double difference, int sign, String written) {
        assertThat(new Figures(end).sign(difference)).isEqualTo(sign);
        assertThat(new Figures(end).difference(difference)).isEqualTo(written);
    }

    private static Framework banded(double from) {
        Framework none = Framework.UNKNOWN;
        Band band = new Band("A", new Text("ก", "A"), from, null, null);
        return new Framework(none.title(), none.source(), none.tree(), List.of(band), null, null);
    }
}
