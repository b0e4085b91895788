package org.phrom.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.Bands.Band;

/** The published index and group of all 593 economies; source and licence: test resources, published/README.md. */
class PublishedGtmiTest {
    private static final Path TABLE = Path.of("src/test/resources/published/gtmi_2020_2022_2025.csv");
    private static final List<String> COMPONENTS = List.of("cgsi", "psdi", "dcei", "gtei");

    @Test
    void allPublishedIndexesAndGroupsComeOut() throws IOException {
        List<String[]> rows = Files.readAllLines(TABLE).stream()
                .skip(1)
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                .toList();
        Values values = Values.of(tree(), data(rows));
        Bands bands =
                Bands.of(List.of(new Band("A", 0.75), new Band("B", 0.5), new Band("C", 0.25), new Band("D", 0)), 0);

        assertThat(rows).hasSize(593);
        for (int unit = 0; unit < rows.size(); unit++) {
            String[] row = rows.get(unit);
            assertThat(values.value(0, unit)).as(row[1]).isCloseTo(Double.parseDouble(row[4]), within(1e-12));
            assertThat(bands.of(values.value(0, unit))).as(row[1]).contains(row[3]);
            assertThat(values.coverage(0, unit)).isEqualTo(1.0);
        }
    }

    private static Tree tree() {
        List<Node> children = COMPONENTS.stream()
                .<Node>map(code -> new Node.Indicator(code, 1))
                .toList();
        return Tree.of(new Node.Group(
                "index", 1, new Node.Steps(new Aggregation.Arithmetic(), new MissingPolicy.Drop()), children));
    }

    private static DataSet data(List<String[]> rows) {
        DataSet data = DataSet.of(rows.stream().map(row -> row[0] + row[1]).toList());
        for (int column = 0; column < COMPONENTS.size(); column++) {
            int at = 5 + column;
            data = data.with(
                    COMPONENTS.get(column),
                    rows.stream()
                            .mapToDouble(row -> Double.parseDouble(row[at]))
                            .toArray());
        }
        return data;
    }
}
