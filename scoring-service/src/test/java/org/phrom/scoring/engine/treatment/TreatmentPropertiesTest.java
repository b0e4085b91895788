package org.phrom.scoring.engine.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.phrom.scoring.engine.statistics.Moments;

/** What must hold for columns with long tails, ties and holes. */
class TreatmentPropertiesTest {

    @Property(tries = 2000)
    void winsorisingIsWhatOneGetsByMovingPointAfterPoint(
            @ForAll long seed, @ForAll @IntRange(min = 4, max = 150) int units, @ForAll @IntRange(max = 80) int most) {
        double[] column = column(seed, units);
        if (Moments.of(column).count() < 4 || Moments.of(column).isConstant()) {
            return;
        }
        double[] values =
                new Winsorise(most, OutlierTest.STANDARD, false).of(column).values();
        assertThat(values).containsExactly(pointByPoint(column, most));
    }

    @Property(tries = 300)
    void everyTreatmentKeepsTheOrderOfTheUnits(@ForAll long seed, @ForAll @IntRange(min = 8, max = 60) int units) {
        double[] column = column(seed, units);
        if (Moments.of(column).count() < 4 || Moments.of(column).isConstant()) {
            return;
        }
        List<Treatment> all = List.of(
                Winsorise.STANDARD,
                new LogTransform(LogTransform.Form.CT),
                new LogTransform(LogTransform.Form.CT_PLUS),
                new LogTransform(LogTransform.Form.CT_ORIGINAL),
                new BoxCox(-0.5),
                BoxCox.byMaximumLikelihood());
        for (Treatment each : all) {
            double[] values = each.of(column).values();
            for (int unit = 1; unit < units; unit++) {
                if (column[unit] >= column[unit - 1]) {
                    assertThat(values[unit]).as(each.name()).isGreaterThanOrEqualTo(values[unit - 1]);
                }
                assertThat(Double.isNaN(values[unit])).isEqualTo(Double.isNaN(column[unit]));
            }
        }
    }

    @Property(tries = 200)
    void momentsOfMovedTailsAreThoseOfTheColumnEvenBesideHugeOutliers(
            @ForAll long seed, @ForAll @IntRange(min = 20, max = 200) int units) {
        double[] column = column(seed, units);
        column[0] = 1e12;
        Moments before = Moments.of(column);
        Tails tails = Tails.of(column, before.count(), 5);
        while (tails.move(true)) {
            Moments kept = tails.moments();
            Moments afresh = Moments.of(tails.treated(column, "").values());
            assertThat(kept.count()).isEqualTo(afresh.count());
            assertThat(kept.skewness()).isCloseTo(afresh.skewness(), within(1e-10));
            assertThat(kept.kurtosis()).isCloseTo(afresh.kurtosis(), within(1e-9));
        }
    }

    /** The definition itself, one pass over everything for each move. */
    private static double[] pointByPoint(double[] column, int most) {
        double[] now = column.clone();
        while (!OutlierTest.STANDARD.of(now).passed()) {
            boolean high = OutlierTest.STANDARD.of(now).skewness() >= 0;
            double end = high ? Moments.of(now).max() : Moments.of(now).min();
            double next = high ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            for (double value : now) {
                if (high ? value < end && value > next : value > end && value < next) {
                    next = value;
                }
            }
            double[] moved = now.clone();
            int points = 0;
            for (int unit = 0; unit < moved.length; unit++) {
                moved[unit] = moved[unit] == end ? next : moved[unit];
                points += moved[unit] != column[unit] && !Double.isNaN(moved[unit]) ? 1 : 0;
            }
            if (points > most || Moments.of(moved).isConstant()) {
                return now;
            }
            now = moved;
        }
        return now;
    }

    private static double[] column(long seed, int units) {
        SplittableRandom random = new SplittableRandom(seed);
        double tail = random.nextDouble(0.5, 4);
        boolean whole = random.nextBoolean();
        double sign = random.nextBoolean() ? 1 : -1;
        double[] column = new double[units];
        for (int unit = 0; unit < units; unit++) {
            double value = StrictMath.pow(random.nextDouble(0.001, 1), -tail);
            column[unit] = random.nextInt(20) == 0 ? Double.NaN : sign * (whole ? Math.rint(value) : value);
        }
        return column;
    }
}
