package org.phrom.reporting.report.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DistributionTest {

    private static final Distribution FOUR = Distribution.of(new Double[] {0.9, 0.1, 0.5, 0.5000000000000001});

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(Distribution.of(new Double[] {0.2, 0.8}).median()).isEqualTo(0.5);
        assertThat(FOUR.median()).isBetween(0.5, 0.5000000000000001);
    }

    @Test
    void theMedianOfAnOddNumberIsTheMiddleScore() {
        assertThat(Distribution.of(new Double[] {0.7, 0.1, 0.3}).median()).isEqualTo(0.3);
        assertThat(Distribution.of(new Double[] {0.7}).median()).isEqualTo(0.7);
    }

    @Test
    void scoresThatAreEqualToTwelveDecimalsShareAPlaceAndTheNextOneIsSkipped() {
        assertThat(FOUR.place(0.9)).isEqualTo(1);
        assertThat(FOUR.place(0.5)).isEqualTo(2);
        assertThat(FOUR.place(0.5000000000000001)).isEqualTo(2);
        assertThat(FOUR.place(0.1)).isEqualTo(4);
    }

    @Test
    void largeScoresAreTiedOnlyWhenTheyAreTheSame() {
        Distribution large = Distribution.of(new Double[] {1e9, Math.nextUp(1e9)});
        assertThat(large.place(1e9)).isEqualTo(2);
        assertThat(large.place(Math.nextUp(1e9))).isEqualTo(1);
    }
}
