package org.phrom.survey.framework.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phrom.kit.json.JsonText;

/** What a framework document can say, each in a document that says little else: it may be published, and is read. */
class EveryWordTest {

    private static final String TEXT = "{th: ก, en: A}";
    private static final YAMLMapper YAML = new YAMLMapper();

    private final FrameworkDocuments documents = new FrameworkDocuments(new JsonText(new ObjectMapper()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "languages: [th, en]",
                "source: {name: Method, url: 'https://example.org/m', licence: CC-BY-4.0, attribution: By whom}",
                "description: T",
                "optionSets: {s: [{code: a, text: T, help: T, points: 1}, {code: b, text: T, obsolete: true}]}",
                "questions: [{code: x, text: T, type: singleChoice, options: [{code: a, text: T}]}]",
                "optionSets: {s: [{code: a, text: T}]}\nquestions: [{code: x, text: T, type: singleChoice, options: s}]",
                "questions: [{code: x, text: T, type: multiChoice, options: [{code: a, text: T, exclusive: true}, {code: b, text: T}]}]",
                "questions: [{code: x, text: T, type: ladder, levels: [{level: 0, text: T}, {level: 1, text: T}]}]",
                "questions: [{code: x, text: T, type: number, unit: T, decimals: 2, min: 0, max: 9}]",
                "questions: [{code: x, text: T, type: percent}, {code: y, text: T, type: money, currency: THB}]",
                "questions: [{code: x, text: T, type: text, maxLength: 9}, {code: y, text: T, type: date}]",
                "questions: [{code: x, text: T, type: url}, {code: y, text: T, type: file}]",
                "questions: [{code: x, text: T, type: table, rows: [{code: r, text: T}], columns: [{code: c, text: T, type: number, required: true}]}]",
                "questions: [{code: x, text: T, type: yesNo, help: T, definition: T, acceptedEvidence: T}]",
                "questions: [{code: x, text: T, type: yesNo, answers: {notRelevant: true, unknown: true}}]",
                "questions: [{code: x, text: T, type: yesNo, appliesTo: [province], required: true}]",
                "questions: [{code: x, text: T, type: yesNo, required: \"answers.q == 'yes'\"}]",
                "questions: [{code: x, text: T, type: yesNo, visibleWhen: \"answers.q == 'yes'\"}]",
                "questions: [{code: x, text: T, type: number, constraints: [{expect: value <= 5, message: T, severity: warning}]}]",
                "questions: [{code: x, text: T, type: yesNo, evidence: {rule: required, when: \"value in ['yes']\", kinds: [file, url], window: {from: '2025-10-01', to: '2026-09-30'}}}]",
                "questions: [{code: x, text: T, type: yesNo, obstacles: true}]\ntaxonomies: {obstacles: [{code: o, name: T}], successFactors: [{code: f, name: T}]}",
                "rosters: {r: {items: [{code: i, name: T, attributes: {kind: a}}], attributes: {kind: [a, b]}, observations: {max: 3, attributes: {url: url, level: [central]}}}}\n"
                        + "questions: [{code: x, text: T, type: yesNo, roster: r}, {code: y, text: T, type: yesNo, roster: r, perObservation: true}]",
                "rosters: {r: {open: true, max: 5, attributes: {name: text, since: date}, fields: [{code: x, text: T, type: number}]}}",
                "pages: [{code: p, title: T, groups: [{code: g, title: T, questions: [q]}]}]",
                "tree: {children: [{code: b, name: T, weight: 0, indicator: {rule: share, question: q}}]}",
                "tree: {children: [{code: b, name: T, weight: 2, description: T, appliesTo: [province], children: [{code: c, name: T, indicator: {rule: share, question: q}}]}]}",
                "bands: [{code: A, name: T, from: 0.5, bound: open}, {code: B, name: T, from: 0}]",
                "bands: [{code: A, name: T, from: 0.5, gates: [{node: a, from: 0.5}]}, {code: B, name: T, from: 0}]",
                "bands: [{code: A, name: T, quantile: 0.5}, {code: B, name: T, quantile: 0}]",
                "scoring: {aggregation: arithmetic, missing: drop}",
                "scoring: {aggregation: arithmetic, missing: zero}",
            })
    void ofPartsAndQuestionsMayBePublished(String words) throws IOException {
        assertPublishable(words, "{rule: share, question: q}");
    }

    private static final String QUESTIONS = "rosters: {r: {items: [{code: i, name: T, attributes: {kind: a}}, {code: j,"
            + " name: T, attributes: {kind: b}}], attributes: {kind: [a, b]}, observations: {attributes: {level: [central,"
            + " local]}}}}\nquestions: [{code: y, text: T, type: yesNo, answers: {notRelevant: true}}, {code: n, text: T,"
            + " type: number, min: 1, max: 9}, {code: m, text: T, type: multiChoice, options: [{code: a, text: T, points: 1},"
            + " {code: b, text: T, points: 2}]}, {code: c, text: T, type: singleChoice, options: [{code: a, text: T, points:"
            + " 0}, {code: b, text: T, points: 2}]}, {code: l, text: T, type: ladder, levels: [{level: 0, text: T}, {level: 1,"
            + " text: T}]}, {code: i, text: T, type: yesNo, roster: r}, {code: o, text: T, type: yesNo, roster: r,"
            + " perObservation: true}]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{rule: points, questions: [c, y, l], direction: -1, unit: T}",
                "{rule: points, question: m, multiChoice: graded}",
                "{rule: points, question: m, multiChoice: equal}",
                "{rule: points, question: m, multiChoice: capped, cap: 2}",
                "{rule: share, questions: [q, y], notRelevant: drop}",
                "{rule: share, questions: [q, y], notRelevant: zero}",
                "{rule: ladder, questions: [q, y], ladder: [{level: 0, text: T, recommendation: T}, {level: 1, text: T}, {level: 2, text: T}]}",
                "{rule: ladder, question: l, decimals: 1}",
                "{rule: target, question: n, targets: [{at: 5, value: 50}, {at: 7, value: 75}, {at: 9, value: 100}]}",
                "{rule: value, question: n}",
                "{rule: ratio, numerator: n, denominator: n, scale: 100}",
                "{rule: table, rows: [{when: \"status.y == 'notRelevant'\", missing: notRelevant}, {when: \"answers.q == 'yes'\", value: 25, note: T}, {when: 'true', indicator: {rule: share, question: q}}]}",
                "{rule: combine, how: mean, of: [{indicator: {rule: share, question: q}}]}",
                "{rule: combine, how: weightedMean, of: [{weight: 2, indicator: {rule: share, question: q}}]}",
                "{rule: combine, how: min, of: [{indicator: {rule: share, question: q}}]}",
                "{rule: combine, how: max, of: [{indicator: {rule: share, question: q}}]}",
                "{rule: combine, how: sum, of: [{indicator: {rule: share, question: q}}]}",
                "{rule: statistic, series: pop, year: 2025, asOf: '2026-01-01'}",
                "{rule: share, question: i, overRoster: {roster: r, over: items, how: mean, where: {kind: a}}}",
                "{rule: share, question: i, overRoster: {roster: r, how: best, notRelevant: zero}}",
                "{rule: share, question: i, overRoster: {roster: r, how: worst}}",
                "{rule: share, question: i, overRoster: {roster: r, how: pooled}}",
                "{rule: share, question: o, overRoster: {roster: r, over: observations, how: mean, attribute: level, howByValue: {central: bestPerQuestion}}}",
            })
    void ofRulesMayBePublished(String rule) throws IOException {
        assertPublishable(QUESTIONS, rule);
    }

    private void assertPublishable(String words, String rule) throws IOException {
        ObjectNode document = (ObjectNode) yaml("""
                framework: words
                version: "1"
                title: T
                organisationTypes: [province, municipality]
                questions: [{code: q, text: T, type: yesNo}]
                tree: {code: index, name: T, children: [{code: a, name: T}]}
                """);
        ((ObjectNode) document.at("/tree/children/0")).set("indicator", yaml(rule));
        merge(document, yaml(words));

        assertThat(documents.findings(document.toString())).isEmpty();
        assertThat(documents.read(document.toString()).framework()).isEqualTo("words");
    }

    private static JsonNode yaml(String text) throws IOException {
        return YAML.readTree(text.replaceAll("\\bT\\b", TEXT));
    }

    private static void merge(ObjectNode into, JsonNode more) {
        more.properties().forEach(member -> {
            JsonNode there = into.get(member.getKey());
            if (there instanceof ArrayNode list) {
                list.addAll((ArrayNode) member.getValue());
            } else if (there instanceof ObjectNode object) {
                merge(object, member.getValue());
            } else {
                into.set(member.getKey(), member.getValue());
            }
        });
    }
}
