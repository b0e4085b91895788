package org.phrom.reporting.report.obstacles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phrom.kit.text.Text;

/**
 * What a report on tags needs of a framework.
 *
 * @param obstacles names by code, in the order of the taxonomy
 * @param successFactors names by code, in the order of the taxonomy
 * @param nodes by question: codes of the indicators in whose rules it stands, and of all nodes above them
 */
public record Instrument(
        Map<String, Text> obstacles, Map<String, Text> successFactors, Map<String, Set<String>> nodes) {

    static final Instrument UNKNOWN = new Instrument(Map.of(), Map.of(), Map.of());

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern PIECE = Pattern.compile("[A-Za-z0-9]+");

    static Instrument of(JsonNode document) {
        JsonNode taxonomies = document.path("taxonomies");
        Set<String> questions = new HashSet<>();
        document.path("questions")
                .forEach(question -> questions.add(question.path("code").asText()));
        Map<String, Set<String>> nodes = new HashMap<>();
        collect(document.path("tree"), List.of(), questions, nodes);
        return new Instrument(names(taxonomies.path("obstacles")), names(taxonomies.path("successFactors")), nodes);
    }

    private static Map<String, Text> names(JsonNode taxonomy) {
        Map<String, Text> names = new LinkedHashMap<>();
        taxonomy.forEach(entry -> names.put(
                entry.path("code").asText(),
                new Text(
                        entry.path("name").path("th").asText(),
                        entry.path("name").path("en").asText())));
        return names;
    }

    private static void collect(
            JsonNode node, List<String> above, Set<String> questions, Map<String, Set<String>> nodes) {
        List<String> path = new ArrayList<>(above);
        path.add(node.path("code").asText());
        Set<String> asked = new HashSet<>();
        node.path("indicator").properties().stream()
                .filter(field -> !field.getKey().equals("ladder"))
                .forEach(field -> named(field.getValue(), questions, asked));
        asked.forEach(question ->
                nodes.computeIfAbsent(question, ignored -> new HashSet<>()).addAll(path));
        node.path("children").forEach(child -> collect(child, path, questions, nodes));
    }

    // a rule names questions as they are, and in conditions; words in two languages are for people
    private static void named(JsonNode rule, Set<String> questions, Set<String> into) {
        if (rule.isTextual()) {
            Matcher words = WORD.matcher(rule.textValue());
            while (words.find()) {
                name(words.group(), questions, into);
            }
        } else if (!rule.path("th").isTextual()) {
            rule.forEach(below -> named(below, questions, into));
        }
    }

    private static void name(String word, Set<String> questions, Set<String> into) {
        List<MatchResult> pieces = PIECE.matcher(word).results().toList();
        for (int first = 0; first < pieces.size(); first++) {
            for (int last = first; last < pieces.size(); last++) {
                String code = word.substring(
                        pieces.get(first).start(), pieces.get(last).end());
                if (questions.contains(code)) {
                    into.add(code);
                }
            }
        }
    }
}
