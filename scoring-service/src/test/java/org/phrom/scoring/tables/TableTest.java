package org.phrom.scoring.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void cellsComeOutAsTheyWentIn() {
        Table table = Table.of("t", List.of("a", "b", "c", "d", "e", "f"));
        table.add(Arrays.asList("x", 1.5, -3, true, null, 1L << 40));
        table.add(Arrays.asList("x", -0.0, Integer.MIN_VALUE, false, Integer.MAX_VALUE, ""));

        assertThat(table.rows().get(0)).containsExactly("x", 1.5, -3, true, null, 1L << 40);
        assertThat(table.rows().get(1)).containsExactly("x", -0.0, Integer.MIN_VALUE, false, Integer.MAX_VALUE, "");
        assertThat(table.rows()).hasSize(2);
    }

    @Test
    void whatIsNoNumberIsNothingAndWhatIsInfiniteIsText() {
        Table table = Table.of("t", List.of("a", "b", "c"));
        table.add(Arrays.asList(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));

        assertThat(table.rows().get(0)).containsExactly(null, "Infinity", "-Infinity");
    }

    @Test
    void manyRowsTakeLittleMoreThanTheirNumbers() {
        Table table = Table.of("t", List.of("unit", "rank", "index"));
        for (int row = 0; row < 100_000; row++) {
            table.add(Arrays.asList("unit", row, row / 3.0));
        }

        assertThat(table.rows().get(99_999)).containsExactly("unit", 99_999, 33_333.0);
        assertThat(table.bytes()).isLessThan(100_000 * 28L);
    }
}
