package org.phrom.scoring.calculator.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.calculator.reading.RequestReader;
import org.phrom.scoring.model.domain.document.Calculation;
import org.phrom.scoring.tables.Answer;
import org.phrom.scoring.tables.Table;
import org.phrom.scoring.tables.Wanted.Part;

/** The files that COINr ships, unchanged, against what COINr made of them at every stage. */
class AsemTest {
    private static final Path EXAMPLES = Path.of("src/main/resources/calculator");
    private static final Path PUBLISHED = Path.of("src/test/resources/published/asem-default");

    private final Answer answer = CalculationTest.answer(
            asem(),
            Part.DENOMINATED,
            Part.IMPUTED,
            Part.SCREENED,
            Part.SCREENING,
            Part.TREATED,
            Part.NORMALISED,
            Part.AGGREGATED,
            Part.RESULTS,
            Part.RANKS,
            Part.CHANGES,
            Part.TREATMENTS);

    @Test
    void everyStageIsAsPublished() {
        for (String stage : List.of("denominated", "imputed", "screened", "treated", "normalised", "aggregated")) {
            assertSame(CalculationTest.table(answer, stage), PUBLISHED.resolve(stage + ".csv"));
        }
    }

    @Test
    void everyRankIsAsPublished() {
        Table results = CalculationTest.table(answer, "results");
        for (String line : lines(PUBLISHED.resolve("index_ranks.csv")).subList(1, 52)) {
            String[] cells = line.split(",", -1);
            assertThat(CalculationTest.cell(results, cells[0], "rank"))
                    .as(cells[0])
                    .isEqualTo(Integer.valueOf(cells[2]));
        }
        assertThat(results.rows().get(0).get(0)).isEqualTo("CHE");
        assertThat(results.columns()).startsWith("unit", "period", "name", "rank", "coverage", "Index", "Conn", "Sust");
    }

    @Test
    void screeningIsAsPublished() {
        Table screening = CalculationTest.table(answer, "screening");
        for (String line : lines(PUBLISHED.resolve("screen_summary.csv")).subList(1, 52)) {
            String[] cells = line.split(",", -1);
            assertThat(CalculationTest.cell(screening, cells[0], "zeros")).isEqualTo(Integer.valueOf(cells[2]));
            assertThat((Double) CalculationTest.cell(screening, cells[0], "nonZero"))
                    .isCloseTo(Double.parseDouble(cells[5]), within(1e-10));
            assertThat(CalculationTest.cell(screening, cells[0], "kept")).isEqualTo(true);
        }
    }

    @Test
    void filledAndMovedCellsAreTold() {
        Table changes = CalculationTest.table(answer, "changes");
        Table treatments = CalculationTest.table(answer, "treatments");

        assertThat(changes.rows().stream().filter(row -> "imputed".equals(row.get(6))))
                .hasSize((int) missing());
        assertThat(changes.rows()).anyMatch(row -> "Flights".equals(row.get(2)) && "changed".equals(row.get(6)));
        List<Object> flights = treatments.rows().stream()
                .filter(row -> "Flights".equals(row.get(0)))
                .findFirst()
                .orElseThrow();
        assertThat(flights.subList(0, 4)).isEqualTo(Arrays.asList("Flights", "winsorise", 1, false));
        assertThat((Double) flights.get(4)).isCloseTo(2.2435557296680129, within(1e-10));
    }

    private static long missing() {
        return lines(PUBLISHED.resolve("denominated.csv")).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .filter(cell -> cell.equals("NA") || cell.isEmpty())
                .count();
    }

    private static void assertSame(Table table, Path published) {
        List<String> lines = lines(published);
        String[] header = lines.get(0).split(",", -1);
        assertThat(lines).hasSize(table.rows().size() + 1);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            for (int column = 1; column < cells.length; column++) {
                Object cell = CalculationTest.cell(table, cells[0], header[column]);
                String place = published.getFileName() + " " + cells[0] + " " + header[column];
                if (cells[column].equals("NA") || cells[column].isEmpty()) {
                    assertThat(cell).as(place).isNull();
                } else {
                    double wanted = Double.parseDouble(cells[column]);
                    assertThat((Double) cell)
                            .as(place)
                            .isCloseTo(wanted, within(1e-10 * Math.max(1, Math.abs(wanted))));
                }
            }
        }
    }

    static Calculation asem() {
        return RequestReader.parts(Map.of(
                "data", bytes("asem-data.csv"),
                "structure", bytes("asem-structure.csv"),
                "model", bytes("asem-model.yaml")));
    }

    private static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(EXAMPLES.resolve(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
