package org.phrom.reporting.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The scale on which the steps of a scoring bring its scores. */
final class ScoreScale {

    // what they give lies between the children
    private static final Set<String> MEANS =
            Set.of("arithmetic", "geometric", "harmonic", "power", "median", "minimum", "mean-min", "ordered");

    private ScoreScale() {}

    /** Where it ends; 0 where the steps do not say it. */
    static double end(@Nullable JsonNode scoring) {
        double end = 0;
        for (JsonNode step : scoring == null ? MissingNode.getInstance() : scoring.path("steps")) {
            switch (step.path("step").asText()) {
                case "normalise" ->
                    end = choices(step, "indicators", "min-max")
                            .mapToDouble(ScoreScale::highest)
                            .max()
                            .orElse(0);
                case "aggregate" -> {
                    boolean means = Stream.concat(
                                    choices(step, "nodes", "arithmetic"), choices(step, "levels", "arithmetic"))
                            .allMatch(choice -> MEANS.contains(choice.method()));
                    end = means ? end : 0;
                }
                default -> {}
            }
        }
        return end;
    }

    private static Stream<Choice> choices(JsonNode step, String some, String otherwise) {
        String method = step.path("method").asText(otherwise);
        return Stream.concat(
                Stream.of(new Choice(method, step)),
                StreamSupport.stream(step.path(some).spliterator(), false)
                        .map(one -> new Choice(
                                one.isTextual()
                                        ? one.textValue()
                                        : one.path("method").asText(method),
                                one)));
    }

    private static double highest(Choice choice) {
        return switch (choice.method()) {
            case "min-max", "goalposts" ->
                choice.settings().path("range").path(1).asDouble(100);
            case "scaled" -> choice.settings().path("factor").asDouble(100);
            default -> 0;
        };
    }

    private record Choice(String method, JsonNode settings) {}
}
