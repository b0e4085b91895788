package org.phrom.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One round of the index: what is planned, and what each economy answers. */
record Round(String id, ObjectNode plan, Map<String, ObjectNode> answers) {
    private static final List<String> QUESTIONS = List.of("cgsi", "psdi", "dcei", "gtei");

    /** The rounds of the examples, the oldest first. */
    static List<Round> read(Path examples) {
        var published = Csv.read(examples.resolve("gtmi/published.csv"));
        var current = currentCodes(examples);
        return StreamSupport.stream(json(examples.resolve("gtmi/rounds.json")).spliterator(), false)
                .map(round -> of(round, published, current))
                .toList();
    }

    /** Current code by the code an edition used. */
    static Map<String, String> currentCodes(Path examples) {
        return Csv.read(examples.resolve("gtmi/economies.csv")).stream()
                .collect(Collectors.toMap(row -> row.get("worldbank_2020"), row -> row.get("code")));
    }

    private static Round of(JsonNode round, List<Csv.Row> published, Map<String, String> current) {
        var answers = new LinkedHashMap<String, ObjectNode>();
        published.stream()
                .filter(row -> row.get("year").equals(round.path("year").asText()))
                .forEach(row -> {
                    var code = row.get("country_code");
                    answers.put(current.getOrDefault(code, code), answers(row));
                });
        var plan = Api.JSON.createObjectNode();
        plan.put("id", round.path("id").asText());
        plan.set("title", round.path("title"));
        plan.put("framework", "gtmi").put("frameworkVersion", "1");
        plan.put("referenceDate", round.path("referenceDate").asText());
        answers.keySet().forEach(plan.putObject("participants").putArray("codes")::add);
        return new Round(round.path("id").asText(), plan, answers);
    }

    private static ObjectNode answers(Csv.Row row) {
        var body = Api.JSON.createObjectNode();
        var answers = body.putObject("answers");
        QUESTIONS.forEach(question -> answers.putObject(question)
                .put("value", Double.parseDouble(row.get(question)))
                .put("version", 0));
        return body;
    }

    ObjectNode answersOf(String economy) {
        var given = answers.get(economy);
        if (given == null) {
            throw new Fault(id + " has no answers of " + economy + ".");
        }
        return given;
    }

    static JsonNode json(Path file) {
        try {
            return Api.JSON.readTree(file.toFile());
        } catch (IOException cause) {
            throw new Fault(file + " can not be read: " + cause.getMessage());
        }
    }
}
