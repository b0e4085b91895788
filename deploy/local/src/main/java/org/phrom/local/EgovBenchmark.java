package org.phrom.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The eGovernment Benchmark 2023 of the examples: the raw answers of 35 countries about their services and pages are a
 * round, and what is published without answers are statistics.
 */
final class EgovBenchmark {
    static final String CODE = "egov-benchmark";
    static final String VERSION = "2023";
    static final String ROUND = "egov-benchmark-2023";

    private static final String REFERENCE_DATE = "2022-12-31";
    private static final String PUBLISHED = "2023-09-20";

    private final Path folder;
    private final JsonNode framework;
    private final Map<String, JsonNode> questions;
    private final Map<String, ObjectNode> answers = new LinkedHashMap<>();

    EgovBenchmark(Path examples) {
        this.folder = examples.resolve(CODE);
        this.framework = Round.json(folder.resolve("framework.json"));
        this.questions = StreamSupport.stream(framework.path("questions").spliterator(), false)
                .collect(Collectors.toMap(question -> question.path("code").asText(), question -> question));
    }

    JsonNode framework() {
        return framework;
    }

    /** The round; services whose published score differs from that of their answers have it entered as settled. */
    Round round() {
        Csv.read(folder.resolve("services.csv")).forEach(this::service);
        Csv.read(folder.resolve("answers.csv")).forEach(this::page);
        Csv.read(folder.resolve("settled.csv")).forEach(this::settled);
        var plan = Api.JSON.createObjectNode();
        plan.put("id", ROUND).put("framework", CODE).put("frameworkVersion", VERSION);
        plan.put("referenceDate", REFERENCE_DATE);
        plan.set("title", framework.path("title"));
        answers.keySet().forEach(plan.putObject("participants").putArray("codes")::add);
        return new Round(ROUND, plan, Map.copyOf(answers));
    }

    private void service(Csv.Row row) {
        var delivery = answer(row, "delivery", row.get("service"));
        if (row.get("delivery").equals("none")) {
            delivery.put("status", "notRelevant");
        } else {
            delivery.put("value", row.get("delivery"));
        }
    }

    private void page(Csv.Row row) {
        var page = row.get("service") + "/" + row.get("page");
        var attributes = body(row)
                .withObjectProperty("rosters")
                .withObjectProperty("services")
                .putObject(page)
                .put("version", 0)
                .putObject("attributes");
        framework.at("/rosters/services/observations/attributes").fieldNames().forEachRemaining(attribute -> {
            if (!row.get(attribute).isEmpty()) {
                attributes.put(attribute, row.get(attribute));
            }
        });
        questions.forEach((code, question) -> {
            if (question.path("perObservation").asBoolean() && !row.get(code).isEmpty()) {
                say(answer(row, code, page), question.path("type").asText(), row.get(code));
            }
        });
    }

    private static void say(ObjectNode answer, String type, String value) {
        if (value.equals("NR")) {
            answer.put("status", "notRelevant");
        } else if (type.equals("yesNo")) {
            answer.put("value", value.equals("1") ? "yes" : "no");
        } else {
            answer.put("value", Integer.parseInt(value));
        }
    }

    private void settled(Csv.Row row) {
        var question = "settled-" + row.get("indicator");
        var answer = answer(row, question, row.get("service"));
        if (row.get("published").isEmpty()) {
            answer.put("status", "notRelevant");
        } else {
            // what is published goes to 100, the rules of some indicators to 1
            double highest =
                    Objects.requireNonNull(questions.get(question)).path("max").asDouble();
            answer.put("value", Double.parseDouble(row.get("published")) * highest / 100);
        }
    }

    private ObjectNode answer(Csv.Row row, String question, String item) {
        return body(row)
                .withObjectProperty("answers")
                .withObjectProperty(question)
                .withObjectProperty("items")
                .putObject(item)
                .put("version", 0);
    }

    private ObjectNode body(Csv.Row row) {
        return answers.computeIfAbsent(row.get("country"), any -> Api.JSON.createObjectNode());
    }

    /** Adds what the framework takes from statistics: every indicator of a life event that has no published answers. */
    void addTo(Statistics statistics) {
        var years = new LinkedHashMap<String, String>();
        for (var event : framework.at("/tree/children")) {
            leaves(event)
                    .filter(leaf -> leaf.at("/indicator/rule").asText().equals("statistic"))
                    .forEach(leaf -> {
                        statistics.series(series(event, leaf));
                        years.put(
                                leaf.at("/indicator/series").asText(),
                                leaf.at("/indicator/year").asText());
                    });
        }
        for (var row : Csv.read(folder.resolve("published.csv"))) {
            var series = CODE + "." + row.get("indicator") + "." + row.get("of");
            var year = years.get(series);
            if (year != null) {
                statistics.value(series, row.get("country"), year, row.get("score"), PUBLISHED);
            }
        }
    }

    private static Stream<JsonNode> leaves(JsonNode node) {
        return node.has("children")
                ? StreamSupport.stream(node.path("children").spliterator(), false)
                        .flatMap(EgovBenchmark::leaves)
                : Stream.of(node);
    }

    private ObjectNode series(JsonNode event, JsonNode leaf) {
        var series = Api.JSON
                .createObjectNode()
                .put("code", leaf.at("/indicator/series").asText())
                .put("source", framework.at("/source/attribution").asText())
                .put("licence", framework.at("/source/licence").asText());
        var name = series.putObject("name");
        List.of("th", "en")
                .forEach(language -> name.put(
                        language,
                        "eGovernment Benchmark 2023: "
                                + leaf.path("name").path(language).asText() + ", "
                                + event.path("name").path(language).asText()));
        series.putObject("unit").put("th", "คะแนน 0 ถึง 100").put("en", "points, 0 to 100");
        return series;
    }
}
