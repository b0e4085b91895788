package org.phrom.reporting.report.obstacles.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionsTest {

    /** Newcombe 1998, Table II, contrasts (a) to (h), method 10; four decimals, as printed. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void theDifferenceHasNewcombesInterval(int count, int of, int other, int otherOf, double lower, double upper) {
        Interval difference = Proportions.difference(Proportions.score(count, of), Proportions.score(other, otherOf));

        assertThat(difference.estimate()).isCloseTo((double) count / of - (double) other / otherOf, within(1e-12));
        assertThat(difference.lower()).isCloseTo(lower, within(0.00005));
        assertThat(difference.upper()).isCloseTo(upper, within(0.00005));
    }

    /** Newcombe's examples of single shares (Statistics in Medicine 17, 857-872, Table I, method 3). */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void aShareHasWilsonsInterval(int count, int of, double lower, double upper) {
        Interval share = Proportions.score(count, of);

        assertThat(share.lower()).isCloseTo(lower, within(0.00005));
        assertThat(share.upper()).isCloseTo(upper, within(0.00005));
    }

    /**
     * What {@code fisher.test} gives: Fisher's tea drinker and convictions of twins, both examples of R's manual page, and
     * tables with a zero.
     */
    @ParameterizedTest
    @CsvSource({
        "3, 4, 1, 4, 0.48571428571428565",
        "2, 12, 15, 18, 0.0005367241191434357",
        "10, 10, 0, 10, 1.082508822446903e-05",
        "5, 19, 0, 19, 0.04633204633204634",
        "1, 3, 3, 7, 1",
        "0, 19, 0, 19, 1"
    })
    void equalSharesAreTestedExactly(int count, int of, int other, int otherOf, double p) {
        assertThat(Proportions.exact(count, of, other, otherOf)).isCloseTo(p, within(1e-12));
        assertThat(Proportions.exact(other, otherOf, count, of)).isCloseTo(p, within(1e-12));
    }

    @Test
    void nationalQuartersAreTestedWithoutOverflow() {
        assertThat(Proportions.exact(2_201, 2_201, 0, 2_201)).isBetween(0.0, 1e-300);
        assertThat(Proportions.exact(1_100, 2_201, 1_100, 2_201)).isCloseTo(1, within(1e-9));
    }
}
