package org.phrom.scoring.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.statistics.ColumnGroup;
import org.phrom.scoring.engine.statistics.Reliability;
import org.phrom.scoring.run.domain.Result;

/** The OECD's table of 2023: composites and alpha as published. */
class OecdDgiTest {

    @Test
    void compositesRanksAndAlphaAreThePublishedOnes() throws IOException {
        List<String[]> table = Files.readAllLines(Shipped.EXAMPLES.resolve("oecd-dgi/dimensions.csv")).stream()
                .map(line -> line.split(",", -1))
                .toList();
        String[] header = table.get(0);
        List<String[]> economies = table.subList(1, table.size());
        Shipped round = new Shipped("oecd-dgi");
        double[][] columns = new double[6][economies.size()];
        for (int unit = 0; unit < economies.size(); unit++) {
            for (int dimension = 0; dimension < columns.length; dimension++) {
                columns[dimension][unit] = Double.parseDouble(economies.get(unit)[dimension + 1]);
                round.answer(economies.get(unit)[0], header[dimension + 1], columns[dimension][unit]);
            }
        }

        Map<String, Result> scored = round.score();

        assertThat(economies).hasSize(38);
        for (String[] economy : economies) {
            double published = Double.parseDouble(economy[7]);
            // published with three decimals, from dimensions with three
            assertThat(scored.get(economy[0]).score()).isCloseTo(published, within(0.000_500_000_1));
        }
        List<String> members = economies.stream()
                .filter(economy -> !economy[8].isEmpty())
                .sorted((a, b) -> Double.compare(
                        scored.get(b[0]).score(), scored.get(a[0]).score()))
                .map(economy -> economy[0])
                .toList();
        String[] published = new String[members.size()];
        economies.stream()
                .filter(economy -> !economy[8].isEmpty())
                .forEach(economy -> published[Integer.parseInt(economy[8]) - 1] = economy[0]);
        assertThat(members).hasSize(33).isEqualTo(Arrays.asList(published));
        ColumnGroup dimensions = new ColumnGroup("dgi", List.of(header).subList(1, 7), columns);
        assertThat(Reliability.of(dimensions).alpha()).isCloseTo(0.92, within(5e-3));
    }
}
