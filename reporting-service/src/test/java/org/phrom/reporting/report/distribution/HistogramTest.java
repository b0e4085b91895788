package org.phrom.reporting.report.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.phrom.reporting.report.distribution.Histogram.Bin;

class HistogramTest {

    @Test
    void theWidthIsThatOfFreedmanAndDiaconisRoundedToWhatCanBeRead() {
        // 1 to 64: quartiles 16.75 and 48.25, so 2 · 31.5 / 4 = 15.75, of which 20 is the nearest
        double[] scores = IntStream.rangeClosed(1, 64).asDoubleStream().toArray();

        assertThat(Histogram.of(scores))
                .containsExactly(new Bin(0, 20, 19), new Bin(20, 40, 20), new Bin(40, 60, 20), new Bin(60, 80, 5));
    }

    @Test
    void whatIsOnAnEdgeIsInTheBinAboveItButTheHighest() {
        double[] scores = {0.1, 0.2, 0.2, 0.3, 0.30000000000000004, 0.5};

        // quartiles 0.2 and 0.3: 2 · 0.1 / ∛6 = 0.11
        assertThat(Histogram.of(scores))
                .containsExactly(
                        new Bin(0.1, 0.2, 1), new Bin(0.2, 0.3, 2), new Bin(0.3, 0.4, 2), new Bin(0.4, 0.5, 1));
    }

    @Test
    void equalQuartilesLeaveItToSturges() {
        double[] scores = {0, 5, 5, 5, 5, 5, 5, 10};

        // 10 / (1 + log2 8) = 2.5
        assertThat(Histogram.of(scores))
                .containsExactly(new Bin(0, 2.5, 1), new Bin(2.5, 5, 0), new Bin(5, 7.5, 6), new Bin(7.5, 10, 1));
    }

    @Test
    void nobodyHasNoBinsAndOneScoreHasOne() {
        assertThat(Histogram.of(new double[0])).isEmpty();
        assertThat(Histogram.of(new double[] {0.7, 0.7})).containsExactly(new Bin(0.7, 0.7, 2));
    }

    @Test
    void oneFarAwayDoesNotMakeBinsWithoutEnd() {
        double[] scores = DoubleStream.concat(
                        IntStream.range(0, 1000).mapToDouble(i -> i / 1000.0), DoubleStream.of(1e6))
                .toArray();

        assertThat(Histogram.of(scores)).hasSizeLessThanOrEqualTo(Histogram.MOST_BINS);
    }

    @Property(tries = 300)
    void everyScoreIsInOneBinAndBinsTouchEachOther(
            @ForAll @NotEmpty List<@DoubleRange(min = -100, max = 100) Double> scores) {
        double[] ascending =
                scores.stream().mapToDouble(Double::doubleValue).sorted().toArray();

        var bins = Histogram.of(ascending);

        assertThat(bins.stream().mapToInt(Bin::organisations).sum()).isEqualTo(scores.size());
        assertThat(bins).hasSizeLessThanOrEqualTo(Histogram.MOST_BINS);
        assertThat(bins.get(0).from()).isLessThanOrEqualTo(ascending[0]);
        assertThat(bins.get(bins.size() - 1).to()).isGreaterThanOrEqualTo(ascending[ascending.length - 1]);
        for (int place = 1; place < bins.size(); place++) {
            assertThat(bins.get(place).from()).isEqualTo(bins.get(place - 1).to());
        }
    }

    @Test
    void quartilesAreThoseOfTypeSeven() {
        // R: quantile(c(1, 2, 4, 8)) gives 1.00 1.75 3.00 5.00 8.00
        Box box = Box.of(new double[] {1, 2, 4, 8});

        assertThat(box.lowerQuartile()).isEqualTo(1.75);
        assertThat(box.median()).isEqualTo(3);
        assertThat(box.upperQuartile()).isEqualTo(5);
        assertThat(box.mean()).isEqualTo(3.75);
        assertThat(box.outliers()).isZero();
    }

    @Test
    void whiskersEndAtTheLastScoreWithinReach() {
        // quartiles 2.5 and 5.5: reach to -2 and 10
        Box box = Box.of(new double[] {1, 2, 3, 4, 5, 6, 30});

        assertThat(box.lowerWhisker()).isEqualTo(1);
        assertThat(box.upperWhisker()).isEqualTo(6);
        assertThat(box.maximum()).isEqualTo(30);
        assertThat(box.outliers()).isEqualTo(1);
    }

    @Test
    void oneScoreIsAllOfItsNumbers() {
        assertThat(Box.of(new double[] {0.5})).isEqualTo(new Box(1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0));
    }
}
