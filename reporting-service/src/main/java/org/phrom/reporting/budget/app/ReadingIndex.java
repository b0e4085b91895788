package org.phrom.reporting.budget.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.budget.domain.Levels;
import org.phrom.reporting.budget.domain.LinearIndex;
import org.phrom.reporting.budget.domain.TreeNode;

/**
 * Reads of a framework what its levels are worth, and refuses what is no weighted mean of indicators that each stand by
 * themselves.
 */
final class ReadingIndex {
    private final JsonNode document;
    private final Problem problem = new Problem(BudgetProblem.MODEL_NOT_LINEAR);
    private @Nullable JsonNode normalise;

    private ReadingIndex(JsonNode document) {
        this.document = document;
    }

    /**
     * The index of a framework.
     *
     * @throws Problem {@code model-not-linear} with each step and node at fault
     */
    static LinearIndex of(JsonNode document) {
        ReadingIndex reading = new ReadingIndex(document);
        reading.steps();
        TreeNode tree = reading.node(document.path("tree"), "/tree");
        if (reading.problem.hasFindings()) {
            throw reading.problem;
        }
        return new LinearIndex(tree);
    }

    private void steps() {
        JsonNode scoring = document.path("scoring");
        mean(scoring.path("aggregation").asText("arithmetic"), "/scoring/aggregation");
        for (int at = 0; at < scoring.path("steps").size(); at++) {
            JsonNode step = scoring.path("steps").path(at);
            String pointer = "/scoring/steps/" + at;
            switch (step.path("step").asText()) {
                case "aggregate" -> aggregate(step, pointer);
                case "normalise" -> {
                    normalise = step;
                    if (!step.path("method").asText().equals("goalposts")) {
                        refuse(pointer, "normalise " + step.path("method").asText("min-max"));
                    }
                }
                case "rank" -> {}
                default -> refuse(pointer, step.path("step").asText());
            }
        }
    }

    private void aggregate(JsonNode step, String pointer) {
        mean(step.path("method").asText("arithmetic"), pointer + "/method");
        for (String some : List.of("nodes", "levels")) {
            step.path(some).fields().forEachRemaining(one -> {
                JsonNode value = one.getValue();
                String method = value.isTextual()
                        ? value.textValue()
                        : value.path("method").asText("arithmetic");
                mean(method, pointer + "/" + some + "/" + one.getKey());
            });
        }
    }

    private void mean(String method, String pointer) {
        if (!method.equals("arithmetic")) {
            refuse(pointer, method);
        }
    }

    private void refuse(String pointer, String what) {
        problem.at(
                pointer,
                "step-not-linear",
                new Text("ขั้นตอนนี้ไม่เป็นเชิงเส้น: " + what, "This step is not linear: " + what));
    }

    private TreeNode node(JsonNode node, String pointer) {
        mean(node.path("aggregation").asText("arithmetic"), pointer + "/aggregation");
        List<TreeNode> children = new ArrayList<>();
        for (int at = 0; at < node.path("children").size(); at++) {
            children.add(node(node.path("children").path(at), pointer + "/children/" + at));
        }
        return new TreeNode(
                node.path("code").asText(),
                node.path("weight").asDouble(1),
                children,
                levels(node.path("code").asText(), node.path("indicator")));
    }

    // null where it can't be said at which scores levels begin: nothing is then paid for there
    private @Nullable Levels levels(String code, JsonNode indicator) {
        JsonNode ladder = indicator.path("ladder");
        if (ladder.size() < 2 || indicator.path("direction").asInt(1) != 1 || indicator.has("decimals")) {
            return null;
        }
        boolean itself = indicator.path("rule").asText().equals("ladder");
        double @Nullable [] range = itself ? null : range(indicator);
        int first = ladder.path(0).path("level").asInt();
        int last = ladder.path(ladder.size() - 1).path("level").asInt();
        Map<Integer, Double> scores = new TreeMap<>();
        for (JsonNode one : ladder) {
            int level = one.path("level").asInt();
            if (!itself && range == null) {
                return null;
            }
            double value = range == null ? level : range[0] + (range[1] - range[0]) * (level - first) / (last - first);
            Double score = score(code, indicator, value);
            if (score == null) {
                return null;
            }
            scores.put(level, score);
        }
        return new Levels(scores);
    }

    private @Nullable Double score(String code, JsonNode indicator, double value) {
        if (normalise == null) {
            return value;
        }
        JsonNode own = normalise.path("indicators").path(code);
        if (!own.path("method").asText("goalposts").equals("goalposts")) {
            return null;
        }
        JsonNode posts = indicator.path("goalposts");
        double lower = said("lower", posts, own);
        double upper = said("upper", posts, own);
        JsonNode range = own.has("range") ? own.path("range") : normalise.path("range");
        double from = range.path(0).asDouble(0);
        double to = range.path(1).asDouble(100);
        return upper > lower ? from + (to - from) * (value - lower) / (upper - lower) : null;
    }

    private double said(String name, JsonNode posts, JsonNode own) {
        JsonNode step = normalise == null ? posts : normalise.path(name);
        JsonNode said = posts.has(name) ? posts.path(name) : own.has(name) ? own.path(name) : step;
        return said.asDouble(Double.NaN);
    }

    /** The least and the greatest value of a rule; null where nothing says them. */
    private static double @Nullable [] range(JsonNode rule) {
        return switch (rule.path("rule").asText()) {
            case "points", "share" -> new double[] {0, 1};
            case "target" -> {
                double low = Double.POSITIVE_INFINITY;
                double high = Double.NEGATIVE_INFINITY;
                for (JsonNode target : rule.path("targets")) {
                    low = Math.min(low, target.path("value").asDouble());
                    high = Math.max(high, target.path("value").asDouble());
                }
                yield low <= high ? new double[] {low, high} : null;
            }
            case "combine" -> combined(rule);
            default -> null;
        };
    }

    private static double @Nullable [] combined(JsonNode rule) {
        if (!rule.path("how").asText().matches("mean|weightedMean")) {
            return null;
        }
        double low = 0;
        double high = 0;
        double weights = 0;
        for (JsonNode part : rule.path("of")) {
            double @Nullable [] range = range(part.path("indicator"));
            if (range == null) {
                return null;
            }
            double weight = rule.path("how").asText().equals("mean")
                    ? 1
                    : part.path("weight").asDouble(1);
            low += weight * range[0];
            high += weight * range[1];
            weights += weight;
        }
        return weights > 0 ? new double[] {low / weights, high / weights} : null;
    }
}
