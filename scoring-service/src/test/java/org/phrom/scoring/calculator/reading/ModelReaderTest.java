package org.phrom.scoring.calculator.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.scoring.calculator.reading.Requests.DATA;
import static org.phrom.scoring.calculator.reading.Requests.MODEL;
import static org.phrom.scoring.calculator.reading.Requests.STRUCTURE;
import static org.phrom.scoring.calculator.reading.Requests.found;
import static org.phrom.scoring.calculator.reading.Requests.modelFindings;
import static org.phrom.scoring.calculator.reading.Requests.stepFindings;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.model.domain.document.Choice;
import org.phrom.scoring.model.domain.document.ModelDocument;
import org.phrom.scoring.model.domain.document.RequestRefused;
import org.phrom.scoring.model.domain.document.Robustness;
import org.phrom.scoring.model.domain.document.Step;
import org.phrom.scoring.model.domain.document.Vocabulary;

class ModelReaderTest {
    @Test
    void theMoreParticularSettingWins() {
        ModelDocument model = Requests.read(DATA, STRUCTURE, """
                        {"steps":[{"step":"normalise","method":"min-max","range":[0,10],
                          "indicators":{"y":{"method":"z-score","mean":50}}},
                          {"step":"aggregate","method":"arithmetic","levels":{"2":"geometric"}}]}""").model();

        Step normalise = model.step(Vocabulary.NORMALISE).orElseThrow();
        assertThat(normalise.of("x", 1).numbers("range")).containsExactly(0, 10);
        assertThat(normalise.of("y", 1).method()).isEqualTo("z-score");
        assertThat(normalise.of("y", 1).number("mean")).isEqualTo(50);
        Step aggregate = model.step(Vocabulary.AGGREGATE).orElseThrow();
        assertThat(aggregate.of("I", 2).method()).isEqualTo("geometric");
        assertThat(aggregate.of("I", 3).method()).isEqualTo("arithmetic");
    }

    @Test
    void theNameOfAMethodStandsForTheMethodWithoutSettings() {
        ModelDocument model = Requests.read(
                        DATA,
                        STRUCTURE,
                        "{\"steps\":[{\"step\":\"treat\",\"then\":\"log-ct\"},{\"step\":\"aggregate\"}]}")
                .model();

        Choice treat = model.step(Vocabulary.TREAT).orElseThrow().general();
        assertThat(treat.method()).isEqualTo("winsorise");
        assertThat(treat.nested("then").orElseThrow().method()).isEqualTo("log-ct");
    }

    @Test
    void everyFaultIsFoundAtOnceWithItsPlace() {
        assertThat(modelFindings("""
                        {"steps":[{"step":"normalize"},
                          {"step":"normalise","method":"minmax"},
                          {"step":"normalise","method":"min-max","rnage":[0,1],"range":[5]},
                          {"step":"treat","points":0,"indicators":{"z":"winsorise","x":{"kurtosis":"3"}}},
                          {"step":"aggregate","rounding":{"method":"half-up","decimals":99},"missing":"ignore"}],
                         "bands":[{"code":"high"}],"robust":{}}"""))
                .containsExactly(
                        "/model/robust unknown-key",
                        "/model/steps/0/step unknown-step",
                        "/model/steps/1/method unknown-method",
                        "/model/steps/2/rnage unknown-key",
                        "/model/steps/2/range wrong-value",
                        "/model/steps/3/points wrong-value",
                        "/model/steps/3/indicators/z unknown-indicator",
                        "/model/steps/3/indicators/x/kurtosis wrong-value",
                        "/model/steps/4/missing unknown-value",
                        "/model/steps/4/rounding/decimals wrong-value",
                        "/model/bands/0 required");
    }

    @Test
    void faultsOfBandsHaveTheirPlaces() {
        assertThat(modelFindings("""
                        {"steps":[{"step":"aggregate"}],"robustness":{"replicates":10},
                         "bands":[{"code":"a","quantile":1.5,"bound":"shut"},{"code":"b","quantile":0.5,"from":2},
                          {"code":"c","from":0,"gates":[{"node":"x"},{"node":"x","from":1}]}]}"""))
                .containsExactly(
                        "/model/bands/0/bound unknown-bound",
                        "/model/bands/0/quantile wrong-value",
                        "/model/bands/1/from unknown-key",
                        "/model/bands/2/gates/0 required",
                        "/model/robustness/replicates gates-under-replicates");
    }

    @Test
    void everyFaultOfAnOptionHasItsPlace() {
        assertThat(modelFindings("""
                        {"steps":[{"step":"impute","over":"year"},
                          {"step":"treat","method":"winsorise-quantiles","lower":-0.1,"points":3,"over":2020},
                          {"step":"normalise","method":"rank","ties":"first","indicators":{
                            "x":{"method":"min-max","over":"periods"},
                            "y":{"method":"fraction-of-max","turning":"inverse"}}},
                          {"step":"weigh","method":"analytic-hierarchy",
                            "comparisons":{"Anan":[[1,2],[0.5,1]],"Boonmee":[[1,2],[0.5]]},
                            "levels":{"2":{"method":"target-importance","towards":"root"}}},
                          {"step":"aggregate","method":"copeland","tolerance":0.5},
                          {"step":"rank","tolerance":-1}]}"""))
                .containsExactly(
                        "/model/steps/0/over unknown-value",
                        "/model/steps/1/points unknown-key",
                        "/model/steps/1/lower wrong-value",
                        "/model/steps/1/over wrong-value",
                        "/model/steps/2/ties unknown-value",
                        "/model/steps/2/indicators/x/over unknown-value",
                        "/model/steps/2/indicators/y/turning unknown-value",
                        "/model/steps/3/comparisons/Boonmee/1 wrong-value",
                        "/model/steps/4/tolerance wrong-value",
                        "/model/steps/5/tolerance wrong-value");
        assertThat(stepFindings("{\"step\":\"weigh\",\"levels\":{\"2\":{\"method\":\"target-importance\","
                        + "\"towards\":\"root\"}}},{\"step\":\"normalise\"}"))
                .containsExactly("/model/steps/0/levels/2/towards unknown-value");
        assertThat(stepFindings("{\"step\":\"weigh\",\"method\":\"analytic-hierarchy\",\"comparisons\":{}}"))
                .containsExactly("/model/steps/0/comparisons wrong-value");
        assertThat(stepFindings(
                        "{\"step\":\"weigh\",\"method\":\"analytic-hierarchy\",\"comparisons\":" + "{\"Anan\":null}}"))
                .containsExactly("/model/steps/0/comparisons required");
    }

    @Test
    void whatIsKnownIsListedInTheRefusal() {
        String message = refused("{\"steps\":[{\"step\":\"impute\",\"method\":\"avg\"}]}");

        assertThat(message)
                .isEqualTo("There is no method avg; known are mean, none, median, group-mean, group-median, row-mean,"
                        + " row-median,"
                        + " latest, linear, linear-constant, constant, regression, expectation-maximisation");
    }

    @Test
    void groupsUnitsAndLevelsMustBeThere() {
        assertThat(stepFindings("{\"step\":\"impute\",\"method\":\"group-mean\",\"group\":\"Continent\"}"))
                .containsExactly("/model/steps/0/group unknown-group");
        assertThat(stepFindings("{\"step\":\"screen\",\"keep\":[\"A\",\"Z\"]}"))
                .containsExactly("/model/steps/0/keep/1 unknown-unit");
        assertThat(modelFindings("{\"steps\":[{\"step\":\"aggregate\",\"levels\":{\"3\":\"median\"}}]}"))
                .containsExactly("/model/steps/0/levels/3 unknown-level");
        assertThat(modelFindings("{\"steps\":[{\"step\":\"aggregate\",\"nodes\":{\"x\":\"median\"}}]}"))
                .containsExactly("/model/steps/0/nodes/x unknown-aggregate");
    }

    @Test
    void requiredSettingsAreAskedForIndicatorByIndicator() {
        String goalposts = "{\"step\":\"normalise\",\"method\":\"goalposts\",\"lower\":0,"
                + "\"indicators\":{\"x\":{\"lower\":0,\"upper\":5}}}";

        assertThat(stepFindings(goalposts)).containsExactly("/model/steps/0 required");
        assertThat(refused("{\"steps\":[" + goalposts + ",{\"step\":\"aggregate\"}]}"))
                .isEqualTo("upper of the method goalposts for the indicator y is required");
        assertThat(stepFindings("{\"step\":\"weigh\",\"method\":\"analytic-hierarchy\"}"))
                .containsExactly("/model/steps/0 required");
    }

    @Test
    void aModelAggregatesAndRepeatsNoStep() {
        assertThat(modelFindings("{\"steps\":[{\"step\":\"normalise\"},{\"step\":\"normalise\"}]}"))
                .containsExactly("/model/steps required", "/model/steps/1 step-repeated");
        assertThat(modelFindings("{}")).containsExactly("/model required");
        assertThat(modelFindings("[]")).containsExactly("/model wrong-value");
    }

    @Test
    void robustnessVariesSettingsMethodsAndWeights() {
        Robustness robustness = Requests.read(DATA, STRUCTURE, """
                        {"steps":[{"step":"treat"},{"step":"normalise"},{"step":"aggregate"}],
                         "robustness":{"replicates":1000,"seed":7,"top":2,"weightNoise":{"1":0.25},
                          "leaveOneOut":[1],"sensitivity":true,"parameters":true,"dataNoise":0.1,
                          "assumptions":[{"step":"treat","setting":"points","values":[3,5,7]},
                           {"step":"treat","setting":"kurtosis","from":3,"to":4},
                           {"name":"scale","step":"normalise","alternatives":["min-max","rank"]}]}}""").model().robustness();

        assertThat(robustness.replicates()).isEqualTo(1000);
        assertThat(robustness.seed()).isEqualTo(7);
        assertThat(robustness.weightNoise()).containsEntry(1, 0.25);
        assertThat(robustness.assumptions().get(0).values()).containsExactly(3.0, 5.0, 7.0);
        assertThat(robustness.assumptions().get(1).to()).isEqualTo(4);
        assertThat(robustness.assumptions().get(2).name()).isEqualTo("scale");
        assertThat(robustness.assumptions().get(2).alternatives().get(1).method())
                .isEqualTo("rank");
    }

    @Test
    void assumptionsAboutWhatIsNotInTheModelAreRefused() {
        assertThat(modelFindings("""
                        {"steps":[{"step":"treat"},{"step":"aggregate"}],
                         "robustness":{"replicates":-1,"assumptions":[{"step":"normalise","alternatives":["rank"]},
                          {"step":"treat","setting":"force","from":0,"to":1},
                          {"step":"treat","setting":"points","from":9,"to":1},
                          {"step":"treat","alternatives":["cut"]}]}}"""))
                .containsExactly(
                        "/model/robustness/replicates wrong-value",
                        "/model/robustness/assumptions/0/step unknown-step of this model",
                        "/model/robustness/assumptions/1/setting unknown-number among the settings",
                        "/model/robustness/assumptions/2/from wrong-value",
                        "/model/robustness/assumptions/3/alternatives/0/method unknown-method");
    }

    @Test
    void aRequestIsOneObjectOfThreeParts() {
        assertThat(found(() -> RequestReader.json(Requests.bytes("{\"data\":{},\"modle\":{}}"))))
                .containsExactly("/modle unknown-key");
        assertThat(found(() -> RequestReader.json(Requests.bytes("{}"))))
                .containsExactly(" required", " required", " required");
        assertThat(found(() -> RequestReader.json(Requests.bytes("{\"data\":\n {,}}"))))
                .containsExactly(":2:3 not-json");
        assertThat(found(() -> RequestReader.json(Requests.bytes("{\"data\":{},\"data\":{}}"))))
                .containsExactly(":1:18 not-json");
        assertThat(found(() -> RequestReader.json(new byte[] {(byte) 0xff}))).containsExactly(" not-utf-8");
        assertThat(Requests.read(DATA, STRUCTURE, MODEL).cells()).isEqualTo(6);
    }

    private static String refused(String model) {
        try {
            Requests.read(DATA, STRUCTURE, model);
            return "";
        } catch (RequestRefused e) {
            List<org.phrom.kit.problem.Finding> found = e.findings().list();
            return found.get(0).message().en();
        }
    }
}
