package org.phrom.scoring.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Contracts;
import org.phrom.scoring.Survey;
import org.phrom.scoring.model.app.AnswerReader;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.model.domain.Statistic;
import org.phrom.scoring.run.domain.Counted;
import org.phrom.scoring.run.domain.Result;
import org.phrom.scoring.run.domain.Scoring;
import org.phrom.scoring.run.domain.Trace;
import org.phrom.scoring.run.domain.Trace.PartTrace;
import org.phrom.scoring.run.domain.Tracing;

/**
 * The eGovernment Benchmark 2023 from its raw answers: 8,967 pages of 92 services in 35 countries, against the scores
 * that the European Commission published. The counts are of what agrees to 1e-6 of 100 points.
 */
class EgovBenchmarkTest {
    private static final Path FOLDER = Shipped.EXAMPLES.resolve("egov-benchmark");
    private static final Map<String, Integer> TOP =
            Map.of("1.1", 100, "1.2", 100, "2.1", 1, "3.1", 1, "3.2", 1, "3.3", 1);
    private static final Map<String, String> DIMENSIONS = Map.of("1", ".uc", "2", ".tr", "3", ".ke", "4", ".cb");
    private static final double TOLERANCE = 1e-6;

    private static ScoringModel model;
    private static final Map<String, ObjectNode> LAYERS = new LinkedHashMap<>();
    private static final Map<String, Map<String, Double>> PUBLISHED = new HashMap<>();
    private static final Map<String, Map<String, Statistic>> STATISTICS = new HashMap<>();

    @BeforeAll
    static void read() {
        JsonNode document = Survey.read(Contracts.read(FOLDER.resolve("framework.json")));
        model = ScoringModels.ofFramework(document);
        for (Map<String, String> service : rows("services.csv")) {
            ObjectNode delivery = layer(service).withObject("/delivery/items").putObject(service.get("service"));
            if (service.get("delivery").equals("none")) {
                delivery.put("status", "notRelevant");
            } else {
                delivery.put("status", "answered").put("value", service.get("delivery"));
            }
        }
        rows("answers.csv").forEach(EgovBenchmarkTest::page);
        for (Map<String, String> score : rows("published.csv")) {
            String code = score.get("indicator");
            String node =
                    code.equals("0") ? score.get("of") : score.get("of") + DIMENSIONS.getOrDefault(code, "." + code);
            PUBLISHED
                    .computeIfAbsent(score.get("country"), any -> new HashMap<>())
                    .put(node, Double.parseDouble(score.get("score")));
            statistic(score);
        }
    }

    /** What is measured without answers is published of a life event and its year. */
    private static void statistic(Map<String, String> score) {
        String series = "egov-benchmark." + score.get("indicator") + "." + score.get("of");
        double value = Double.parseDouble(score.get("score"));
        model.statistics().stream()
                .filter(selection -> selection.series().equals(series))
                .forEach(selection -> STATISTICS
                        .computeIfAbsent(score.get("country"), any -> new HashMap<>())
                        .put(
                                selection.key(),
                                new Statistic(series, 2022, value, "2023-09-20", 1, "European Commission")));
    }

    private static void page(Map<String, String> page) {
        String key = page.get("service") + "/" + page.get("page");
        ObjectNode entry = layer(page).withObject("/@services").putObject(key).put("url", page.get("url"));
        if (!page.get("level").isEmpty()) {
            entry.put("level", page.get("level"));
        }
        page.forEach((question, value) -> {
            if (Set.of("country", "service", "page", "level", "url").contains(question) || value.isEmpty()) {
                return;
            }
            ObjectNode answer =
                    layer(page).withObject("/" + question + "/items").putObject(key);
            if (value.equals("NR")) {
                answer.put("status", "notRelevant");
            } else if (question.equals("mobile")) {
                answer.put("status", "answered").put("value", Double.parseDouble(value));
            } else {
                answer.put("status", "answered").put("value", value.equals("1") ? "yes" : "no");
            }
        });
    }

    @Test
    void servicesScoreAsPublishedFromTheirRawAnswersAlone() {
        Map<String, Integer> same = new HashMap<>();
        Map<String, Integer> all = new HashMap<>();
        Map<String, Map<String, PartTrace>> traces = new HashMap<>();
        LAYERS.forEach((country, layer) -> traces.put(country, services(country, layer)));
        for (Map<String, String> service : rows("services.csv")) {
            for (String indicator : TOP.keySet()) {
                PartTrace trace = traces.get(service.get("country")).get(indicator + " " + service.get("service"));
                if (trace == null || service.get("delivery").equals("none")) {
                    continue;
                }
                double computed = trace.value() == null ? Double.NaN : trace.value() * 100 / TOP.get(indicator);
                all.merge(indicator, 1, Integer::sum);
                same.merge(indicator, agree(computed, number(service.get(indicator))) ? 1 : 0, Integer::sum);
            }
        }

        assertThat(all).isEqualTo(Map.of("1.1", 2979, "1.2", 2979, "2.1", 1882, "3.1", 1882, "3.2", 1882, "3.3", 1882));
        assertThat(same)
                .isEqualTo(Map.of("1.1", 2977, "1.2", 2977, "2.1", 1877, "3.1", 1878, "3.2", 1878, "3.3", 1882));
    }

    @Test
    void lifeEventsScoreAsPublishedFromTheSettledServicesAndCompositesFromThem() {
        Map<String, Integer> same = new HashMap<>();
        Map<String, Integer> all = new HashMap<>();
        for (Map.Entry<String, ObjectNode> country : settled().entrySet()) {
            Result result = Scoring.of(model, counted(country.getKey(), country.getValue()))
                    .result();
            for (Result.NodeResult node : result.nodes()) {
                String kind = kind(node.code());
                if (kind.isEmpty()) {
                    continue;
                }
                Double published = PUBLISHED.get(country.getKey()).get(node.code());
                double expected = published == null ? Double.NaN : published;
                double computed = node.score() == null ? Double.NaN : node.score();
                all.merge(kind, 1, Integer::sum);
                same.merge(kind, agree(computed, expected) ? 1 : 0, Integer::sum);
            }
        }

        // 35 countries, nine life events; four dimensions and the whole of each
        assertThat(all)
                .isEqualTo(Map.of(
                        "1.1",
                        315,
                        "1.2",
                        315,
                        "2.1",
                        315,
                        "3.1",
                        315,
                        "3.2",
                        315,
                        "3.3",
                        315,
                        "composite",
                        1575,
                        "egov",
                        35));
        assertThat(same).isEqualTo(all);
    }

    private static Map<String, ObjectNode> settled() {
        Map<String, ObjectNode> layers = new LinkedHashMap<>();
        LAYERS.forEach((country, layer) -> layers.put(country, layer.deepCopy()));
        for (Map<String, String> settled : rows("settled.csv")) {
            String indicator = settled.get("indicator");
            ObjectNode answer = layers.get(settled.get("country"))
                    .withObject("/settled-" + indicator + "/items")
                    .putObject(settled.get("service"));
            if (settled.get("published").isEmpty()) {
                answer.put("status", "notRelevant");
            } else {
                answer.put("status", "answered")
                        .put("value", number(settled.get("published")) * TOP.get(indicator) / 100);
            }
        }
        return layers;
    }

    /** The indicator of a leaf that is made of answers, composite, or egov; empty for the others. */
    private static String kind(String node) {
        int dot = node.indexOf('.');
        String rest = dot < 0 ? "" : node.substring(dot + 1);
        if (TOP.containsKey(rest)) {
            return rest;
        }
        boolean composite = dot < 0 || DIMENSIONS.containsValue("." + rest);
        return node.equals("egov") ? node : composite ? "composite" : "";
    }

    /** What each indicator made of each service, by indicator and service. */
    private static Map<String, PartTrace> services(String country, ObjectNode layer) {
        Map<String, PartTrace> services = new HashMap<>();
        Trace root = Tracing.of(model, counted(country, layer)).tree();
        for (Trace event : root.children()) {
            for (Trace dimension : event.children()) {
                for (Trace leaf : dimension.children()) {
                    String indicator = leaf.code().substring(leaf.code().indexOf('.') + 1);
                    if (TOP.containsKey(indicator) && leaf.indicator() != null) {
                        collect(indicator, leaf.indicator().parts(), services);
                    }
                }
            }
        }
        return services;
    }

    private static void collect(String indicator, List<PartTrace> parts, Map<String, PartTrace> services) {
        for (PartTrace part : parts) {
            if (part.thing() == null) {
                collect(indicator, part.parts(), services);
            } else {
                services.put(indicator + " " + part.thing(), part);
            }
        }
    }

    private static Counted counted(String country, ObjectNode layer) {
        return new Counted(
                country,
                null,
                new UUID(1, country.hashCode()),
                AnswerReader.read(layer.toString(), model),
                STATISTICS.get(country));
    }

    private static boolean agree(double computed, double published) {
        return Double.isNaN(computed) ? Double.isNaN(published) : Math.abs(computed - published) < TOLERANCE;
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    private static ObjectNode layer(Map<String, String> row) {
        return LAYERS.computeIfAbsent(row.get("country"), any -> ((ObjectNode) Survey.read("{}")));
    }

    private static List<Map<String, String>> rows(String file) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<List<String>> lines = Contracts.read(FOLDER.resolve(file))
                .lines()
                .map(EgovBenchmarkTest::cells)
                .toList();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < line.size(); i++) {
                row.put(lines.get(0).get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
