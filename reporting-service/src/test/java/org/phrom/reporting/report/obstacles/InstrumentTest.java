package org.phrom.reporting.report.obstacles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InstrumentTest {

    @Test
    void aQuestionBelongsToTheIndicatorsWhoseRulesNameItAndToAllNodesAboveThem() throws Exception {
        Instrument instrument = Instrument.of(new ObjectMapper().readTree("""
                {"questions":[{"code":"A1"},{"code":"A-2"},{"code":"B.3"},{"code":"C4"},{"code":"plan"}],
                "tree":{"code":"index","children":[
                {"code":"one","children":[{"code":"one.a","indicator":{"rule":"combine","of":[
                    {"weight":2,"indicator":{"rule":"points","question":"A1"}},
                    {"weight":1,"indicator":{"rule":"table","rows":[{"when":"answers['A-2'] == 'x' && answers.B.3-answers.A1 > 2"}]}}],
                    "ladder":[{"level":1,"text":{"th":"C4","en":"C4"}}]}}]},
                {"code":"two","indicator":{"rule":"share","questions":["A1"],
                    "note":{"th":"plan","en":"a plan"}}}]}}
                """));

        assertThat(instrument.nodes())
                .isEqualTo(Map.of(
                        "A1", Set.of("index", "one", "one.a", "two"),
                        "A-2", Set.of("index", "one", "one.a"),
                        "B.3", Set.of("index", "one", "one.a")));
    }
}
