package org.phrom.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static Framework banded(double from) {
        Framework none = Framework.UNKNOWN;
        Band band = new Band("A", new Text("ก", "A"), from, null, null);
        return new Framework(none.title(), none.source(), none.tree(), List.of(band));
    }
}
