package org.phrom.kit.crosswalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What the document of a published version says about how each node is measured. */
final class VersionText {

    // what helps to answer, and changes no score
    private static final Set<String> ASIDE_IN_QUESTIONS =
            Set.of("help", "acceptedEvidence", "evidence", "obstacles", "required", "constraints");
    private static final List<String> ASIDE_IN_SCORING = List.of("peerGroups", "peerStatistics");
    private static final Set<String> ASIDE_IN_INDICATORS = Set.of("recommendation", "note");
    // a code may hold dots and hyphens, and in conditions they also stand between it and its neighbours
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?");
    private static final Pattern PIECE = Pattern.compile("[A-Za-z0-9_]+");
    private static final int LONGEST_CODE = 64;
    private static final String ROSTER = "roster";
    // of each step what gives one body the same score whoever else takes part; "" where that holds when none is named
    private static final Map<String, Set<String>> ABSOLUTE = Map.of(
            "denominate", Set.of("", "ratio"),
            "screen", Set.of("none"),
            "impute", Set.of("none", "latest"),
            "treat", Set.of("none"),
            "normalise", Set.of("none", "goalposts", "scaled"),
            "weigh", Set.of("", "given", "equal", "budget-allocation", "analytic-hierarchy", "noisy"),
            "aggregate",
                    Set.of(
                            "",
                            "arithmetic",
                            "geometric",
                            "harmonic",
                            "power",
                            "median",
                            "minimum",
                            "mean-min",
                            "ordered"));
    private static final List<String> PARTICULAR = List.of("indicators", "nodes", "levels");

    private final JsonNode document;
    private final Map<String, JsonNode> nodes = new LinkedHashMap<>();
    private final Map<String, JsonNode> questions = new HashMap<>();

    VersionText(JsonNode document) {
        this.document = document;
        collect(document.path("tree"));
        document.path("questions").forEach(this::ask);
        document.path("rosters").properties().forEach(roster -> roster.getValue()
                .path("fields")
                .forEach(field -> ask(field.<ObjectNode>deepCopy().put(ROSTER, roster.getKey()))));
    }

    private void collect(JsonNode node) {
        nodes.putIfAbsent(node.path("code").asText(), node);
        node.path("children").forEach(this::collect);
    }

    private void ask(JsonNode question) {
        questions.putIfAbsent(question.path("code").asText(), question);
    }

    Map<String, JsonNode> nodes() {
        return nodes;
    }

    /** What makes scores of answers; whom an organisation is held against changes none. */
    JsonNode scoring() {
        return document.path("scoring") instanceof ObjectNode scoring
                ? scoring.deepCopy().without(ASIDE_IN_SCORING)
                : document.path("scoring");
    }

    /** The version that it was made from; empty for none. */
    String derivedFrom() {
        return document.path("derivedFrom").path("version").asText();
    }

    /** The rows of its crosswalk. */
    Iterable<JsonNode> crosswalk() {
        return document.path("derivedFrom").path("crosswalk");
    }

    /** Whether the score of one body hangs on those of others. */
    boolean relative() {
        for (JsonNode step : scoring().path("steps")) {
            Set<String> absolute = ABSOLUTE.get(step.path("step").asText());
            if (absolute != null && !absolute(step, absolute)) {
                return true;
            }
        }
        return false;
    }

    private static boolean absolute(JsonNode step, Set<String> methods) {
        String method = step.path("method").asText();
        return absolute(step, method, methods)
                && PARTICULAR.stream()
                        .flatMap(some -> StreamSupport.stream(step.path(some).spliterator(), false))
                        .allMatch(one -> absolute(one, one.isTextual() ? one.textValue() : method, methods));
    }

    private static boolean absolute(JsonNode choice, String otherwise, Set<String> methods) {
        return methods.contains(choice.path("method").asText(otherwise))
                && !"last-rank".equals(choice.path("missing").asText());
    }

    /**
     * All that the value of a leaf is made of: its rule, the questions in it and those that they are shown by, with their
     * options, and the items that they are asked about.
     */
    ObjectNode measure(JsonNode leaf) {
        ObjectNode measure = settings(leaf);
        ObjectNode indicator = without(leaf.path("indicator"), ASIDE_IN_INDICATORS);
        measure.set("indicator", indicator);
        Set<String> codes = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(named(indicator));
        while (!open.isEmpty()) {
            String code = open.pop();
            if (codes.add(code) && questions.containsKey(code)) {
                JsonNode question = questions.get(code);
                measure.set("question " + code, asked(question));
                open.addAll(named(question.path("visibleWhen")));
                open.addAll(named(question.path(ROSTER)));
            }
            if (document.path("rosters").has(code)) {
                measure.set(
                        "roster " + code, document.path("rosters").path(code).path("items"));
            }
        }
        return measure;
    }

    private ObjectNode asked(JsonNode question) {
        ObjectNode asked = without(question, ASIDE_IN_QUESTIONS);
        // that one may ask for an exemption makes no other question
        if (asked.path("answers") instanceof ObjectNode statuses) {
            statuses.remove("notApplicable");
            if (statuses.isEmpty()) {
                asked.remove("answers");
            }
        }
        if (asked.path("options").isTextual()) {
            asked.set(
                    "options",
                    document.path("optionSets").path(asked.path("options").asText()));
        }
        return asked;
    }

    /** What a node says of itself but for its words, its place and what is below it. */
    static ObjectNode settings(JsonNode node) {
        ObjectNode settings = node.deepCopy();
        settings.remove(List.of("code", "name", "description", "source", "weight", "children", "indicator"));
        return settings;
    }

    /** Weights of the children that count, by code, together 1. */
    static Map<String, Double> weights(JsonNode group) {
        Map<String, Double> weights = new LinkedHashMap<>();
        group.path("children").forEach(child -> {
            double weight = child.path("weight").asDouble(1);
            if (weight > 0) {
                weights.put(child.path("code").asText(), weight);
            }
        });
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        weights.replaceAll((code, weight) -> weight / sum);
        return weights;
    }

    private static ObjectNode without(JsonNode object, Set<String> aside) {
        ObjectNode copy = object.deepCopy();
        strip(copy, aside);
        return copy;
    }

    private static void strip(JsonNode node, Set<String> aside) {
        if (node instanceof ObjectNode object) {
            object.remove(aside);
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(below -> strip(below, aside));
        }
    }

    // the questions and rosters whose codes stand in it
    private Set<String> named(JsonNode node) {
        Set<String> named = new HashSet<>();
        if (node.isTextual()) {
            Matcher words = WORD.matcher(node.textValue());
            while (words.find()) {
                name(words.group(), named);
            }
        }
        node.forEach(below -> named.addAll(named(below)));
        return named;
    }

    private void name(String word, Set<String> named) {
        List<MatchResult> pieces = PIECE.matcher(word).results().toList();
        for (int first = 0; first < pieces.size(); first++) {
            int start = pieces.get(first).start();
            for (int last = first; last < pieces.size(); last++) {
                int end = pieces.get(last).end();
                if (end - start > LONGEST_CODE) {
                    break;
                }
                String code = word.substring(start, end);
                if (questions.containsKey(code) || document.path("rosters").has(code)) {
                    named.add(code);
                }
            }
        }
    }
}
