package org.phrom.scoring.model.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.model.domain.Answer;
import org.phrom.scoring.model.domain.AnswerStatus;
import org.phrom.scoring.model.domain.ScoringModel;

/** Reads from a layer of an assessment the answers a model needs, and only those. */
public final class AnswerReader {
    private AnswerReader() {}

    /**
     * Returns the answers by question; what was never told of is left out and counts as unanswered.
     *
     * @throws IllegalArgumentException when one is none, or is given by item, which no rule reads
     */
    public static Map<String, Answer> read(String layer, ScoringModel model) {
        JsonNode answers = CanonicalJson.read(layer, JsonNode.class);
        Map<String, Answer> read = new TreeMap<>();
        for (String question : model.questions()) {
            if (answers.has(question)) {
                read.put(question, answer(question, answers.path(question)));
            }
        }
        return read;
    }

    private static Answer answer(String question, JsonNode answer) {
        if (answer.has("items")) {
            throw new IllegalArgumentException("question " + question + " is answered by item, which no rule reads");
        }
        AnswerStatus status = AnswerStatus.of(answer.path("status").asText());
        if (status != AnswerStatus.ANSWERED) {
            return Answer.missing(status);
        }
        JsonNode value = answer.path("value");
        if (value.isNumber()) {
            return Answer.of(value.doubleValue());
        }
        List<String> choices = new ArrayList<>();
        if (value.isTextual()) {
            choices.add(value.asText());
        }
        value.forEach(choice -> choices.add(choice.asText()));
        if (choices.isEmpty() && !value.isArray()) {
            throw new IllegalArgumentException("question " + question + " is answered, but has no value");
        }
        return Answer.of(choices.toArray(String[]::new));
    }
}
