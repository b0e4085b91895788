package org.phrom.survey.framework.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phrom.kit.json.JsonText;

class BandsPartTest {
    private static final Path GTMI = Path.of("contracts/events/framework-published.v1/examples/gtmi.json");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void boundsMayBeOpenAndBandsMayDemandThatNodesArePassed() throws Exception {
        assertThat(found("""
                [{"code":"A","name":%1$s,"from":0.75,"bound":"open","gates":[{"node":"cgsi","from":0.5},{"node":"psdi","from":1}]},
                {"code":"B","name":%1$s,"from":0.5,"bound":"closed","gates":[{"node":"cgsi","from":0.25}]},
                {"code":"C","name":%1$s,"from":0}]""")).isEmpty();
    }

    @Test
    void anOpenLowestBoundLeavesTheLowestScoreOut() throws Exception {
        assertThat(found("""
                [{"code":"A","name":%1$s,"from":1,"bound":"open"},{"code":"C","name":%1$s,"from":0,"bound":"open"}]"""))
                .containsExactly("/bands/1/from bands-do-not-cover-range", "/bands/0/from band-out-of-reach");
    }

    @Test
    void gatesAreAtNodesThatCanBePassedAndNotInTheLowestBand() throws Exception {
        assertThat(found("""
                [{"code":"A","name":%1$s,"from":0.5,"gates":[{"node":"nobody","from":0.5},{"node":"cgsi","from":1.5},
                {"node":"psdi","from":0.1},{"node":"psdi","from":0.2}]},
                {"code":"C","name":%1$s,"from":0,"gates":[{"node":"cgsi","from":0.1}]}]"""))
                .containsExactly(
                        "/bands/1/gates lowest-band-has-gates",
                        "/bands/0/gates/0/node node-unknown",
                        "/bands/0/gates/1/from gate-out-of-reach",
                        "/bands/0/gates/3/node gate-repeated");
    }

    @Test
    void quantilesReachDownToTheLowestAndAreNotMixedWithScores() throws Exception {
        assertThat(found("""
                [{"code":"A","name":%1$s,"quantile":0.8},{"code":"B","name":%1$s,"quantile":0.4},
                {"code":"C","name":%1$s,"quantile":0}]""")).isEmpty();
        assertThat(found("""
                [{"code":"A","name":%1$s,"quantile":0.4},{"code":"B","name":%1$s,"quantile":0.8}]"""))
                .containsExactly(
                        "/bands/1/quantile bands-not-descending", "/bands/1/quantile bands-do-not-cover-range");
        assertThat(found("""
                [{"code":"A","name":%1$s,"quantile":0.8},{"code":"B","name":%1$s,"from":0}]""")).containsExactly("/bands/1/from bands-mixed");
    }

    private List<String> found(String bands) throws Exception {
        ObjectNode document = (ObjectNode) json.readTree(Files.readString(GTMI)).get("document");
        document.set("bands", json.readTree(bands.formatted("{\"th\":\"ระดับ\",\"en\":\"Band\"}")));
        return new FrameworkDocuments(new JsonText(json))
                .findings(document.toString()).stream()
                        .map(finding -> finding.pointer() + " " + finding.code())
                        .toList();
    }
}
