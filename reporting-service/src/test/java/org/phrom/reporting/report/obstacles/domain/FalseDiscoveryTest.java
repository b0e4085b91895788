package org.phrom.reporting.report.obstacles.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {

    /** The fifteen tests of Benjamini and Hochberg 1995, section 4. */
    private static final double[] P = {
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1.000
    };
    /** What R gives for {@code p.adjust(p, "BH")}. */
    private static final double[] ADJUSTED = {
        0.0015,
        0.003,
        0.0095,
        0.035625,
        0.0603,
        0.0638571428571429,
        0.0638571428571429,
        0.0645,
        0.0765,
        0.486,
        0.581181818181818,
        0.714875,
        0.753230769230769,
        0.813214285714286,
        1
    };

    @Test
    void theAdjustedValuesAreThoseOfR() {
        assertThat(FalseDiscovery.adjusted(P)).containsExactly(ADJUSTED, within(1e-14));
    }

    @Test
    void fourOfTheFifteenAreBelievedAsInThePaper() {
        assertThat(Arrays.stream(FalseDiscovery.adjusted(P)).filter(q -> q < FalseDiscovery.RATE))
                .hasSize(4);
    }

    @Test
    void theOrderOfTheTestsIsKept() {
        assertThat(FalseDiscovery.adjusted(new double[] {0.04, 0.01, 0.02}))
                .containsExactly(new double[] {0.04, 0.03, 0.03}, within(1e-15));
        assertThat(FalseDiscovery.adjusted(new double[0])).isEmpty();
    }
}
