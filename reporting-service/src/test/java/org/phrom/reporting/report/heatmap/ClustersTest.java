package org.phrom.reporting.report.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClustersTest {

    @Test
    void alikeRowsStandTogetherTheStrongerOnesFirst() {
        assertThat(Clusters.order(List.of(
                        row(0.1, 0.9), row(0.8, 0.8), row(0.9, 0.1), row(0.15, 0.85), row(0.85, 0.8), row(0.9, 0.2))))
                .containsExactly(4, 1, 5, 2, 0, 3);
    }

    @Test
    void averageLinkageJoinsByTheMeanOfAllDistances() {
        // 0, 2, 5 and 9 on a line: 2 to 0, then 5 and 9 at 4, as 5 is 3 and 5, so 4 on average; the first pair decides
        assertThat(Clusters.order(List.of(row(0.0), row(2.0), row(5.0), row(9.0))))
                .containsExactly(3, 2, 1, 0);
        assertThat(Clusters.order(List.of(row(0.0), row(2.0), row(5.5), row(9.0))))
                .containsExactly(3, 2, 1, 0);
    }

    @Test
    void whatIsMissingIsLeftOutOfTheDistance() {
        assertThat(Clusters.order(
                        List.of(row(0.9, null), row(0.1, 0.1), row(0.9, 0.9), row(0.1, null), row(null, null))))
                .containsExactly(0, 2, 1, 3, 4);
    }

    @Test
    void nobodyAndOneHaveAnOrderToo() {
        assertThat(Clusters.order(List.of())).isEmpty();
        assertThat(Clusters.order(List.of(row(0.5)))).containsExactly(0);
        assertThat(Clusters.order(Collections.nCopies(5, row(0.5, 0.5)))).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void twoHundredAreEachThereOnce() {
        List<List<@Nullable Double>> rows = IntStream.range(0, 200)
                .mapToObj(i -> row(i * 37 % 101 / 101.0, i * 53 % 97 / 97.0))
                .toList();

        assertThat(Clusters.order(rows))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 200).boxed().toList());
    }

    private static List<@Nullable Double> row(@Nullable Double... values) {
        return Arrays.asList(values);
    }
}
