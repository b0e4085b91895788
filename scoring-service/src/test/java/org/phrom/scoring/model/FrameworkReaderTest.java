package org.phrom.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Contracts;
import org.phrom.scoring.Survey;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.canonical.LineHash;
import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.aggregation.PowerMean;
import org.phrom.scoring.model.app.AnswerReader;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.Answer;
import org.phrom.scoring.model.domain.KeptModel;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.model.reading.DefinitionReader;
import org.phrom.scoring.run.domain.Counted;
import org.phrom.scoring.run.domain.Result;
import org.phrom.scoring.run.domain.Scoring;

class FrameworkReaderTest {
    private static final Path EXAMPLES = Path.of("../survey-service/contracts/events/framework-published.v1/examples");

    @Test
    void defaultsOfTheFrameworkHoldWhereANodeSaysNothing() {
        ScoringModel model = ScoringModels.ofFramework(document("every-question-type.json"));

        assertThat(model.id()).hasToString("every-question-type:2026:1");
        assertThat(model.index().groupSteps("index").missing()).isEqualTo(new MissingPolicy.Drop());
        assertThat(model.index().groupSteps("governance").missing()).isEqualTo(new MissingPolicy.Zero());
        assertThat(model.structure().root().weight()).isEqualTo(1.0);
        assertThat(model.questions()).containsExactly("channels", "plan", "staff", "support");
        assertThat(model.index().bands().highestFirst()).hasSize(2);
        assertThat(model.acrossUnits()).isFalse();
    }

    @Test
    void aModelReadsBackAsItWasWritten() {
        ScoringModel model = ScoringModels.ofFramework(document("every-question-type.json"));

        assertThat(CanonicalJson.write(CanonicalJson.read(model.text(), JsonNode.class)))
                .isEqualTo(model.text());
        ScoringModel again =
                ScoringModels.prepare(new KeptModel(model.id(), KeptModel.FORM, model.text(), Instant.EPOCH));
        assertThat(again.rules()).isEqualTo(model.rules());
        assertThat(again.document()).isEqualTo(model.document());
    }

    @Test
    void choicesYesNoPointsWeightsAndAPilotComeToTheScoreComputedByHand() {
        ScoringModel model = ScoringModels.ofFramework(document("every-question-type.json"));
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
    void aQuestionOfTheModelThatIsAnsweredByItemIsRefusedAndNotTakenForMissing() {
        ScoringModel model = ScoringModels.ofFramework(document("every-question-type.json"));
        String byItem = "{\"plan\":{\"items\":{\"land-tax\":{\"status\":\"answered\",\"value\":\"yes\"}}}}";

        assertThatThrownBy(() -> AnswerReader.read(byItem, model))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("question plan is answered by item, which no rule reads");
        assertThat(AnswerReader.read(byItem.replace("plan", "remarks"), model).answers())
                .isEmpty();
    }

    @Test
    void aDocumentThatNamesWhatIsNotThereIsRefused() {
        ObjectNode document = (ObjectNode) document("gtmi.json");
        ((ObjectNode) document.at("/tree/children/1/indicator")).put("question", "gone");

        assertThatThrownBy(() -> ScoringModels.ofFramework(document))
                .isInstanceOf(ModelRefused.class)
                .hasMessage("psdi: there is no question gone");
    }

    @Test
    void bandsThatLeaveAPossibleScoreOutAreRefused() {
        ObjectNode document = (ObjectNode) document("gtmi.json");
        ((ObjectNode) document.at("/bands/3")).put("from", 0.1);

        assertThatThrownBy(() -> ScoringModels.ofFramework(document))
                .isInstanceOf(ModelRefused.class)
                .hasMessage("bands: scores from 0.0 on are possible, but have no band");
    }

    @Test
    void theStepsOfAFrameworkAreThoseOfAModelDocument() {
        ObjectNode document = (ObjectNode) document("gtmi.json");
        ((ObjectNode) document.path("tree")).remove(List.of("aggregation", "missing"));
        ((ObjectNode) document.at("/tree/children/0/indicator")).put("direction", -1);
        ((ObjectNode) document.path("scoring"))
                .removeAll()
                .putArray("steps")
                .add(Survey.read("{'step':'normalise','method':'min-max','range':[0,1]}".replace('\'', '"')))
                .add(Survey.read("{'step':'aggregate','method':'geometric','nodes':{'index':'power'}}"
                        .replace("'power'", "{'method':'power','exponent':2}")
                        .replace('\'', '"')));

        ScoringModel model = ScoringModels.ofFramework(document);

        assertThat(model.acrossUnits()).isTrue();
        assertThat(model.index().steps()).hasSize(1);
        assertThat(model.index().groupSteps("index").aggregation()).isEqualTo(new PowerMean(2));
        assertThat(model.index().directions()).containsEntry("cgsi", Direction.NEGATIVE);
        assertThat(model.rules().get("cgsi").turned()).isFalse();
    }

    @Test
    void goalpostsLookAtNoOtherOrganisation() {
        ObjectNode document = (ObjectNode) document("gtmi.json");
        document.path("tree").path("children").forEach(child -> ((ObjectNode) child.path("indicator"))
                .set("goalposts", Survey.read("{\"lower\":0,\"upper\":0.5,\"range\":[0,1]}")));
        ((ObjectNode) document.path("scoring"))
                .putArray("steps")
                .add(Survey.read("{\"step\":\"normalise\",\"method\":\"goalposts\"}"));
        ScoringModel model = ScoringModels.ofFramework(document);
        Counted counted = new Counted(
                "THA",
                UUID.randomUUID(),
                Map.of("cgsi", Answer.of(0.25), "psdi", Answer.of(0.5), "dcei", Answer.of(0.9)));

        assertThat(model.acrossUnits()).isFalse();
        assertThat(Scoring.of(model, counted).result().score()).isEqualTo((0.5 + 1 + 1) / 3);
        assertThat(Scoring.of(model, counted).result().coverage()).isEqualTo(0.75);
    }

    @Test
    void whatRoundsCanNotBeScoredByIsRefused() {
        assertRefused("{'steps':[{'step':'normalise','method':'best'}]}", "There is no method best");
        assertRefused(
                "{'steps':[{'step':'rank','method':'fractional'}]}",
                "ranks of rounds are whole numbers: competition or dense");
        assertRefused(
                "{'steps':[{'step':'rank','within':'cgsi'}]}", "the group cgsi is no question of type singleChoice");
        assertRefused("{'robustness':{'replicates':10}}", "scoring/robustness: is not supported yet");
        assertRefused(
                "{'steps':[{'step':'aggregate'}],'missing':'zero'}",
                "a step aggregate and aggregation or missing are said beside it");
        assertRefused(
                "{'steps':[{'step':'impute','method':'group-mean','group':'cgsi'}]}",
                "the group cgsi is no question of type singleChoice");
    }

    @Test
    void aRuleOfAnIndicatorWithAParameterThatNobodyKnowsIsRefused() {
        ObjectNode document = (ObjectNode) document("gtmi.json");
        ((ObjectNode) document.at("/tree/children/0/indicator")).put("cutOff", 3);

        assertThatThrownBy(() -> ScoringModels.ofFramework(document))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("the rule value has no cutOff");
    }

    @Test
    void aRuleOfAStoredModelWithAParameterThatNobodyKnowsIsRefused() {
        ObjectNode text = (ObjectNode)
                Survey.read(ScoringModels.ofFramework(document("gtmi.json")).text());
        ((ObjectNode) text.at("/rules/cgsi")).put("notRelevant", "zero");

        assertThatThrownBy(() -> DefinitionReader.read(text))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("the rule value has no notRelevant");
    }

    @Test
    void whatSurveyAcceptsIsReadAndWhatItRefusesIsRefused() {
        JsonNode cases = Survey.read(Contracts.read(EXAMPLES.resolveSibling("scoring-cases.json")));

        assertThat(cases.path("accepted")).allSatisfy(one -> assertThat(ScoringModels.ofFramework(scoredBy(one)))
                .as(one.path("why").asText())
                .isNotNull());
        assertThat(cases.path("refused"))
                .allSatisfy(one -> assertThatThrownBy(() -> ScoringModels.ofFramework(scoredBy(one)))
                        .as(one.path("why").asText())
                        .isInstanceOf(ModelRefused.class));
    }

    @Test
    void weightsThatAreGivenOrJudgedLookAtNoOtherOrganisation() {
        String equals = "[1,1,1,1]";
        assertLooksAtOthers("{'method':'given'}", false);
        assertLooksAtOthers("{'method':'equal'}", false);
        assertLooksAtOthers("{'method':'noisy'}", false);
        assertLooksAtOthers("{'method':'budget-allocation','experts':[" + equals + "]}", false);
        assertLooksAtOthers(
                "{'method':'analytic-hierarchy','comparisons':[%1$s,%1$s,%1$s,%1$s]}".formatted(equals), false);
        assertLooksAtOthers("{'method':'equal','nodes':{'index':'entropy'}}", true);
        assertLooksAtOthers("{'method':'target-importance','towards':'index'}", true);
    }

    private static void assertLooksAtOthers(String weigh, boolean looks) {
        ObjectNode document = (ObjectNode) document("gtmi.json");
        ObjectNode step = (ObjectNode) Survey.read(weigh.replace('\'', '"'));
        ((ObjectNode) document.path("scoring")).putArray("steps").add(step.put("step", "weigh"));

        assertThat(ScoringModels.ofFramework(document).acrossUnits()).as(weigh).isEqualTo(looks);
    }

    @Test
    void judgedWeightsScoreOneOrganisationAlone() {
        ObjectNode document = (ObjectNode) document("gtmi.json");
        ((ObjectNode) document.path("scoring"))
                .putArray("steps")
                .add(Survey.read(
                        "{\"step\":\"weigh\",\"method\":\"budget-allocation\",\"experts\":[[50,50,0,0],[100,0,0,0]]}"));
        Counted counted = new Counted("THA", UUID.randomUUID(), Map.of("cgsi", Answer.of(0.5), "psdi", Answer.of(0.1)));

        assertThat(Scoring.of(ScoringModels.ofFramework(document), counted)
                        .result()
                        .score())
                .isEqualTo(0.75 * 0.5 + 0.25 * 0.1);
    }

    @Test
    void aSeedKeepsAllItsDigits() {
        ObjectNode document = (ObjectNode) document("gtmi.json");
        ((ObjectNode) document.path("scoring"))
                .putArray("steps")
                .add(Survey.read("{\"step\":\"weigh\",\"method\":\"noisy\",\"seed\":9223372036854775807}"));

        assertThat(ScoringModels.ofFramework(document).text()).contains("\"seed\":9223372036854775807");
    }

    private static ObjectNode scoredBy(JsonNode one) {
        ObjectNode document = (ObjectNode) document("gtmi.json");
        ((ObjectNode) document.path("tree")).remove(List.of("aggregation", "missing"));
        document.set("scoring", one.path("scoring"));
        one.path("questions").forEach(((ArrayNode) document.path("questions"))::add);
        if (one.has("rosters")) {
            document.set("rosters", one.path("rosters"));
        }
        ObjectNode indicator = (ObjectNode) document.at("/tree/children/0/indicator");
        if (one.path("indicator").has("rule")) {
            indicator.removeAll();
        }
        one.path("indicator").properties().forEach(said -> indicator.set(said.getKey(), said.getValue()));
        rename((ObjectNode) document.path("tree"), one.path("codes"));
        return document;
    }

    private static void rename(ObjectNode node, JsonNode codes) {
        String code = node.path("code").asText();
        node.put("code", codes.path(code).asText(code));
        node.path("children").forEach(child -> rename((ObjectNode) child, codes));
    }

    private static void assertRefused(String scoring, String message) {
        ObjectNode document = (ObjectNode) document("gtmi.json");
        document.set("scoring", Survey.read(scoring.replace('\'', '"')));
        assertThatThrownBy(() -> ScoringModels.ofFramework(document))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining(message);
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
