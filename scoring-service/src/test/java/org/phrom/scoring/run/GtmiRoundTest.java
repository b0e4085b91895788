package org.phrom.scoring.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.phrom.scoring.Scores.createOfficial;
import static org.phrom.scoring.Scores.list;
import static org.phrom.scoring.Scores.soon;
import static org.phrom.scoring.run.Simulations.assertComesToItself;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Topics.Sent;
import org.phrom.scoring.Survey;

/** The published GovTech Maturity Index of 2022 out of events; source and licence: published/README.md. */
@QuarkusTest
class GtmiRoundTest {
    private static final Path TABLE = Path.of("src/test/resources/published/gtmi_2020_2022_2025.csv");

    @Test
    void theRoundOf2022ComesOutAsPublishedForAll198Economies() throws Exception {
        Survey survey = new Survey("gtmi");
        List<String[]> rows = Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("2022,"))
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                .toList();
        survey.tellFramework();
        survey.tellRound("open", 2);
        survey.tell(rows.stream()
                .map(row -> survey.submitted(
                        row[1],
                        2,
                        IntStream.range(5, 9)
                                .mapToDouble(column -> Double.parseDouble(row[column]))
                                .toArray()))
                .toArray(Sent[]::new));
        survey.tellRound("closed", 3);
        soon(() -> assertThat(list(survey.liveRun())).hasSize(198));
        soon(() -> assertThat(createOfficial(survey.round).statusCode()).isEqualTo(201));

        for (String run : List.of(survey.liveRun(), survey.round + "-official-1")) {
            JsonNode scores = list(run);
            assertThat(scores).hasSize(198);
            assertComesToItself(run);
            for (JsonNode score : scores) {
                String code = score.path("organisation").asText();
                String[] published = rows.stream()
                        .filter(row -> row[1].equals(code))
                        .findAny()
                        .orElseThrow();
                double index = Double.parseDouble(published[4]);
                assertThat(score.path("score").asDouble()).as(code).isCloseTo(index, within(1e-12));
                assertThat(score.path("band").asText()).as(code).isEqualTo(published[3]);
                long better = rows.stream()
                        .filter(row -> Double.parseDouble(row[4]) > index + 5e-13)
                        .count();
                assertThat(score.path("rank").asLong()).as(code).isEqualTo(better + 1);
            }
        }
        assertThat(list(survey.liveRun()).get(0).path("organisation").asText()).isEqualTo("KOR");
    }
}
