package org.phrom.scoring.run.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortionsTest {
    private final List<List<String>> handedOn = new ArrayList<>();
    private final Portions<String> portions = new Portions<>(String::length, handedOn::add);

    @Test
    void areOfAHundredRowsAndKeepTheirOrder() {
        List<String> rows = IntStream.range(0, 250).mapToObj(Integer::toString).toList();

        rows.forEach(portions::add);
        assertThat(handedOn).extracting(List::size).containsExactly(100, 100);
        portions.flush();
        portions.flush();

        assertThat(handedOn).extracting(List::size).containsExactly(100, 100, 50);
        assertThat(handedOn.stream().flatMap(List::stream)).isEqualTo(rows);
    }

    @Test
    void areSmallerWhenTheirRowsAreLarge() {
        String half = "x".repeat(Portions.MOST_CHARACTERS / 2);

        IntStream.range(0, 5).forEach(row -> portions.add(half));
        portions.flush();

        assertThat(handedOn).extracting(List::size).containsExactly(2, 2, 1);
    }

    @Test
    void areNoneWhereNothingCame() {
        portions.flush();

        assertThat(handedOn).isEmpty();
    }
}
