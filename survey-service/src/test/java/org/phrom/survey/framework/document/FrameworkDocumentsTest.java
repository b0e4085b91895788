package org.phrom.survey.framework.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.phrom.kit.json.JsonText;
import org.phrom.kit.testing.Contracts;
import org.phrom.survey.framework.domain.FrameworkDocument;
import org.phrom.survey.framework.domain.Question;

class FrameworkDocumentsTest {

    private static final Path CONTRACT = Path.of("contracts/events/framework-published.v1");

    private final ObjectMapper json = new ObjectMapper();
    private final FrameworkDocuments documents = new FrameworkDocuments(new JsonText(json));

    private ObjectNode example(String name) throws Exception {
        return (ObjectNode) json.readTree(Files.readString(CONTRACT.resolve("examples/" + name + ".json")))
                .get("document");
    }

    private List<String> found(JsonNode document) {
        return documents.findings(document.toString()).stream()
                .map(f -> f.pointer() + " " + f.code())
                .toList();
    }

    private static ObjectNode at(JsonNode document, String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    @Test
    void theExamplesMayBePublished() throws Exception {
        for (Path file : Contracts.examples(CONTRACT)) {
            Contracts.assertValid(CONTRACT.resolve("schema.json"), Contracts.read(file));
            assertThat(documents.findings(
                            json.readTree(file.toFile()).get("document").toString()))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void theSchemaIsOneOf2020AndNamesItsVersion() throws Exception {
        JsonNode schema = json.readTree(documents.schemaText());

        assertThat(schema.get("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.get("$id").asText()).isEqualTo("urn:phrom:document:framework.v1");
    }

    @Test
    void stepsThatScoringCanNotTakeAreRefusedWhereTheyStand() throws Exception {
        ObjectNode document = example("gtmi");
        at(document, "/tree").remove(List.of("aggregation", "missing"));
        at(document, "/scoring").removeAll();
        at(document, "/scoring").set("steps", json.readTree("""
                        [{"step": "normalise", "method": "goalposts", "lower": "low", "indicators": {"cgsi": "best", "no": "rank"}},
                         {"step": "impute", "method": "group-mean", "group": "cgsi"},
                         {"step": "denominate"},
                         {"step": "aggregate", "method": "power", "missing": "never", "colour": 1, "nodes": {"index": {"method": "ordered", "weights": ["a"]}}},
                         {"step": "aggregate"},
                         {"step": "screen", "method": "none", "keep": ["TH"]},
                         {"step": "rank", "method": "fractional", "within": "psdi"}]"""));
        at(document, "/tree").put("missing", "zero");

        assertThat(found(document))
                .contains(
                        "/scoring/steps/0/lower wrong-value",
                        "/scoring/steps/0 setting-missing",
                        "/scoring/steps/0/indicators/cgsi unknown-name",
                        "/scoring/steps/0/indicators/no unknown-name",
                        "/scoring/steps/1/group unknown-name",
                        "/scoring/steps/2/step denominate-too-late",
                        "/scoring/steps/3 setting-missing",
                        "/scoring/steps/3/missing unknown-name",
                        "/scoring/steps/3/colour unknown-name",
                        "/scoring/steps/3/nodes/index/weights wrong-value",
                        "/scoring/steps/4/step step-repeated",
                        "/scoring/steps/5/keep not-supported-yet",
                        "/scoring/steps/5/step step-too-late",
                        "/scoring/steps/6/method not-supported-yet",
                        "/scoring/steps/6/within unknown-name",
                        "/tree/missing said-by-step");
    }

    @Test
    void gapsThatOnlyALaterPeriodCouldFillAreNotFilledInARound() throws Exception {
        ObjectNode document = stepsOfGtmi("""
                        [{"step": "impute", "method": "linear", "indicators": {"cgsi": "linear-constant"}},
                         {"step": "impute", "method": "constant"},
                         {"step": "aggregate"}]""");

        assertThat(found(document))
                .containsExactlyInAnyOrder(
                        "/scoring/steps/0/method fills-between-periods",
                        "/scoring/steps/0/indicators/cgsi fills-between-periods",
                        "/scoring/steps/1/method fills-between-periods");
    }

    @Test
    void valuesOfRoundsBeforeComeBeforeAllStepsInAStepOfTheirOwnAndTheirAgeIsCountedInRounds() throws Exception {
        assertThat(found(stepsOfGtmi("""
                        [{"step": "impute", "method": "latest", "maxAge": 10, "ageIn": "periods", "indicators": {"psdi": "none"}},
                         {"step": "impute", "method": "none", "indicators": {"cgsi": {"method": "latest", "maxAge": 2}}},
                         {"step": "impute", "method": "mean"},
                         {"step": "aggregate"}]"""))).isEmpty();
        assertThat(found(stepsOfGtmi("""
                        [{"step": "impute", "method": "mean", "indicators": {"cgsi": "latest"}},
                         {"step": "impute", "method": "latest", "maxAge": 11, "ageIn": "time"},
                         {"step": "aggregate"}]""")))
                .containsExactlyInAnyOrder(
                        "/scoring/steps/0 latest-needs-own-step",
                        "/scoring/steps/1 latest-too-late",
                        "/scoring/steps/1/ageIn age-counted-in-rounds",
                        "/scoring/steps/1/maxAge wrong-value");
    }

    @Test
    void whatIsMissingMayTakeTheValueOfARoundBefore() throws Exception {
        ObjectNode document = example("gtmi");
        at(document, "/scoring").put("missing", "carry-forward");
        at(document, "/tree").put("missing", "carry-forward");
        assertThat(found(document)).isEmpty();

        assertThat(found(stepsOfGtmi("""
                        [{"step": "aggregate", "missing": "carry-forward", "rounds": 10}]"""))).isEmpty();
        assertThat(found(stepsOfGtmi("""
                        [{"step": "aggregate", "missing": "drop", "rounds": 2,
                          "nodes": {"index": {"method": "arithmetic", "missing": "carry-forward", "rounds": 11}},
                          "levels": {"2": {"method": "arithmetic", "rounds": 1}}}]""")))
                .containsExactlyInAnyOrder(
                        "/scoring/steps/0/rounds rounds-without-carry-forward",
                        "/scoring/steps/0/nodes/index/rounds wrong-value",
                        "/scoring/steps/0/levels/2/rounds rounds-without-carry-forward");
    }

    private ObjectNode stepsOfGtmi(String steps) throws Exception {
        ObjectNode document = example("gtmi");
        at(document, "/tree").remove(List.of("aggregation", "missing"));
        at(document, "/scoring").removeAll();
        at(document, "/scoring").set("steps", json.readTree(steps));
        return document;
    }

    @Test
    void whatScoringRefusesIsNeverPublished() throws Exception {
        JsonNode cases = json.readTree(CONTRACT.resolve("scoring-cases.json").toFile());

        assertThat(cases.get("accepted"))
                .allSatisfy(one -> assertThat(found(scoredBy(one))).isEmpty());
        assertThat(cases.get("refused")).allSatisfy(one -> assertThat(found(scoredBy(one)))
                .as(one.get("why").asText())
                .anyMatch(found -> found.startsWith(one.get("pointer").asText() + " ")));
    }

    private ObjectNode scoredBy(JsonNode one) throws Exception {
        ObjectNode document = example("gtmi");
        at(document, "/tree").remove(List.of("aggregation", "missing"));
        document.set("scoring", one.get("scoring"));
        one.path("questions").forEach(((ArrayNode) document.get("questions"))::add);
        if (one.has("rosters")) {
            document.set("rosters", one.get("rosters"));
        }
        if (one.path("indicator").has("rule")) {
            at(document, "/tree/children/0/indicator").removeAll();
        }
        one.path("indicator").properties().forEach(said -> at(document, "/tree/children/0/indicator")
                .set(said.getKey(), said.getValue()));
        rename(at(document, "/tree"), one.path("codes"));
        return document;
    }

    private static void rename(ObjectNode node, JsonNode codes) {
        String code = node.get("code").asText();
        node.put("code", codes.path(code).asText(code));
        node.path("children").forEach(child -> rename((ObjectNode) child, codes));
    }

    @Test
    void whatAnIndicatorSaysForAStepNeedsThatStep() throws Exception {
        ObjectNode document = example("gtmi");
        at(document, "/tree/children/0/indicator").put("denominator", "psdi").put("scale", 1000);
        at(document, "/tree/children/1/indicator").put("target", 1);
        at(document, "/tree/children/2/indicator").put("scale", 10).put("direction", -1);
        at(document, "/questions/2").remove("max");
        at(document, "/questions/2").put("code", "dcei");

        assertThat(found(document))
                .contains(
                        "/tree/children/0/indicator/denominator denominator-unknown",
                        "/tree/children/1/indicator/target not-used",
                        "/tree/children/2/indicator/scale not-used",
                        "/tree/children/2/indicator/direction direction-needs-bounds");
    }

    @Test
    void whatAnIndicatorSaysOfANormalisationNeedsThatOfItsOwn() throws Exception {
        ObjectNode document = example("gtmi");
        at(document, "/scoring")
                .putArray("steps")
                .add(json.readTree(
                        "{\"step\":\"normalise\",\"method\":\"min-max\",\"indicators\":{\"cgsi\":\"goalposts\"}}"));
        JsonNode posts = json.readTree("{\"lower\":0,\"upper\":1}");
        at(document, "/tree/children/0/indicator").set("goalposts", posts);
        at(document, "/tree/children/1/indicator").set("goalposts", posts);

        assertThat(found(document)).containsExactly("/tree/children/1/indicator/goalposts not-used");
    }

    @Test
    void aRuleRefusesTheParametersOfAnother() throws Exception {
        ObjectNode document = example("every-question-type");
        at(document, "/tree/children/0/children/0/indicator").put("notRelevant", "zero");
        at(document, "/tree/children/1/indicator").put("notRelevant", "zero");

        assertThat(document.at("/tree/children/0/children/0/indicator/rule").asText())
                .isEqualTo("share");
        assertThat(found(document)).containsExactly("/tree/children/1/indicator/notRelevant not-used");
    }

    @Test
    void ranksChangeNoValueSoThatBandsAndMeansAreJudgedAsWithoutThem() throws Exception {
        ObjectNode document = example("gtmi");
        at(document, "/scoring").putArray("steps").add(json.readTree("{\"step\":\"rank\",\"method\":\"dense\"}"));
        assertThat(found(document)).isEmpty();

        at(document, "/bands/3").put("from", 0.1);
        assertThat(found(document)).containsExactly("/bands/3/from bands-do-not-cover-range");
    }

    @Test
    void theStepsThatAreCheckedAreThoseThatScoringReads() throws Exception {
        assertThat(Files.readString(Path.of("src/main/resources/schema/model-steps.json")))
                .isEqualTo(Files.readString(Path.of("../scoring-service/contracts/model-steps.json")));
    }

    @Test
    void whatStepsOfTheModelSayHasNoOtherName() throws Exception {
        ObjectNode document = example("gtmi");
        ObjectNode scoring = at(document, "/scoring");
        List.of("normalisation", "treatment", "imputation", "rounding", "bands", "robustness")
                .forEach(scoring::putObject);
        scoring.put("ties", "dense").put("minimumCoverage", 0.5).put("missing", "forceZero");
        at(document, "/tree/children/3").put("minimumCoverage", 0.5);
        at(document, "/tree/children/2/indicator").putObject("normalisation");

        assertThat(found(document))
                .containsExactlyInAnyOrder(
                        "/scoring/normalisation unknown-field",
                        "/scoring/treatment unknown-field",
                        "/scoring/imputation unknown-field",
                        "/scoring/rounding unknown-field",
                        "/scoring/bands unknown-field",
                        "/scoring/robustness unknown-field",
                        "/scoring/ties unknown-field",
                        "/scoring/minimumCoverage unknown-field",
                        "/scoring/missing value-not-allowed",
                        "/tree/children/3/minimumCoverage unknown-field",
                        "/tree/children/2/indicator/normalisation unknown-field");
    }

    @Test
    void allFindingsOfTheFormComeAtOnce() throws Exception {
        ObjectNode document = example("gtmi");
        document.put("colour", "red").put("version", 1);
        at(document, "/questions/0").remove("text");
        at(document, "/questions/1/text").remove("th");
        at(document, "/questions/2").put("type", "colour");
        at(document, "/tree/children/3").remove("indicator");
        at(document, "/bands/0").put("a/b", 1);

        assertThat(found(document))
                .contains(
                        "/colour unknown-field",
                        "/version wrong-type",
                        "/questions/0/text field-missing",
                        "/questions/1/text/th field-missing",
                        "/questions/2/type value-not-allowed",
                        "/tree/children/3/indicator field-missing",
                        "/bands/0/a~1b unknown-field");
    }

    @Test
    void whatIsLaterWorkIsRefusedAndNeverIgnored() throws Exception {
        ObjectNode document = example("tables-and-pages");
        at(document, "/questions/1/columns/0").put("required", "value > 1").put("roster", "services");
        document.putObject("scoring")
                .putArray("steps")
                .add(json.readTree("{\"step\":\"screen\",\"method\":\"none\",\"keep\":[\"TH\"]}"));

        assertThat(found(document))
                .contains(
                        "/questions/1/columns/0/required not-supported-yet",
                        "/questions/1/columns/0/roster not-used",
                        "/scoring/steps/0/keep not-supported-yet");
    }

    @Test
    void nodesMayBeForSomeTypesAndEveryTypeKeepsAScore() throws Exception {
        ObjectNode document = example("every-question-type");
        assertThat(document.get("organisationTypes").size()).isGreaterThan(1);
        String one = document.get("organisationTypes").get(0).asText();
        at(document, "/tree/children/0").putArray("appliesTo").add(one);
        assertThat(found(document)).isEmpty();

        at(document, "/tree").putArray("appliesTo").add(one);
        assertThat(found(document)).containsExactly("/tree type-without-score");

        at(document, "/tree/children/0")
                .putArray("appliesTo")
                .add(document.get("organisationTypes").get(1).asText())
                .add("economy");
        assertThat(found(document))
                .containsExactlyInAnyOrder(
                        "/tree/children/0/appliesTo/1 type-not-of-framework",
                        "/tree/children/0/appliesTo applies-to-nobody",
                        "/tree type-without-score");
    }

    @Test
    void whatARuleSaysMustMakeSense() throws Exception {
        ObjectNode document = example("every-question-type");
        ObjectNode points = at(document, "/tree/children/1/indicator");
        points.put("multiChoice", "capped");
        ObjectNode share = at(document, "/tree/children/0/children/0/indicator");
        share.set("ladder", json.readTree("""
                [{"level":0,"text":{"th":"ก","en":"a"}},{"level":2,"text":{"th":"ข","en":"b"}}]"""));
        assertThat(found(document))
                .containsExactlyInAnyOrder(
                        "/tree/children/1/indicator/cap field-missing",
                        "/tree/children/0/children/0/indicator/ladder/1/level levels-not-contiguous");

        document = example("every-question-type");
        at(document, "/tree/children/0/children/0").set("indicator", json.readTree("""
                {"rule":"combine","how":"mean","of":[{"weight":1,"indicator":
                 {"rule":"points","question":"plan","multiChoice":"equal","cap":2}}]}"""));
        assertThat(found(document))
                .containsExactlyInAnyOrder(
                        "/tree/children/0/children/0/indicator/of/0/weight not-used",
                        "/tree/children/0/children/0/indicator/of/0/indicator/multiChoice not-used",
                        "/tree/children/0/children/0/indicator/of/0/indicator/cap not-used");
    }

    @Test
    void theBestLevelThatARuleGivesIsOneOfThoseOfItsIndicator() throws Exception {
        String one = "{'rule':'ladder','question':'l'";
        String several = "{'rule':'ladder','questions':['y','z']";

        assertThat(leveled(one, 0, 3)).isEmpty();
        assertThat(leveled(one, 1, 3)).isEmpty();
        assertThat(leveled(one, 0, 4)).isEmpty();
        assertThat(leveled(one, 0, 2)).containsExactly("levels-do-not-fit");
        assertThat(leveled(one, 4, 5)).containsExactly("levels-do-not-fit");
        assertThat(leveled(several, 1, 2)).isEmpty();
        assertThat(leveled(several, 0, 1)).containsExactly("levels-do-not-fit");
        assertThat(leveled("{'rule':'points','question':'l'", 1, 2)).isEmpty();
    }

    private List<String> leveled(String rule, int lowest, int highest) throws Exception {
        ObjectNode document = example("gtmi");
        ArrayNode questions = (ArrayNode) document.get("questions");
        for (String code : List.of("y", "z", "l")) {
            ObjectNode question = questions.addObject().put("code", code);
            question.putObject("text").put("th", "ก").put("en", "A");
            question.put("type", code.equals("l") ? "ladder" : "yesNo");
        }
        levels((ObjectNode) questions.get(questions.size() - 1), "levels", 0, 3);
        ObjectNode indicator = (ObjectNode) json.readTree((rule + "}").replace('\'', '"'));
        levels(indicator, "ladder", lowest, highest);
        at(document, "/tree/children/0").set("indicator", indicator);
        document.remove("bands");
        return documents.findings(document.toString()).stream()
                .map(finding -> finding.code())
                .toList();
    }

    private static void levels(ObjectNode of, String name, int lowest, int highest) {
        for (int level = lowest; level <= highest; level++) {
            of.withArray(name)
                    .addObject()
                    .put("level", level)
                    .putObject("text")
                    .put("th", "ก")
                    .put("en", "A");
        }
    }

    @Test
    void bandsCoverWhatRulesCanGive() throws Exception {
        assertRange("{'rule':'ladder','questions':['y','z']}", 0, 2);
        assertRange("{'rule':'target','question':'n','targets':[{'at':0,'value':9},{'at':1,'value':3}]}", 3, 9);
        assertRange("{'rule':'ratio','numerator':'n','denominator':'n'}", 0.2, 5);
        assertRange("{'rule':'ratio','numerator':'n','denominator':'n','scale':10}", 2, 50);
        assertRange(
                "{'rule':'combine','how':'sum','of':[{'indicator':{'rule':'ladder','questions':['y','z']}},"
                        + "{'indicator':{'rule':'value','question':'n'}}]}",
                0,
                12);
        assertRange(
                "{'rule':'combine','how':'weightedMean','of':[{'weight':0,'indicator':{'rule':'share','question':'y'}},"
                        + "{'indicator':{'rule':'value','question':'n'}}]}",
                2,
                10);
    }

    /** Bands that begin at the lowest value are accepted, bands beyond either end are not. */
    private void assertRange(String indicator, double lowest, double highest) throws Exception {
        String said = indicator.replace('\'', '"');
        assertThat(banded(said, highest, lowest)).as(indicator).isEmpty();
        assertThat(banded(said, highest, Math.nextUp(lowest)))
                .as(indicator)
                .containsExactly("/bands/1/from bands-do-not-cover-range");
        assertThat(banded(said, Math.nextUp(highest), lowest))
                .as(indicator)
                .containsExactly("/bands/0/from band-out-of-reach");
    }

    private List<String> banded(String indicator, double upper, double lower) throws Exception {
        ObjectNode document = example("gtmi");
        ArrayNode questions = (ArrayNode) document.get("questions");
        for (String question : List.of(
                "{\"code\":\"y\",\"type\":\"yesNo\"}",
                "{\"code\":\"z\",\"type\":\"yesNo\"}",
                "{\"code\":\"n\",\"type\":\"number\",\"min\":2,\"max\":10}")) {
            ObjectNode added = (ObjectNode) json.readTree(question);
            added.set("text", document.at("/title"));
            questions.add(added);
        }
        at(document, "/tree").remove("missing");
        ((ArrayNode) document.at("/tree/children")).removeAll().add(json.readTree("""
                {"code":"one","name":{"th":"หนึ่ง","en":"One"},"indicator":%s}""".formatted(indicator)));
        ArrayNode bands = document.putArray("bands");
        for (double from : new double[] {upper, lower}) {
            ObjectNode band = bands.addObject();
            band.put("code", "b" + bands.size()).put("from", from).set("name", document.at("/title"));
        }
        return found(document);
    }

    @Test
    void aStatisticNeedsACodeThatASeriesCanHaveAndAStepThatTurnsIt() throws Exception {
        ObjectNode document = example("gtmi");
        at(document, "/tree/children/0")
                .set(
                        "indicator",
                        json.readTree(
                                "{\"rule\":\"statistic\",\"series\":\"internet-use\",\"year\":2025,\"asOf\":\"2026-01-31\"}"));
        assertThat(found(document)).isEmpty();

        at(document, "/tree/children/0/indicator")
                .put("series", "การใช้อินเทอร์เน็ต")
                .put("direction", -1)
                .put("question", "cgsi");
        assertThat(found(document))
                .containsExactlyInAnyOrder(
                        "/tree/children/0/indicator/series series-malformed",
                        "/tree/children/0/indicator/direction direction-needs-bounds",
                        "/tree/children/0/indicator/question not-used");
    }

    @Test
    void referencesMustResolveAndCodesBeUnique() throws Exception {
        ObjectNode document = example("every-question-type");
        at(document, "/questions/1").put("options", "agree9").put("code", "plan");
        ((ArrayNode) document.at("/questions/3/appliesTo")).add("economy");
        at(document, "/tree/children/1").put("code", "governance.plan");
        at(document, "/tree/children/2/indicator").put("question", "remarks");
        at(document, "/tree/children/0/children/1/indicator").put("question", "nothing");
        at(document, "/bands/1").put("code", "ready");

        assertThat(found(document))
                .containsExactlyInAnyOrder(
                        "/questions/1/code code-repeated",
                        "/questions/1/options option-set-unknown",
                        "/questions/3/appliesTo/1 type-not-of-framework",
                        "/tree/children/1/code code-repeated",
                        "/tree/children/2/indicator/question question-does-not-fit-rule",
                        "/tree/children/0/children/1/indicator/question question-unknown",
                        "/bands/1/code code-repeated");
    }

    @Test
    void limitsMustMakeSense() throws Exception {
        ObjectNode document = example("every-question-type");
        at(document, "/questions/0").put("maxLength", 5);
        at(document, "/questions/2").remove("options");
        at(document, "/questions/3").put("min", 2);
        at(document, "/questions/4").put("min", 2);

        assertThat(found(document))
                .contains(
                        "/questions/0/maxLength field-not-of-type",
                        "/questions/2/options options-missing",
                        "/questions/3/min min-above-max",
                        "/questions/4/min field-not-of-type");
    }

    @Test
    void fieldsBelongToTypesAndLevelsGoUpOneByOne() throws Exception {
        ObjectNode document = example("measures-dates-and-links");
        at(document, "/questions/0").put("min", 0);
        at(document, "/questions/0/levels/2").put("level", 3);
        at(document, "/questions/1").put("currency", "THB").put("min", 150);
        at(document, "/questions/2").put("max", -1);
        at(document, "/questions/3").put("decimals", 2);
        at(document, "/questions/4").put("maxLength", 100);
        at(document, "/questions/6").set("levels", document.at("/questions/0/levels"));

        assertThat(found(document))
                .containsExactlyInAnyOrder(
                        "/questions/0/min field-not-of-type",
                        "/questions/0/levels/2/level levels-not-contiguous",
                        "/questions/1/currency field-not-of-type",
                        "/questions/1/min min-above-max",
                        "/questions/2/min min-above-max",
                        "/questions/3/decimals field-not-of-type",
                        "/questions/4/maxLength field-not-of-type",
                        "/questions/6/levels field-not-of-type");

        document = example("measures-dates-and-links");
        at(document, "/questions/0").remove("levels");
        at(document, "/questions/1").put("max", -5);
        at(document, "/questions/2").put("currency", "baht");
        assertThat(found(document)).contains("/questions/2/currency wrong-pattern");
        at(document, "/questions/2").remove("currency");
        assertThat(found(document))
                .containsExactlyInAnyOrder("/questions/0/levels levels-missing", "/questions/1/max min-above-max");
    }

    @Test
    void aMeasureHasTheLimitsOfItsTypeAndALadderThoseOfItsLevels() throws Exception {
        FrameworkDocument document =
                documents.read(example("measures-dates-and-links").toString());

        assertThat(limits(document, "online-share")).isEqualTo("0 to 100, 1 decimals");
        assertThat(limits(document, "strategy")).isEqualTo("0 to 2, 0 decimals");
        assertThat(limits(document, "it-budget")).isEqualTo("0 to null, 2 decimals");
    }

    private static String limits(FrameworkDocument document, String question) {
        Question.Limits limits =
                Objects.requireNonNull(document.question(question)).limits();
        return limits.min() + " to " + limits.max() + ", " + limits.decimals() + " decimals";
    }

    @Test
    void rostersHangTogetherWithTheQuestionsAboutThem() throws Exception {
        ObjectNode document = example("rosters-and-observations");
        at(document, "/rosters/services/items/1").put("code", "tax");
        at(document, "/rosters/services/items/0/attributes")
                .put("kind", "proactive")
                .put("colour", "red");
        at(document, "/rosters/services").put("max", 5);
        at(document, "/rosters").putObject("empty");
        at(document, "/rosters/services").putObject("answers").put("notApplicable", true);
        at(document, "/rosters/systems").putObject("answers").put("notApplicable", true);
        at(document, "/rosters/systems/fields/0").put("roster", "services");
        at(document, "/rosters/systems/fields/1").put("code", "plan").put("perObservation", true);
        at(document, "/questions/0").put("perObservation", true);
        at(document, "/questions/1").put("roster", "nothing");

        assertThat(found(document))
                .containsExactlyInAnyOrder(
                        "/rosters/services/items/1/code code-repeated",
                        "/rosters/services/items/0/attributes/kind wrong-value",
                        "/rosters/services/items/0/attributes/colour attribute-unknown",
                        "/rosters/services/max not-used",
                        "/rosters/empty roster-empty",
                        "/rosters/systems/answers/notApplicable not-used",
                        "/rosters/systems/fields/0/roster roster-of-another",
                        "/rosters/systems/fields/1/code code-repeated",
                        "/rosters/systems/fields/1/perObservation roster-without-observations",
                        "/questions/0/perObservation not-used",
                        "/questions/1/roster roster-unknown");
    }

    @Test
    void attributesOfItemsAreOfTheirKinds() throws Exception {
        ObjectNode document = example("rosters-and-observations");
        ObjectNode roster = at(document, "/rosters/services");
        roster.set(
                "attributes",
                json.readTree(
                        "{\"a\":\"text\",\"b\":\"number\",\"c\":\"url\",\"d\":\"date\",\"e\":\"yesNo\",\"f\":[\"x\"]}"));
        at(document, "/rosters/services/items/1").remove("attributes");
        String right = "{\"a\":\"t\",\"b\":1.5,\"c\":\"https://a.th\",\"d\":\"2026-01-31\",\"e\":\"yes\",\"f\":\"x\"}";
        at(document, "/rosters/services/items/0").set("attributes", json.readTree(right));
        assertThat(found(document)).isEmpty();
        assertThat(documents
                        .read(document.toString())
                        .rosters()
                        .get("services")
                        .items()
                        .get("tax")
                        .attributes())
                .containsEntry("b", new BigDecimal("1.5"))
                .containsEntry("f", "x");

        String wrong = "{\"a\":1,\"b\":\"1\",\"c\":\"a.th\",\"d\":\"2026-02-30\",\"e\":true,\"f\":\"y\"}";
        at(document, "/rosters/services/items/0").set("attributes", json.readTree(wrong));
        assertThat(found(document)).hasSize(6).allMatch(finding -> finding.endsWith(" wrong-value"));

        roster.remove("attributes");
        assertThat(found(document)).containsExactly("/rosters/services/items/0/attributes/e wrong-value");
    }

    @Test
    void answersAboutItemsNeedARuleOverTheirRosterAndAreNoColumn() throws Exception {
        ObjectNode document = example("rosters-and-observations");
        at(document, "/tree/children/0/indicator").put("question", "online").put("denominator", "system-users");
        document.putObject("scoring").putArray("steps").add(json.readTree("{\"step\":\"denominate\"}"));

        assertThat(found(document))
                .contains(
                        "/tree/children/0/indicator/question question-needs-roster",
                        "/tree/children/0/indicator/denominator denominator-unknown");
    }

    @Test
    void noMoreIsAskedThanCanBeTold() throws Exception {
        ObjectNode document = example("rosters-and-observations");
        ArrayNode items = at(document, "/rosters/services").putArray("items");
        for (int i = 0; i < 1_000; i++) {
            items.add(json.readTree("{\"code\":\"i" + i + "\",\"name\":{\"th\":\"ก\",\"en\":\"I\"}}"));
        }
        ArrayNode questions = (ArrayNode) document.get("questions");
        for (int i = 0; i < 19; i++) {
            questions.add(json.readTree("{\"code\":\"q" + i
                    + "\",\"text\":{\"th\":\"ก\",\"en\":\"Q\"},\"type\":\"text\",\"roster\":\"services\"}"));
        }

        assertThat(found(document)).containsExactly("/questions too-many-answers");
        at(document, "/questions/2").remove("roster");
        questions.remove(questions.size() - 1);
        assertThat(found(document)).containsExactly("/questions/2/perObservation not-used");
    }

    @Test
    void tagsNeedTaxonomiesAndEvidenceAWindowThatHasDays() throws Exception {
        ObjectNode document = example("tags-and-evidence");
        at(document, "/questions/0/evidence/window").put("from", "2026-10-01");
        at(document, "/questions/1/evidence").put("when", "value == 'yes'");
        at(document, "/questions/3/evidence").putArray("kinds").add("url");
        at(document, "/taxonomies/obstacles/1").put("code", "budget");

        assertThat(found(document))
                .containsExactlyInAnyOrder(
                        "/taxonomies/obstacles/1/code code-repeated",
                        "/questions/0/evidence/window window-reversed",
                        "/questions/1/evidence/when not-used",
                        "/questions/3/evidence/kinds not-used");
        ((ObjectNode) document.at("/questions/0/evidence/window"))
                .put("from", "2568-10-01")
                .put("to", "2569-09-30");
        assertThat(found(document))
                .contains(
                        "/questions/0/evidence/window/from date-not-of-common-era",
                        "/questions/0/evidence/window/to date-not-of-common-era");
        at(document, "/questions/0/evidence").put("when", "value > 3");
        assertThat(found(document)).contains("/questions/0/evidence/when condition-type-mismatch");
        document.remove("taxonomies");
        assertThat(found(document))
                .contains("/questions/0/obstacles taxonomies-missing", "/questions/2/obstacles taxonomies-missing");
    }

    @Test
    void aTableHasRowsAndColumnsThatAreNoTables() throws Exception {
        ObjectNode document = example("tables-and-pages");
        at(document, "/questions/1/rows/1").put("code", "permanent");
        at(document, "/questions/1/columns/0").put("maxLength", 5);
        at(document, "/questions/1/columns/1").put("options", "share9");
        at(document, "/questions/0").set("rows", document.at("/questions/1/rows"));

        assertThat(found(document))
                .containsExactlyInAnyOrder(
                        "/questions/1/rows/1/code code-repeated",
                        "/questions/1/columns/0/maxLength field-not-of-type",
                        "/questions/1/columns/1/options option-set-unknown",
                        "/questions/0/rows field-not-of-type",
                        "/questions/0/rows/1/code code-repeated");

        document = example("tables-and-pages");
        at(document, "/questions/1").remove("rows");
        at(document, "/questions/1/columns/0").put("type", "table").remove(List.of("min", "decimals"));
        assertThat(found(document))
                .containsExactlyInAnyOrder(
                        "/questions/1/rows rows-missing", "/questions/1/columns/0/type table-in-table");
    }

    @Test
    void everyQuestionStandsOnOnePage() throws Exception {
        ObjectNode document = example("tables-and-pages");
        assertThat(documents.read(document.toString()).pages())
                .extracting(page -> page.code() + page.groups().get(0).questions())
                .containsExactly("policy[plan]", "people[staff]");
        at(document, "/pages/1").put("code", "policy");
        at(document, "/pages/1/groups/0")
                .put("code", "planning")
                .putArray("questions")
                .add("plan")
                .add("nothing");

        assertThat(found(document))
                .containsExactlyInAnyOrder(
                        "/pages/1/code code-repeated",
                        "/pages/1/groups/0/code code-repeated",
                        "/pages/1/groups/0/questions/0 question-placed-twice",
                        "/pages/1/groups/0/questions/1 question-unknown",
                        "/questions/1/code question-on-no-page");
    }

    @Test
    void pointsMustBeThereWhereARuleNeedsThem() throws Exception {
        ObjectNode document = example("every-question-type");
        at(document, "/optionSets/agree3/0").remove("points");
        at(document, "/questions/2/options/0").put("points", 0);
        at(document, "/questions/2/options/1").put("points", -1);

        assertThat(found(document))
                .containsExactlyInAnyOrder(
                        "/optionSets/agree3/0/points points-missing",
                        "/questions/2/options/1/points points-negative",
                        "/questions/2/options points-all-zero");
    }

    @Test
    void whatIsNoLongerOfferedNeedsNoPointsAndMakesNonePossible() throws Exception {
        ObjectNode document = example("every-question-type");
        at(document, "/questions/2/options/0").put("points", 0);
        at(document, "/questions/2/options/1").put("obsolete", true).remove("points");

        assertThat(found(document)).containsExactly("/questions/2/options points-all-zero");
    }

    @Test
    void weightsBandsAndMeansMustFitTheValuesThatArePossible() throws Exception {
        ObjectNode document = example("gtmi");
        document.at("/tree/children").forEach(child -> ((ObjectNode) child).put("weight", 0));
        assertThat(found(document)).contains("/tree/children weights-all-zero");

        document = example("gtmi");
        at(document, "/bands/0").put("from", 1.5);
        at(document, "/bands/2").put("from", 0.5);
        at(document, "/bands/3").put("from", 0.1);
        assertThat(found(document))
                .containsExactlyInAnyOrder(
                        "/bands/2/from bands-not-descending",
                        "/bands/3/from bands-do-not-cover-range",
                        "/bands/0/from band-out-of-reach");

        document = example("gtmi");
        at(document, "/tree").put("aggregation", "geometric");
        assertThat(found(document)).hasSize(4).contains("/tree/children/0 mean-needs-positive-range");
        document.at("/questions").forEach(question -> ((ObjectNode) question).put("min", 0.01));
        assertThat(found(document)).isEmpty();
        at(document, "/tree").put("missing", "zero");
        assertThat(found(document)).hasSize(4);
    }

    @Test
    void theLargestFrameworkIsJudgedAndALargerOneRefused() throws Exception {
        ObjectNode document = example("gtmi");
        ArrayNode questions = document.putArray("questions");
        for (int i = 0; i < 5_000; i++) {
            questions
                    .addObject()
                    .put("code", "q" + i)
                    .put("type", "yesNo")
                    .putObject("text")
                    .put("th", "ก")
                    .put("en", "Q");
        }
        at(document, "/tree/children/0").set("indicator", json.readTree("{\"rule\":\"share\",\"question\":\"q0\"}"));
        ((ArrayNode) document.at("/tree/children")).remove(3);
        ((ArrayNode) document.at("/tree/children")).remove(2);
        ((ArrayNode) document.at("/tree/children")).remove(1);
        int size = document.toString().getBytes("UTF-8").length;
        document.putObject("description").put("th", "ก").put("en", "x".repeat(10_000));
        assertThat(found(document)).isEmpty();
        assertThat(size).isBetween(200_000, FrameworkDocuments.MOST_BYTES);

        questions
                .addObject()
                .put("code", "more")
                .put("type", "yesNo")
                .putObject("text")
                .put("th", "ก")
                .put("en", "Q");
        assertThat(found(document)).containsExactly("/questions schema-max-items");
        questions.remove(5_000);
        // what packs well may be long, though not without end; what does not has to be short
        questions.forEach(question -> text(question).put("en", "x".repeat(1_500)));
        assertThat(found(document)).isEmpty();
        questions.forEach(question -> text(question).put("en", "x".repeat(1_700)));
        assertThat(found(document)).containsExactly(" document-too-large");
        Random random = new Random(7);
        questions.forEach(question -> {
            byte[] bytes = new byte[150];
            random.nextBytes(bytes);
            text(question).put("en", HexFormat.of().formatHex(bytes));
        });
        assertThat(found(document)).containsExactly(" document-too-large");
    }

    private static ObjectNode text(JsonNode question) {
        return (ObjectNode) question.get("text");
    }

    @Test
    void optionsItemsRowsAndLevelsAreCountedTogether() throws Exception {
        ObjectNode document = example("gtmi");
        ObjectNode sets = document.putObject("optionSets");
        for (int set = 0; set < 41; set++) {
            ArrayNode options = sets.putArray("set" + set);
            for (int option = 0; option < (set == 40 ? 1 : 500); option++) {
                options.addObject()
                        .put("code", "o" + option)
                        .putObject("text")
                        .put("th", "ก")
                        .put("en", "A");
            }
        }
        assertThat(found(document)).containsExactly(" too-many-items");

        sets.remove("set40");
        assertThat(found(document)).isEmpty();
    }

    @Test
    void anythingAtAllIsJudgedWithoutAFault() throws Exception {
        assertThat(found(json.readTree("[]"))).isNotEmpty();
        assertThat(found(json.readTree("null"))).isNotEmpty();
        assertThat(found(json.readTree(
                        "{\"questions\":{},\"tree\":[],\"bands\":5,\"optionSets\":[],\"scoring\":\"x\"}")))
                .isNotEmpty();
        assertThat(found(json.readTree(
                        "{\"questions\":[1,null,[]],\"tree\":{\"children\":[1,{\"indicator\":7}]},\"bands\":[null]}")))
                .isNotEmpty();
        JsonNode deep = json.getNodeFactory().numberNode(1);
        for (int i = 0; i < 400; i++) {
            deep = json.createObjectNode()
                    .set("children", json.createArrayNode().add(deep));
        }
        assertThat(found(json.createObjectNode().set("tree", deep))).containsExactly(" too-deep");
    }
}
