package org.phrom.reporting.report.obstacles.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AssociationTest {

    private static final Offset<Double> EXACT = within(1e-12);

    /** What {@code cor.test} gives for the same values, 0 and 1 in the place of untagged and tagged. */
    @Test
    void theCorrelationIsPearsonsWithFishersInterval() {
        Association seven = Association.of(new double[] {0, 1, 2, 3, 4, 5, 6}, from(3, 7));
        Association twelve = Association.of(new double[] {3, 5, 4, 6, 2, 7, 5, 8, 6, 9, 7, 4}, from(5, 12));

        assertThat(seven.tagged()).isEqualTo(4);
        assertThat(seven.meanTagged()).isCloseTo(4.5, EXACT);
        assertThat(seven.others()).isEqualTo(3);
        assertThat(seven.meanOthers()).isCloseTo(1, EXACT);
        near(seven.correlation(), 0.8660254037844387, 0.32477493975052385, 0.9799754316540086);
        near(twelve.correlation(), 0.6405734512954462, 0.10543104079731634, 0.8880168587149351);
    }

    @Test
    void aFactorOfTheLowOnesHasANegativeCorrelation() {
        Association low = Association.of(new double[] {0, 1, 2, 3, 4, 5, 6}, from(0, 3));

        near(low.correlation(), -0.8660254037844387, -0.9799754316540086, -0.32477493975052385);
    }

    @Test
    void whatIsNotDefinedIsNotTold() {
        assertThat(Association.of(new double[] {0.1, 0.1, 0.1, 0.1}, from(0, 2)).correlation())
                .as("all the same")
                .isNull();
        assertThat(Association.of(new double[] {1, 2, 3}, from(0, 1)).correlation())
                .as("too few")
                .isNull();
        Association all = Association.of(new double[] {1, 2, 3, 4}, from(0, 4));
        assertThat(all.correlation()).isNull();
        assertThat(all.meanOthers()).isNull();
        assertThat(Association.of(new double[0], new BitSet()).meanTagged()).isNull();
        near(Association.of(new double[] {0, 0, 1, 1}, from(2, 4)).correlation(), 1, 1, 1);
    }

    @Test
    void quartersTakeAllThatAreTiedWithTheLast() {
        assertThat(quarters(1, 2, 3, 4, 5, 6, 7, 8)).isEqualTo("{6, 7} {0, 1}");
        assertThat(quarters(1, 1, 1, 4, 5, 6, 7, 7 + 1e-14, 7)).isEqualTo("{6, 7, 8} {0, 1, 2}");
        assertThat(quarters(1, 1, 1, 1)).as("nobody is higher than another").isEqualTo("{} {}");
        assertThat(quarters(1, 2, 3)).isEqualTo("{} {}");
        assertThat(quarters()).isEqualTo("{} {}");
    }

    private static String quarters(double... scores) {
        Quarters quarters = Quarters.of(scores);
        return quarters.top() + " " + quarters.bottom();
    }

    private static void near(Interval interval, double estimate, double lower, double upper) {
        assertThat(interval.estimate()).isCloseTo(estimate, EXACT);
        assertThat(interval.lower()).isCloseTo(lower, EXACT);
        assertThat(interval.upper()).isCloseTo(upper, EXACT);
    }

    private static BitSet from(int first, int end) {
        BitSet who = new BitSet();
        who.set(first, end);
        return who;
    }
}
