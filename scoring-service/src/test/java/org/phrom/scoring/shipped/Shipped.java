package org.phrom.scoring.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.phrom.scoring.model.app.AnswerReader;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.run.domain.Counted;
import org.phrom.scoring.run.domain.RankedScoring;
import org.phrom.scoring.run.domain.Result;

/** A framework that is shipped, and a round of it scored as an official run does. */
final class Shipped {
    static final Path EXAMPLES = Path.of("../deploy/local/examples");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final long MOST_CELLS = 1_000_000;

    private final JsonNode document;
    private final ScoringModel model;
    private final Map<String, ObjectNode> answers = new LinkedHashMap<>();

    Shipped(String framework) {
        this(framework, "framework.yaml");
    }

    Shipped(String framework, String file) {
        try {
            this.document =
                    YAML.readTree(EXAMPLES.resolve(framework).resolve(file).toFile());
            this.model = ScoringModels.ofFramework(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the framework says. */
    JsonNode document() {
        return document;
    }

    /** Codes of its questions, and whether they are for bodies of a type: its {@code appliesTo} says so, or nothing does. */
    Map<String, Boolean> questionsFor(String type) {
        Map<String, Boolean> questions = new LinkedHashMap<>();
        for (JsonNode question : document.get("questions")) {
            JsonNode types = question.path("appliesTo");
            boolean named = StreamSupport.stream(types.spliterator(), false)
                    .anyMatch(one -> one.asText().equals(type));
            questions.put(question.get("code").asText(), types.isMissingNode() || named);
        }
        return questions;
    }

    /** Adds an answer about the body itself; a null value leaves it unanswered. */
    Shipped answer(String organisation, String question, Object value) {
        ObjectNode answer = of(organisation).putObject(question);
        answer.put("status", "answered").set("value", YAML.valueToTree(value));
        return this;
    }

    /** Adds a status that stands for an answer. */
    Shipped status(String organisation, String question, String status) {
        of(organisation).putObject(question).put("status", status);
        return this;
    }

    /** The answers of an organisation by question, as events tell them. */
    ObjectNode of(String organisation) {
        return answers.computeIfAbsent(organisation, any -> YAML.createObjectNode());
    }

    /** Results by organisation. */
    Map<String, Result> score() {
        List<Counted> all = new ArrayList<>();
        answers.forEach((organisation, layer) -> all.add(
                new Counted(organisation, new UUID(0, all.size()), AnswerReader.read(layer.toString(), model))));
        RankedScoring scoring = new RankedScoring(model, MOST_CELLS);
        all.forEach(scoring::count);
        if (!scoring.counted().isEmpty()) {
            throw new IllegalStateException("The model is not defined for these answers");
        }
        return all.stream()
                .map(scoring::rank)
                .collect(Collectors.toMap(Result::organisation, result -> result, (a, b) -> b, LinkedHashMap::new));
    }

    /** The score of a node. */
    static double score(Result result, String node) {
        Double score = result.nodes().stream()
                .filter(one -> one.code().equals(node))
                .findFirst()
                .orElseThrow()
                .score();
        return score == null ? Double.NaN : score;
    }
}
