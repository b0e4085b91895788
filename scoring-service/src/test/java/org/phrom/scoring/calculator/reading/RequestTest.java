package org.phrom.scoring.calculator.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.scoring.calculator.reading.Requests.MODEL;
import static org.phrom.scoring.calculator.reading.Requests.STRUCTURE;
import static org.phrom.scoring.calculator.reading.Requests.bytes;
import static org.phrom.scoring.calculator.reading.Requests.found;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.calculator.domain.Outline;
import org.phrom.scoring.calculator.domain.Sizes;
import org.phrom.scoring.model.domain.document.Calculation;

class RequestTest {
    @Test
    void membersMayComeInAnyOrder() {
        Calculation read = RequestReader.json(bytes("{\"model\":" + MODEL
                + ",\"data\":{\"groups\":{\"g\":[\"a\",null]},\"columns\":{\"y\":[null,-2e3],\"x\":[1,0.25]},"
                + "\"periods\":[2020,2021],\"units\":[\"A\",\"A\"]},\"structure\":"
                + STRUCTURE.replace("]", ",{\"code\":\"g\",\"type\":\"group\"}]") + "}"));

        assertThat(read.data().columns().get("x")).containsExactly(1, 0.25);
        assertThat(read.data().columns().get("y")).containsExactly(Double.NaN, -2000);
        assertThat(read.data().periods()).containsExactly(2020, 2021);
        assertThat(read.data().groups().get("g")).containsExactly("a", null);
    }

    @Test
    void howMuchItIsIsKnownBeforeItIsRead() {
        Sizes json = Request.json(Content.of(bytes("{\"data\":{\"units\":[\"A\",\"BC\"],\"names\":[\"a\",\"b\"],"
                        + "\"columns\":{\"x\":[1,null],\"y\":[\"not-applicable\",3]}},\"structure\":" + STRUCTURE
                        + ",\"model\":" + MODEL + "}")))
                .outline()
                .data();
        assertThat(json).isEqualTo(new Sizes(2, 4, 1, 4, 7, true));

        Outline files = Request.form(Map.of(
                        "data", Content.of(bytes("uCode,x,y\nA,1,NA\nBC,2,3\n")),
                        "structure", Content.of(bytes("iCode,Parent\nI,\nx,I\ny,I\n")),
                        "model", Content.of(bytes(MODEL))))
                .outline();
        assertThat(files.data()).isEqualTo(new Sizes(2, 4, 1, 2, 3, false));
        assertThat(files.cells()).isEqualTo(4);
        assertThat(files.sound()).isTrue();
        assertThat(files.model().steps()).hasSize(2);
    }

    @Test
    void aStructureOrModelThatIsTooLargeIsRefusedBeforeItIsKept() {
        String many = "{\"code\":\"x\"},".repeat(60_000);

        assertThat(found(() -> RequestReader.json(
                        bytes("{\"structure\":[" + many + "{}],\"data\":{},\"model\":" + MODEL + "}"))))
                .containsExactly("/structure too-many-values");
        assertThat(found(() -> RequestReader.parts(Map.of(
                        "data", bytes("uCode,x\nA,1\n"),
                        "structure", bytes("iCode,Parent\n" + "x,I\n".repeat(60_000)),
                        "model", bytes("a".repeat(2_000_001))))))
                .contains("/structure too-many-values", "/model too-many-values");
    }

    @Test
    void cellsThatAreNoNumbersAreFoundWhereTheyAre() {
        assertThat(Requests.findings(
                        "{\"units\":[\"A\",\"B\"],\"columns\":{\"x\":[[1],{\"a\":[2]}],\"y\":[true,1,3]}}",
                        STRUCTURE,
                        MODEL))
                .isEqualTo(List.of(
                        "/data/columns/x/0 wrong-value",
                        "/data/columns/x/1 wrong-value",
                        "/data/columns/y/0 wrong-value",
                        "/data/columns/y wrong-length"));
    }
}
