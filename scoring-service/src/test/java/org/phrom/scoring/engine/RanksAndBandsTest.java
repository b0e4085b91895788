package org.phrom.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.Bands.Band;
import org.phrom.scoring.engine.Bands.Bound.Quantile;
import org.phrom.scoring.engine.Bands.Bound.Score;
import org.phrom.scoring.engine.Bands.Gate;
import org.phrom.scoring.engine.Bands.Missed;
import org.phrom.scoring.engine.Bands.Place;

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

    @Test
    void anOpenLowerBoundIsNotInItsBand() {
        Bands bands = Bands.of(
                List.of(new Band("A", new Score(0.5, true), List.of()), new Band("B", 0.2), new Band("C", 0)), 0);

        assertThat(bands.of(0.5)).contains("B");
        assertThat(bands.of(Math.nextUp(0.5))).contains("A");
        assertThatThrownBy(() -> Bands.of(List.of(new Band("A", new Score(0, true), List.of())), 0))
                .hasMessage("bands: scores from 0.0 on are possible, but have no band");
    }

    @Test
    void whoFailsAGateFallsToTheNextLowerBandWhoseGatesArePassed() {
        Bands bands = Bands.of(
                List.of(
                        new Band("A", new Score(0.75, false), List.of(new Gate("law", 0.5), new Gate("data", 0.5))),
                        new Band("B", new Score(0.5, false), List.of(new Gate("law", 0.3))),
                        new Band("C", 0)),
                0);

        assertThat(bands.place(0.8, values(Map.of("law", 0.5, "data", 0.5)))).isEqualTo(new Place("A", List.of()));
        assertThat(bands.place(0.8, values(Map.of("law", 0.5, "data", 0.49))))
                .isEqualTo(new Place("B", List.of(new Missed("A", List.of(new Gate("data", 0.5))))));
        assertThat(bands.place(0.8, values(Map.of("law", 0.2, "data", 1.0))))
                .isEqualTo(new Place(
                        "C",
                        List.of(
                                new Missed("A", List.of(new Gate("law", 0.5))),
                                new Missed("B", List.of(new Gate("law", 0.3))))));
        // the score alone is not enough for A: nothing is missed there
        assertThat(bands.place(0.6, values(Map.of("law", 0.5, "data", 0.1)))).isEqualTo(new Place("B", List.of()));
    }

    @Test
    void aMissingNodeDoesNotPassAndOneThatDoesNotApplyIsNoGate() {
        Bands bands = Bands.of(
                List.of(new Band("A", new Score(0.5, false), List.of(new Gate("law", 0))), new Band("B", 0)), 0);

        assertThat(bands.place(0.8, values(Map.of("law", Double.NaN))).band()).isEqualTo("B");
        assertThat(bands.place(0.8, values(Map.of())).band()).isEqualTo("A");
        assertThat(bands.place(Double.NaN, values(Map.of("law", 1.0)))).isEqualTo(new Place(null, List.of()));
    }

    @Test
    void whereTheLowestBandHasNoGateEverybodyIsInABand() {
        assertThatThrownBy(
                        () -> Bands.of(List.of(new Band("A", new Score(0, false), List.of(new Gate("law", 0.1)))), 0))
                .hasMessage("A: the lowest band has gates: who fails them would be in no band");
        Bands unchecked = Bands.of(
                List.of(new Band("A", new Score(0, false), List.of(new Gate("law", 0.1)))), Double.NEGATIVE_INFINITY);
        assertThat(unchecked.place(0.5, values(Map.of("law", 0.0))).band()).isNull();
    }

    @Test
    void quantilesCountHowManyStandLowerAndDivideNoTie() {
        Bands bands = Bands.of(List.of(quantile("A", 0.8), quantile("B", 0.4), quantile("C", 0)), 0);

        Bands ten = bands.over(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, Double.NaN});
        assertThat(ten.from(0)).isEqualTo(9);
        assertThat(ten.from(1)).isEqualTo(5);
        assertThat(ten.of(1)).contains("C");
        // seven stand below the three that are tied, which is less than four fifths
        Bands tied = bands.over(new double[] {1, 2, 3, 4, 5, 6, 7, 10, 10 + 1e-14, 10});
        assertThat(tied.of(10)).contains("B");
        assertThat(tied.of(10 + 1e-14)).contains("B");
        Bands same = bands.over(new double[] {3, 3, 3});
        assertThat(same.of(3)).contains("C");
        assertThat(bands.over(new double[0]).of(3)).isEmpty();
    }

    @Test
    void aShareThatNoBinaryFractionIsExactlyIsReachedByThatShare() {
        double[] hundred = IntStream.range(0, 100).asDoubleStream().toArray();

        assertThat(Bands.of(List.of(quantile("A", 0.07), quantile("B", 0)), 0)
                        .over(hundred)
                        .from(0))
                .isEqualTo(7);
        Bands open = Bands.of(List.of(new Band("A", new Quantile(0.07, true), List.of()), quantile("B", 0)), 0);
        assertThat(open.over(hundred).from(0)).isEqualTo(8);
    }

    @Test
    void scoresAndQuantilesAreNotMixed() {
        assertThatThrownBy(() -> Bands.of(List.of(quantile("A", 0.8), new Band("B", 0)), 0))
                .hasMessage("bands: lower bounds are scores or quantiles, not both");
        assertThatThrownBy(() -> Bands.of(List.of(quantile("A", 1.2), quantile("B", 0.1)), 0))
                .hasMessageContaining("A: the quantile must be a share, from 0 to 1")
                .hasMessageContaining("bands: organisations are possible, but have no band");
    }

    private static Band quantile(String code, double share) {
        return new Band(code, new Quantile(share, false), List.of());
    }

    /** A unit to which only these nodes apply. */
    private static Bands.Unit values(Map<String, Double> values) {
        return new Bands.Unit() {
            @Override
            public double value(String node) {
                return values.getOrDefault(node, Double.NaN);
            }

            @Override
            public boolean applies(String node) {
                return values.containsKey(node);
            }
        };
    }
}
