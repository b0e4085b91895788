package org.phrom.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.Bands.Band;

class RanksAndBandsTest {
    private static final List<Band> GTMI =
            List.of(new Band("D", 0), new Band("A", 0.75), new Band("B", 0.5), new Band("C", 0.25));

    @Test
    void scoresWithinTheToleranceOfTheBestOfATieAreTied() {
        double[] scores = {0.5, 0.3, 0.4, 0.1, Double.NaN};

        assertThat(Ranks.of(scores, Ranks.Ties.COMPETITION, List.of(), 0.1)).containsExactly(1, 3, 1, 4, 0);
        assertThat(Ranks.of(scores, Ranks.Ties.DENSE, List.of(), 0.1)).containsExactly(1, 2, 1, 3, 0);
        assertThat(Ranks.of(scores, Ranks.Ties.FRACTIONAL, List.of(), 0.2)).containsExactly(2, 2, 2, 4, 0);
        assertThat(Ranks.of(scores, Ranks.Ties.COMPETITION, List.of("a", "b", "b", "a", "a"), 0.1))
                .containsExactly(1, 1, 1, 2, 0);
        assertThatThrownBy(() -> Ranks.of(scores, Ranks.Ties.DENSE, List.of(), -1))
                .hasMessage("rank: the tolerance must be at least 0, not -1.0");
    }

    @Test
    void ranksAreCompetitionRanks() {
        assertThat(Ranks.competition(new double[] {0.5, 0.9, Double.NaN, 0.7, 0.7, 0.1}))
                .containsExactly(4, 1, 0, 2, 2, 5);
    }

    @Test
    void scoresEqualAfterTwelveDecimalsAreTied() {
        assertThat(Ranks.competition(new double[] {0.1 + 0.2, 0.3, 0.3000000000004, 0.300000000001}))
                .containsExactly(2, 2, 2, 1);
        assertThat(Ranks.competition(new double[] {-0.0, 0.0, -1e-14})).containsExactly(1, 1, 1);
    }

    @Test
    void scoresBeyondTheDecimalsOfADoubleAreComparedAsTheyAre() {
        assertThat(Ranks.competition(new double[] {9000.000000000002, 9000, 9000}))
                .containsExactly(1, 2, 2);
    }

    @Test
    void lowerBoundsOfBandsAreClosed() {
        Bands bands = Bands.of(GTMI, 0);

        assertThat(bands.of(0.75)).contains("A");
        assertThat(bands.of(Math.nextDown(0.75))).contains("B");
        assertThat(bands.of(0.25)).contains("C");
        assertThat(bands.of(0)).contains("D");
        assertThat(bands.of(Double.NaN)).isEmpty();
    }

    @Test
    void bandsMustReachDownToTheLowestPossibleScore() {
        assertThatThrownBy(() -> Bands.of(List.of(new Band("A", 0.5)), 0))
                .isInstanceOf(ModelRefused.class)
                .hasMessage("bands: scores from 0.0 on are possible, but have no band");
        assertThat(Bands.of(List.of(), 0).of(0.5)).isEmpty();
    }

    @Test
    void twoBandsCanNotShareABoundOrACode() {
        assertThatThrownBy(() -> Bands.of(List.of(new Band("A", 0), new Band("B", -0.0), new Band("A", 1)), 0))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("B: two bands share")
                .hasMessageContaining("A: two bands share");
    }
}
