package org.phrom.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the made-up answers need to know of a framework document: its questions, and what the indicators make of them. */
final class ReadinessForm {
    private static final Pattern CONDITION = Pattern.compile("answers\\.(\\w+) (>=|>) (\\d+)");
    private static final List<String> SINGLE = List.of("question", "numerator");

    private final List<JsonNode> questions = new ArrayList<>();
    private final Map<String, String> indicators = new HashMap<>();
    private final Map<String, JsonNode> targets = new HashMap<>();
    private final Map<String, List<String>> items = new HashMap<>();
    private final List<String> obstacles;

    /** A question is asked when the number answered to another is at least this. */
    record Condition(String question, double least) {}

    ReadinessForm(JsonNode document) {
        document.path("questions").forEach(questions::add);
        document.path("rosters")
                .properties()
                .forEach(roster -> items.put(
                        roster.getKey(), roster.getValue().path("items").findValuesAsText("code")));
        obstacles = document.at("/taxonomies/obstacles").findValuesAsText("code");
        node(document.path("tree"));
    }

    /** Those of the obstacles that the framework knows. */
    List<String> known(List<String> wanted) {
        return wanted.stream().filter(obstacles::contains).toList();
    }

    private void node(JsonNode node) {
        node.path("children").forEach(this::node);
        var code = node.path("code").asText();
        rule(code, node.path("indicator"));
        // questions beside the rule are about the same thing: their codes begin alike
        var stems = indicators.entrySet().stream()
                .filter(entry -> entry.getValue().equals(code))
                .map(entry -> stem(entry.getKey()))
                .toList();
        questions.stream()
                .map(question -> question.path("code").asText())
                .filter(question -> stems.contains(stem(question)))
                .forEach(question -> indicators.putIfAbsent(question, code));
    }

    private static String stem(String question) {
        return question.substring(0, question.length() - 1);
    }

    private void rule(String indicator, JsonNode rule) {
        SINGLE.stream()
                .filter(rule::has)
                .forEach(field -> indicators.put(rule.path(field).asText(), indicator));
        rule.path("questions").forEach(question -> indicators.put(question.asText(), indicator));
        if (rule.has("targets")) {
            targets.put(rule.path("question").asText(), rule.path("targets"));
        }
        rule.path("of").forEach(part -> rule(indicator, part.path("indicator")));
    }

    List<JsonNode> questions() {
        return questions;
    }

    /** Code of the indicator that a question belongs to; null for the general block. */
    @Nullable
    String indicator(String question) {
        return indicators.get(question);
    }

    /** Codes of the items of the question's roster; one empty code without a roster. */
    List<String> items(JsonNode question) {
        return items.getOrDefault(question.path("roster").asText(), List.of(""));
    }

    /** The condition under which a question is asked; null when it always is. */
    @Nullable
    Condition condition(JsonNode question) {
        var found = CONDITION.matcher(question.path("visibleWhen").asText());
        if (!found.matches()) {
            return null;
        }
        double bound = Double.parseDouble(found.group(3));
        return new Condition(found.group(1), found.group(2).equals(">") ? bound + 1 : bound);
    }

    /** The number whose target value is this share: of the first and last target outside them. */
    double number(String question, double share) {
        var steps = targets.get(question);
        if (steps == null) {
            return 100 * share;
        }
        var before = steps.get(0);
        for (var next : steps) {
            double low = before.path("value").asDouble();
            double high = next.path("value").asDouble();
            if (share <= high && high > low) {
                double part = Math.max(0, (share - low) / (high - low));
                return before.path("at").asDouble()
                        + part * (next.path("at").asDouble() - before.path("at").asDouble());
            }
            before = next;
        }
        return before.path("at").asDouble();
    }
}
