package org.phrom.scoring.model.domain.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Place;

/**
 * A method that was chosen, with the settings that were given; checked against its {@link Family}.
 *
 * @param place where it was chosen
 */
public record Choice(String method, Map<String, Object> settings, Place place) {
    /** Copies the settings. */
    public Choice {
        settings = Map.copyOf(settings);
    }

    /** Returns whether a setting was given. */
    public boolean has(String setting) {
        return settings.containsKey(setting);
    }

    /** Returns a number, or the default. */
    public double number(String setting, double otherwise) {
        return settings.get(setting) instanceof Number given ? given.doubleValue() : otherwise;
    }

    /** Returns a number that is there. */
    public double number(String setting) {
        if (settings.get(setting) instanceof Number given) {
            return given.doubleValue();
        }
        throw new IllegalStateException("no " + setting + " at " + place.pointer());
    }

    /** Returns a whole number, or the default. */
    public int whole(String setting, int otherwise) {
        return settings.get(setting) instanceof Number given ? given.intValue() : otherwise;
    }

    /** Returns a flag, or the default. */
    public boolean flag(String setting, boolean otherwise) {
        return settings.get(setting) instanceof Boolean given ? given : otherwise;
    }

    /** Returns a word or code, or the default. */
    public String text(String setting, String otherwise) {
        return settings.get(setting) instanceof String given ? given : otherwise;
    }

    /** Returns codes; none when not given. */
    public List<String> codes(String setting) {
        return settings.get(setting) instanceof List<?> given
                ? given.stream().map(String.class::cast).toList()
                : List.of();
    }

    /** Returns numbers, or the default. */
    public double[] numbers(String setting, double... otherwise) {
        return settings.get(setting) instanceof List<?> given
                ? given.stream().mapToDouble(number -> (Double) number).toArray()
                : otherwise;
    }

    /** Returns a method of another family, if given. */
    public Optional<Choice> nested(String setting) {
        return settings.get(setting) instanceof Choice given ? Optional.of(given) : Optional.empty();
    }

    /** Returns numbers by code; none when not given. */
    public Map<String, Double> byCode(String setting) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        if (settings.get(setting) instanceof Map<?, ?> given) {
            given.forEach((code, number) -> numbers.put((String) code, (Double) number));
        }
        return numbers;
    }

    /** Returns rows of numbers; none when not given. */
    public double[][] matrix(String setting) {
        return settings.get(setting) instanceof List<?> rows ? matrix(rows) : new double[0][];
    }

    /** Returns rows of numbers by the name of who gave them; none when not given. */
    public Map<String, double[][]> matrices(String setting) {
        Map<String, double[][]> matrices = new LinkedHashMap<>();
        if (settings.get(setting) instanceof Map<?, ?> given) {
            given.forEach((name, rows) -> matrices.put((String) name, matrix((List<?>) rows)));
        }
        return matrices;
    }

    private static double[][] matrix(List<?> rows) {
        return rows.stream()
                .map(row ->
                        ((List<?>) row).stream().mapToDouble(x -> (Double) x).toArray())
                .toArray(double[][]::new);
    }

    /** Returns this choice with settings that hold where it says nothing itself. */
    public Choice over(@Nullable Map<String, Object> lesser) {
        if (lesser == null || lesser.isEmpty()) {
            return this;
        }
        Map<String, Object> merged = new LinkedHashMap<>(lesser);
        merged.putAll(settings);
        return new Choice(method, merged, place);
    }
}
