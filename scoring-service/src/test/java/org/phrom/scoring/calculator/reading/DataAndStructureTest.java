package org.phrom.scoring.calculator.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.scoring.calculator.reading.Requests.DATA;
import static org.phrom.scoring.calculator.reading.Requests.MODEL;
import static org.phrom.scoring.calculator.reading.Requests.STRUCTURE;
import static org.phrom.scoring.calculator.reading.Requests.findings;
import static org.phrom.scoring.calculator.reading.Requests.partFindings;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.model.domain.document.Calculation;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.model.domain.document.Line.Type;

class DataAndStructureTest {
    private static final String DATA_CSV = "uCode,x,y\nA,1,3\nB,2,NA\n";
    private static final String STRUCTURE_CSV =
            "iCode,Parent,Type,Direction\nI,NA,Aggregate,1\nx,I,Indicator,1\ny,I,Indicator,-1\n";
    private static final String MODEL_YAML = "steps:\n  - step: normalise\n  - step: aggregate\n";

    @Test
    void onlyTheCellsOfAnIndicatorMayNotApply() {
        String structure =
                "[{\"code\":\"I\"},{\"code\":\"x\",\"parent\":\"I\"},{\"code\":\"p\",\"type\":\"denominator\"}]";

        assertThat(Requests.findings(
                        "{\"units\":[\"A\",\"B\"],\"columns\":{\"x\":[1,\"not applicable\"],\"p\":[1,2]}}",
                        structure,
                        Requests.MODEL))
                .containsExactly("/data/columns/x/1 wrong-value");
        assertThat(Requests.findings(
                        "{\"units\":[\"A\",\"B\"],\"columns\":{\"x\":[1,2],\"p\":[1,\"not-applicable\"]}}",
                        structure,
                        Requests.MODEL))
                .containsExactly("/data/columns/p always-applies");
        assertThat(Requests.partFindings(
                        "uCode,x,p\nA,1,not-applicable\nB,inapplicable,2\n",
                        "iCode,Parent,Type\nI,,\nx,I,\np,,Denominator\n",
                        Requests.MODEL))
                .containsExactlyInAnyOrder("/data:3:2 not-a-number", "/data:2:3 not-a-number");
    }

    @Test
    void coinrFilesAreReadUnchanged() {
        Calculation asem = Requests.parts(
                Requests.example("asem-data.csv"),
                Requests.example("asem-structure.csv"),
                Requests.example("asem-model.yaml"));

        assertThat(asem.data().units()).hasSize(51).startsWith("AUT", "BEL");
        assertThat(asem.data().names()).startsWith("Austria");
        assertThat(asem.data().periodCount()).isEqualTo(1);
        assertThat(asem.cells()).isEqualTo(51 * 49);
        assertThat(asem.data().columns().get("GDP")[0]).isEqualTo(390.79999114746801);
        assertThat(asem.data().groups().get("EurAsia_group")).startsWith("Europe", "Europe");
        assertThat(asem.structure().root().code()).isEqualTo("Index");
        assertThat(asem.structure().level("Index")).isEqualTo(4);
        assertThat(asem.structure().of(Type.AGGREGATE)).hasSize(11);
        Line flights = asem.structure().line("Flights");
        assertThat(flights.denominator()).isEqualTo("Population");
        assertThat(flights.settings()).isEqualTo(Map.of("distance-to-target", Map.of("target", 200.33265549999999)));
        assertThat(asem.structure().of(Type.INDICATOR).stream().filter(line -> line.direction() < 0))
                .hasSize(14);
        assertThat(asem.model().steps()).hasSize(7);
    }

    @Test
    void theExamplesInJsonAreValid() {
        assertThat(RequestReader.json(Requests.bytes(Requests.example("hdi.json")))
                        .cells())
                .isEqualTo(12);
        assertThat(RequestReader.json(Requests.bytes(Requests.example("tai.json")))
                        .cells())
                .isEqualTo(184);
    }

    @Test
    void missingCellsAreReadAsMissing() {
        Calculation read = Requests.parts("\ufeffuCode,x,y\r\nA,,n/a\r\nB, 1e3 ,NaN\r\n", STRUCTURE_CSV, MODEL_YAML);

        assertThat(read.data().columns().get("x")).containsExactly(Double.NaN, 1000);
        assertThat(read.data().columns().get("y")).containsOnly(Double.NaN);
    }

    @Test
    void faultsOfCsvHaveLineAndColumn() {
        assertThat(partFindings(
                        "uCode,x,y,z\nA,1,\"3\n4\",5\nB,1;5,Inf,0\nC,1\nA,0x1p3,1d,\n", STRUCTURE_CSV, MODEL_YAML))
                .containsExactly(
                        "/data:1:4 unknown-column",
                        "/data:2:3 not-a-number",
                        "/data:4:2 not-a-number",
                        "/data:4:3 not-a-number",
                        "/data:5 wrong-number-of-cells",
                        "/data:6:2 not-a-number",
                        "/data:6:3 not-a-number");
        assertThat(partFindings("x,y,x\n1,1,1\n", STRUCTURE_CSV, MODEL_YAML))
                .containsExactly("/data:1:3 column-twice", "/data:1:1 required");
        assertThat(partFindings("", STRUCTURE_CSV, MODEL_YAML)).containsExactly("/data empty");
        assertThat(partFindings("uCode,x,y\nA,1,\"2\n", STRUCTURE_CSV, MODEL_YAML))
                .containsExactly("/data:2 not-csv");
    }

    @Test
    void faultsOfTheStructureFileHaveLineAndColumn() {
        assertThat(partFindings(
                        DATA_CSV,
                        "iCode,Parent,Type,Direction,Weight,Colour\nI,NA,Sum,1,1,red\nx,I,Indicator,up,-1,\n"
                                + ",I,Indicator,1,1,\ny,J,Indicator,2,1,\n",
                        MODEL_YAML))
                .containsExactly(
                        "/structure:2:3 unknown-type",
                        "/structure:3:5 wrong-value",
                        "/structure:3:4 not-a-number",
                        "/structure:4 required",
                        "/structure:5:4 wrong-value",
                        "/structure:3 parent-is-no-aggregate",
                        "/structure:5 unknown-parent",
                        "/structure no-root");
    }

    @Test
    void whatElsePeopleKeepInTheStructureFileIsNoted() {
        Calculation read = Requests.parts(
                DATA_CSV,
                "Source,iCode,Parent,Type,Notes\nUN,I,NA,Aggregate,\n,x,I,Indicator,\"a, b\"\n,y,I,Indicator,\n",
                MODEL_YAML);

        assertThat(read.structure().ignored()).containsExactly("Source", "Notes");
        assertThat(read.structure().children("I")).extracting(Line::code).containsExactly("x", "y");
    }

    @Test
    void anotherSeparatorIsNamed() {
        assertThat(partFindings(DATA_CSV.replace(',', ';'), STRUCTURE_CSV, MODEL_YAML))
                .startsWith("/data:1:1 wrong-separator");
        assertThat(partFindings(DATA_CSV, STRUCTURE_CSV.replace(',', '\t'), MODEL_YAML))
                .startsWith("/structure:1:1 wrong-separator");
    }

    @Test
    void aBrokenModelIsRefusedWithItsLine() {
        assertThat(partFindings(DATA_CSV, STRUCTURE_CSV, "steps:\n  - step: [aggregate\n"))
                .allMatch(finding -> finding.startsWith("/model:") && finding.endsWith(" not-yaml"));
        assertThat(partFindings(DATA_CSV, STRUCTURE_CSV, "{\"steps\":[}")).containsExactly("/model:1:11 not-json");
    }

    @Test
    void dataMustFitTheStructure() {
        assertThat(findings("{\"units\":[\"A\",\"A\"],\"columns\":{\"x\":[1,2],\"z\":[1,2]}}", STRUCTURE, MODEL))
                .containsExactly(
                        "/data/units/1 unit-twice", "/structure/2 no-column", "/data/columns/z unknown-column");
        assertThat(findings("{\"units\":[\"A\",\"B\"],\"columns\":{\"x\":[1],\"y\":[\"2\",1e999]}}", STRUCTURE, MODEL))
                .containsExactly(
                        "/data/columns/x wrong-length",
                        "/data/columns/y/0 wrong-value",
                        "/data/columns/y/1 wrong-value");
        assertThat(findings("{\"units\":[],\"columns\":{\"x\":[],\"y\":[]}}", STRUCTURE, MODEL))
                .containsExactly("/data no-units");
    }

    @Test
    void aStructureIsOneTree() {
        assertThat(findings(DATA, "[{\"code\":\"I\"},{\"code\":\"x\",\"parent\":\"K\"},{\"code\":\"y\"}]", MODEL))
                .contains("/structure/1 unknown-parent", "/structure/2 several-roots");
        assertThat(findings(
                        DATA,
                        "[{\"code\":\"I\",\"parent\":\"J\"},{\"code\":\"J\",\"parent\":\"I\"},"
                                + "{\"code\":\"x\",\"parent\":\"I\"},{\"code\":\"y\",\"parent\":\"J\"}]",
                        MODEL))
                .containsExactly("/structure no-root", "/structure/0 cycle", "/structure/1 cycle");
        assertThat(findings(
                        DATA,
                        "[{\"code\":\"I\"},{\"code\":\"x\",\"parent\":\"I\",\"weight\":0},"
                                + "{\"code\":\"y\",\"parent\":\"I\",\"weight\":0},{\"code\":\"y\",\"parent\":\"I\"},"
                                + "{\"code\":\"E\",\"type\":\"aggregate\",\"parent\":\"I\",\"denominator\":\"x\"}]",
                        MODEL))
                .containsExactly(
                        "/structure/3 code-used-twice", "/structure/4 no-children", "/structure/4 unknown-denominator");
    }

    @Test
    void whatAComparisonDoesNotSayIsAsInTheRequest() {
        String request =
                "{\"data\":" + DATA + ",\"structure\":" + STRUCTURE + ",\"model\":" + MODEL + ",\"comparison\":";
        Calculation read = RequestReader.json(
                Requests.bytes(request + "{\"data\":{\"units\":[\"A\"],\"columns\":{\"x\":[9],\"y\":[8]}}}}"));

        Calculation other = read.other().orElseThrow();
        assertThat(other.data().units()).containsExactly("A");
        assertThat(other.structure()).isSameAs(read.structure());
        assertThat(other.model()).isEqualTo(read.model());
        assertThat(read.cells()).isEqualTo(8);
        assertThat(Requests.found(() -> RequestReader.json(Requests.bytes(request + "{\"modle\":{}}}"))))
                .containsExactly("/comparison/modle unknown-key");
        assertThat(findings(DATA, "[]", MODEL)).contains("/structure no-root");
    }

    @Test
    void onlyIndicatorsHaveADirection() {
        assertThat(findings(
                        DATA, STRUCTURE.replaceFirst("\\{\"code\":\"I\"", "{\"code\":\"I\",\"direction\":-1"), MODEL))
                .containsExactly("/structure/0 direction-of-aggregate");
    }

    @Test
    void aUnitMayStandOnceInEachPeriod() {
        String panel = "uCode,Time,x,y\nA,2020,1,3\nA,2021,2,4\nB,2020,1,1\n";

        assertThat(Requests.parts(panel, STRUCTURE_CSV, MODEL_YAML).data().periodCount())
                .isEqualTo(2);
        assertThat(partFindings(panel + "B,2020,1,1\n", STRUCTURE_CSV, MODEL_YAML))
                .containsExactly("/data/units/3 unit-twice");
        assertThat(partFindings("uCode,Time,x,y\nA,last,1,3\n", STRUCTURE_CSV, MODEL_YAML))
                .containsExactly("/data:2:2 not-a-number", "/data:2:2 wrong-value");
    }
}
