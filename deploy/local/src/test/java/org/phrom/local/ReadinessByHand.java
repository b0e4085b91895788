package org.phrom.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The provincial framework worked out a second time, from what its document says and without any of the services: scores
 * from 0 to 100 by node, and the band. Null stands for what does not apply, NaN for what is missing.
 */
final class ReadinessByHand {
    private static final Pattern CONDITION = Pattern.compile("answers\\.(\\w+) (>=|>) (\\d+)");
    private static final Pattern HAS = Pattern.compile("has\\(answers\\.(\\w+)\\)");

    private final JsonNode document;
    private final JsonNode answers;
    private final boolean zero;
    private final Map<String, JsonNode> questions = new HashMap<>();
    private final Map<String, Double> scores = new HashMap<>();

    ReadinessByHand(JsonNode document, JsonNode answers) {
        this.document = document;
        this.answers = answers;
        zero = document.at("/scoring/missing").asText().equals("zero");
        document.path("questions")
                .forEach(question -> questions.put(question.path("code").asText(), question));
        node(document.path("tree"));
    }

    /** Scores of the nodes that have one. */
    Map<String, Double> scores() {
        return scores;
    }

    double index() {
        return scores.get("index");
    }

    String band() {
        return StreamSupport.stream(document.path("bands").spliterator(), false)
                .filter(band -> index() >= band.path("from").asDouble())
                .filter(band -> StreamSupport.stream(band.path("gates").spliterator(), false)
                        .allMatch(gate -> scores.getOrDefault(gate.path("node").asText(), Double.NaN)
                                >= gate.path("from").asDouble()))
                .map(band -> band.path("code").asText())
                .findFirst()
                .orElseThrow();
    }

    private double node(JsonNode node) {
        double score = node.has("children") ? children(node) : 100 * given(rule(node.path("indicator"), ""));
        if (!Double.isNaN(score)) {
            scores.put(node.path("code").asText(), score);
        }
        return score;
    }

    private double children(JsonNode node) {
        var parts = new ArrayList<Part>();
        node.path("children").forEach(child -> parts.add(new Part(node(child), weight(child))));
        return given(mean(parts));
    }

    private static double given(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private static double weight(JsonNode of) {
        return of.path("weight").asDouble(1);
    }

    private record Part(@Nullable Double value, double weight) {}

    private @Nullable Double mean(List<Part> parts) {
        double sum = 0;
        double weights = 0;
        boolean applies = false;
        boolean answered = false;
        for (var part : parts) {
            if (part.value == null) {
                continue;
            }
            applies = true;
            boolean missing = part.value.isNaN();
            answered |= !missing;
            if (!missing || zero) {
                sum += missing ? 0 : part.weight * part.value;
                weights += part.weight;
            }
        }
        if (!applies) {
            return null;
        }
        return answered && weights > 0 ? (Double) (sum / weights) : (Double) Double.NaN;
    }

    private @Nullable Double rule(JsonNode rule, String item) {
        if (rule.has("overRoster") && item.isEmpty()) {
            var parts = new ArrayList<Part>();
            document.at("/rosters/services/items")
                    .forEach(one ->
                            parts.add(new Part(rule(rule, one.path("code").asText()), 1)));
            return mean(parts);
        }
        return switch (rule.path("rule").asText()) {
            case "combine" -> {
                var parts = new ArrayList<Part>();
                rule.path("of").forEach(part -> parts.add(new Part(rule(part.path("indicator"), item), weight(part))));
                yield mean(parts);
            }
            case "points" -> answered(rule.path("question"), item, this::points);
            case "target" -> answered(rule.path("question"), item, (question, value) -> target(rule, value.asDouble()));
            case "ratio" ->
                answered(
                        rule.path("numerator"),
                        item,
                        (question, value) -> value.asDouble()
                                / value(rule.path("denominator").asText(), item).asDouble());
            case "table" -> table(rule, item);
            default -> throw new IllegalStateException(rule.toString());
        };
    }

    private interface Worth {
        double of(JsonNode question, JsonNode value);
    }

    private @Nullable Double answered(JsonNode code, String item, Worth worth) {
        var question = questions.get(code.asText());
        if (!visible(question, item)) {
            return null;
        }
        var value = value(code.asText(), item);
        return value.isMissingNode() ? (Double) Double.NaN : (Double) worth.of(question, value);
    }

    private JsonNode value(String question, String item) {
        var answer = answers.path(question);
        return (item.isEmpty() ? answer : answer.path("items").path(item)).path("value");
    }

    private boolean visible(JsonNode question, String item) {
        var condition = CONDITION.matcher(question.path("visibleWhen").asText());
        if (!condition.matches()) {
            return true;
        }
        var decides = value(condition.group(1), item);
        if (decides.isMissingNode()) {
            // it may still be asked, and stays unanswered until then
            return true;
        }
        double least = Double.parseDouble(condition.group(3));
        double value = decides.asDouble();
        return condition.group(2).equals(">") ? value > least : value >= least;
    }

    private double points(JsonNode question, JsonNode value) {
        if (question.path("type").asText().equals("ladder")) {
            return value.asDouble() / (question.path("levels").size() - 1);
        }
        double got = 0;
        double most = 0;
        double all = 0;
        for (var option : question.path("options")) {
            double points = option.path("points").asDouble();
            most = Math.max(most, points);
            all += points;
            boolean chosen = value.isArray()
                    ? StreamSupport.stream(value.spliterator(), false).anyMatch(option.path("code")::equals)
                    : value.equals(option.path("code"));
            got += chosen ? points : 0;
        }
        return got / (value.isArray() ? all : most);
    }

    private static double target(JsonNode rule, double value) {
        var before = rule.path("targets").get(0);
        if (value <= before.path("at").asDouble()) {
            return before.path("value").asDouble();
        }
        for (var next : rule.path("targets")) {
            double from = before.path("at").asDouble();
            double to = next.path("at").asDouble();
            if (value <= to) {
                double low = before.path("value").asDouble();
                return low + (next.path("value").asDouble() - low) * (value - from) / (to - from);
            }
            before = next;
        }
        return before.path("value").asDouble();
    }

    private double table(JsonNode rule, String item) {
        for (var row : rule.path("rows")) {
            var has = HAS.matcher(row.path("when").asText());
            boolean holds = !has.matches()
                    || visible(questions.get(has.group(1)), item)
                            && !value(has.group(1), item).isMissingNode();
            if (holds) {
                return row.path("value").asDouble();
            }
        }
        return Double.NaN;
    }
}
