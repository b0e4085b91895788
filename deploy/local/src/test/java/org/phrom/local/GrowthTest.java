package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** When a step of a larger round takes longer than it may. */
class GrowthTest {

    @Test
    void timeThatGrowsAsNLogNHasTheRatioOne() {
        assertThat(Growth.ratio(100, 1, 10_000, 200)).isCloseTo(1, within(1e-12));
        assertThat(Growth.ratio(100, 1, 10_000, 100)).isCloseTo(0.5, within(1e-12));
        assertThat(Growth.ratio(100, 1, 10_000, 10_000)).isCloseTo(50, within(1e-12));
    }

    @Test
    void aStepThatGrowsFasterIsNamedAndOneThatStaysShortIsNot() {
        var growth = new Growth(new TreeMap<>(Map.of(
                100, Map.of("sorting", step(1), "pairs", step(1), "opening", step(0)),
                10_000, Map.of("sorting", step(200), "pairs", step(10_000), "opening", step(0.9)))));
        assertThat(growth.tooFast()).containsExactly("pairs, from 100 to 10000 bodies: 50.00 of n log n, at most 2.0");
        assertThat(growth.lines())
                .containsExactlyInAnyOrder(
                        "  sorting, from 100 to 10000 bodies: 1.00 of n log n",
                        "  pairs, from 100 to 10000 bodies: 50.00 of n log n");
    }

    @Test
    void oneSizeAloneTellsNothing() {
        assertThat(new Growth(Map.of(100, Map.of("sorting", step(1)))).lines()).isEmpty();
    }

    private static Steps.Step step(double seconds) {
        return new Steps.Step(seconds, List.of(1L, 2L, 3L));
    }
}
