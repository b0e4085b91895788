package org.phrom.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Contracts;
import org.phrom.scoring.Survey;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.canonical.LineHash;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.model.app.AnswerReader;
import org.phrom.scoring.model.app.FrameworkReader;
import org.phrom.scoring.model.domain.ModelDefinition;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.run.domain.Counted;
import org.phrom.scoring.run.domain.Result;
import org.phrom.scoring.run.domain.Scoring;

class FrameworkReaderTest {
    private static final Path EXAMPLES = Path.of("../survey-service/contracts/events/framework-published.v1/examples");

    @Test
    void defaultsOfTheFrameworkHoldWhereANodeSaysNothing() {
        ModelDefinition model = FrameworkReader.defaultModel(document("every-question-type.json"));

        assertThat(model.id()).hasToString("every-question-type:2026:1");
        assertThat(model.tree().missing()).isEqualTo("drop");
        assertThat(model.tree().weight()).isEqualTo(1.0);
        assertThat(model.tree().children().get(0).missing()).isEqualTo("zero");
        ScoringModel ready = ScoringModel.of(model);
        assertThat(ready.questions()).containsExactly("channels", "plan", "staff", "support");
        assertThat(ready.bands().highestFirst()).hasSize(2);
    }

    @Test
    void aModelReadsBackAsItWasWritten() {
        ModelDefinition model = FrameworkReader.defaultModel(document("every-question-type.json"));
        String written = CanonicalJson.write(model);

        assertThat(CanonicalJson.read(written, ModelDefinition.class)).isEqualTo(model);
        assertThat(CanonicalJson.write(CanonicalJson.read(written, ModelDefinition.class)))
                .isEqualTo(written);
    }

    @Test
    void choicesYesNoPointsWeightsAndAPilotComeToTheScoreComputedByHand() {
        ScoringModel model = ScoringModel.of(FrameworkReader.defaultModel(document("every-question-type.json")));
        String self = "{\"plan\":{\"status\":\"answered\",\"value\":\"yes\"},"
                + "\"support\":{\"status\":\"unknown\"},"
                + "\"channels\":{\"status\":\"answered\",\"value\":[\"web\"]},"
                + "\"staff\":{\"status\":\"answered\",\"value\":0.9},"
                + "\"remarks\":{\"status\":\"answered\",\"value\":\"fine\"}}";
        Counted counted = new Counted("TH-50", UUID.randomUUID(), AnswerReader.read(self, model));

        Result result = Scoring.of(model, counted).result();

        // governance = (plan 1 + support 0, missing counts as zero) / 2; service = 2 of 3 points; the pilot counts 0
        assertThat(result.score()).isEqualTo((2 * 0.5 + 1 * (2.0 / 3)) / 3);
        assertThat(result.band()).isEqualTo("not-ready");
        assertThat(result.coverage()).isEqualTo((2 * 0.5 + 1) / 3);
        assertThat(result.nodes()).extracting(Result.NodeResult::code).last().isEqualTo("skills");
        assertThat(result.nodes()).extracting(Result.NodeResult::score).last().isEqualTo(0.9);
    }

    @Test
    void aDocumentThatNamesWhatIsNotThereIsRefused() {
        ObjectNode document = (ObjectNode) document("gtmi.json");
        ((ObjectNode) document.at("/tree/children/1/indicator")).put("question", "gone");

        assertThatThrownBy(() -> FrameworkReader.defaultModel(document))
                .isInstanceOf(ModelRefused.class)
                .hasMessage("psdi: there is no question gone");
    }

    @Test
    void bandsThatLeaveAPossibleScoreOutAreRefused() {
        ObjectNode document = (ObjectNode) document("gtmi.json");
        ((ObjectNode) document.at("/bands/3")).put("from", 0.1);

        assertThatThrownBy(() -> ScoringModel.of(FrameworkReader.defaultModel(document)))
                .isInstanceOf(ModelRefused.class)
                .hasMessage("bands: scores from 0.0 on are possible, but have no band");
    }

    @Test
    void textOfNumbersIsTheSameOnEveryJdk() {
        assertThat(CanonicalJson.write(Map.of("x", 2.0e-3))).isEqualTo("{\"x\":0.002}");
        assertThat(CanonicalJson.write(List.of(5.684341886080802E-14, 2.0E-3, 1.0, 1.0E23)))
                .isEqualTo("[5.684341886080802E-14,0.002,1.0,1.0E23]");
        assertThat(new LineHash().add("a").add("b").value())
                .isEqualTo("sha256:911169ddaaf146aff539f58c26c489af3b892dff0fe283c1c264c65ae5aa59a2");
    }

    private static JsonNode document(String example) {
        return Survey.read(Contracts.read(EXAMPLES.resolve(example))).path("document");
    }
}
