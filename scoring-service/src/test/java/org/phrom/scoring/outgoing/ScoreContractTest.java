package org.phrom.scoring.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Contracts;
import org.phrom.scoring.Survey;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.model.domain.ModelId;
import org.phrom.scoring.run.domain.OrganisationScore;
import org.phrom.scoring.run.domain.Result;
import org.phrom.scoring.run.domain.ScoreRun;

/** What the code writes equals the published examples, byte for byte but for spaces; the examples are valid. */
class ScoreContractTest {
    private static final Path EVENTS = Path.of("contracts/events");

    @Test
    void everyExampleIsValid() {
        for (String type : List.of(OrganisationScored.TYPE, ScoreRunCompleted.TYPE)) {
            Path contract = EVENTS.resolve(type);
            List<Path> examples = Contracts.examples(contract);
            assertThat(examples).isNotEmpty();
            examples.forEach(file -> Contracts.assertValid(contract.resolve("schema.json"), Contracts.read(file)));
        }
    }

    @Test
    void aScoredEventIsWrittenAsInTheExamples() {
        for (String example : List.of(
                "live-scored",
                "live-missing",
                "live-levels",
                "live-missed-band",
                "live-withdrawn",
                "live-without-peers",
                "official-among-peers",
                "official-carried",
                "official-ranked",
                "official-ranked-within")) {
            JsonNode expected = example(OrganisationScored.TYPE, example);
            Result result = CanonicalJson.read(expected.toString(), Result.class);
            OrganisationScore score = new OrganisationScore(
                    expected.at("/run/id").asText(),
                    result,
                    List.of("WLD"),
                    1,
                    CanonicalJson.write(result),
                    time(expected.path("scoredAt")));

            String written = CanonicalJson.write(OrganisationScored.of(run(expected.path("run"), null), score));

            assertThat(written).isEqualTo(expected.toString());
        }
    }

    @Test
    void aCompletedRunIsWrittenAsInTheExample() {
        JsonNode expected = example(ScoreRunCompleted.TYPE, "official");
        ScoreRun.Outcome outcome = new ScoreRun.Outcome(
                expected.path("inputHash").asText(),
                expected.path("resultHash").asText(),
                expected.path("organisations").asInt(),
                time(expected.path("roundClosedAt")),
                time(expected.path("completedAt")));

        String written = CanonicalJson.write(ScoreRunCompleted.of(run(expected, outcome), outcome));

        assertThat(written).isEqualTo(expected.toString());
    }

    @Test
    void theSchemaRefusesAScoreWithoutAScoreAndALiveRank() {
        Path schema = EVENTS.resolve(OrganisationScored.TYPE).resolve("schema.json");
        String scored = example(OrganisationScored.TYPE, "live-scored").toString();

        assertThat(Contracts.findings(schema, scored.replaceFirst("\"score\":[0-9.]+,", "")))
                .isNotEmpty();
        assertThat(Contracts.findings(schema, scored.replaceFirst("\"band\"", "\"rank\":1,\"band\"")))
                .isNotEmpty();
    }

    private static JsonNode example(String type, String name) {
        return Survey.read(
                Contracts.read(EVENTS.resolve(type).resolve("examples").resolve(name + ".json")));
    }

    private static ScoreRun run(JsonNode run, ScoreRun.Outcome outcome) {
        JsonNode model = run.path("scoringModel");
        ModelId id = new ModelId(
                model.path("framework").asText(),
                model.path("frameworkVersion").asText(),
                model.path("number").asInt());
        return new ScoreRun(
                run.path("id").asText(),
                run.path("kind").asText(),
                run.path("round").asText(),
                1,
                id,
                "1",
                ScoreRun.HASH_FORM,
                outcome,
                "somebody",
                Instant.EPOCH);
    }

    private static Instant time(JsonNode node) {
        return Instant.parse(node.asText());
    }
}
