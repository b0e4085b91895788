package org.phrom.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NaturalLogarithmTest {

    @Test
    void itHasTheBitsOfTheLibraryAtEveryTurnOfTheMethod() {
        double[] turns = {
            0,
            -0.0,
            -1,
            1,
            2,
            0.5,
            Math.nextUp(1),
            Math.nextDown(1),
            1 + 0x1p-20,
            1 - 0x1p-20,
            Math.sqrt(2),
            Math.sqrt(0.5),
            1.38,
            1.42,
            Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Double.MAX_VALUE,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NaN
        };
        for (double turn : turns) {
            assertThat(NaturalLogarithm.of(turn)).isEqualTo(Double.valueOf(StrictMath.log(turn)));
        }
    }

    @Test
    void itHasTheBitsOfTheLibraryOverAMillionNumbersOfEveryMagnitude() {
        SplittableRandom random = new SplittableRandom(1993);
        for (int i = 0; i < 500_000; i++) {
            double any = Double.longBitsToDouble(random.nextLong() >>> 1);
            double near = 0.5 + 1.5 * random.nextDouble();
            assertThat(Double.doubleToLongBits(NaturalLogarithm.of(any)))
                    .isEqualTo(Double.doubleToLongBits(StrictMath.log(any)));
            assertThat(Double.doubleToLongBits(NaturalLogarithm.of(near)))
                    .isEqualTo(Double.doubleToLongBits(StrictMath.log(near)));
        }
    }

    @Property
    void itHasTheBitsOfTheLibraryForAnyNumber(@ForAll double x) {
        assertThat(NaturalLogarithm.of(x)).isEqualTo(Double.valueOf(StrictMath.log(x)));
    }
}
