package org.phrom.scoring.model.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.model.domain.Answer;
import org.phrom.scoring.model.domain.AnswerSheet;
import org.phrom.scoring.model.domain.AnswerStatus;
import org.phrom.scoring.model.domain.IndicatorRule;
import org.phrom.scoring.model.domain.Roster;
import org.phrom.scoring.model.domain.ScoringModel;

/** Reads from a layer of an assessment the answers a model needs, and only those. */
public final class AnswerReader {
    /** What stands before the code of a roster in a layer, to tell its entries from answers to questions. */
    public static final String ENTRIES = "@";

    private static final String ITEMS = "items";

    private final JsonNode layer;
    private final Set<String> ofItems = new HashSet<>();
    private final Map<String, Answer> answers = new TreeMap<>();
    private final Map<String, Map<String, Answer>> byItem = new TreeMap<>();
    private final Map<String, NavigableMap<String, Map<String, Object>>> entries = new TreeMap<>();

    private AnswerReader(JsonNode layer) {
        this.layer = layer;
    }

    /**
     * Returns the answers by question; what was never told of is left out and counts as unanswered.
     *
     * @throws IllegalArgumentException when one is none, or is given by item, which no rule reads
     */
    public static AnswerSheet read(String layer, ScoringModel model) {
        AnswerReader reader = new AnswerReader(CanonicalJson.read(layer, JsonNode.class));
        if (!model.rosters().isEmpty()) {
            model.rules().values().forEach(reader::ofItems);
            model.rosters().values().forEach(reader::entries);
        }
        model.questions().forEach(reader::question);
        return new AnswerSheet(reader.answers, reader.byItem, reader.entries);
    }

    private void ofItems(IndicatorRule rule) {
        rule.questions().stream().filter(question -> question.roster() != null).forEach(one -> ofItems.add(one.code()));
        rule.rules().forEach(this::ofItems);
    }

    private void entries(Roster roster) {
        NavigableMap<String, Map<String, Object>> all = new TreeMap<>();
        layer.path(ENTRIES + roster.code()).properties().forEach(entry -> {
            boolean observation = entry.getKey().indexOf('/') >= 0;
            Map<String, String> kinds = observation ? roster.ofObservations() : roster.ofItems();
            all.put(entry.getKey(), attributes(entry.getValue(), kinds == null ? Map.of() : kinds));
        });
        if (!all.isEmpty()) {
            entries.put(roster.code(), all);
        }
    }

    /** Addresses are left out: no rule is about them. */
    private static Map<String, Object> attributes(JsonNode entry, Map<String, String> kinds) {
        Map<String, Object> attributes = new TreeMap<>();
        entry.properties().forEach(one -> {
            String kind = kinds.get(one.getKey());
            if (kind != null && !kind.equals("url")) {
                attributes.put(one.getKey(), attribute(one.getValue()));
            }
        });
        return attributes;
    }

    private static Object attribute(JsonNode value) {
        return value.isNumber() ? value.doubleValue() : value.isBoolean() ? value.booleanValue() : value.asText();
    }

    private void question(String question) {
        JsonNode given = layer.path(question);
        if (given.isMissingNode()) {
            return;
        }
        if (!given.has(ITEMS)) {
            answers.put(question, answer(question, given));
            return;
        }
        if (!ofItems.contains(question)) {
            throw new IllegalArgumentException("question " + question + " is answered by item, which no rule reads");
        }
        Map<String, Answer> items = new TreeMap<>();
        given.path(ITEMS).properties().forEach(item -> items.put(item.getKey(), answer(question, item.getValue())));
        byItem.put(question, items);
    }

    private static Answer answer(String question, JsonNode answer) {
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
