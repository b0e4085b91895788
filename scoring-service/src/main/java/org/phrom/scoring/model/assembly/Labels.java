package org.phrom.scoring.model.assembly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Decimal;
import org.phrom.scoring.model.domain.document.Choice;

/**
 * What alternatives are called in results: by their method; those of one method also by the settings in which they
 * differ, such as {@code min-max (range: [1, 100])}; those that differ in nothing that can be written by a number.
 */
public final class Labels {
    private static final int LONGEST = 80;

    private Labels() {}

    static List<String> of(List<Choice> alternatives) {
        List<String> labels = new ArrayList<>();
        for (Choice alternative : alternatives) {
            List<Choice> namesakes = alternatives.stream()
                    .filter(other -> other.method().equals(alternative.method()))
                    .toList();
            labels.add(shortened(alternative.method() + told(alternative, namesakes)));
        }
        return numbered(labels);
    }

    static String number(double value) {
        BigDecimal shortest = Decimal.shortest(value);
        boolean plain = Math.abs(value) < 1e15 && Math.abs(value) >= 1e-6 || value == 0;
        return plain ? shortest.toPlainString() : shortest.toString();
    }

    private static String told(Choice alternative, List<Choice> namesakes) {
        String settings = namesakes.stream()
                .flatMap(choice -> choice.settings().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .filter(setting -> namesakes.stream()
                        .anyMatch(other -> !Objects.equals(
                                other.settings().get(setting),
                                alternative.settings().get(setting))))
                .map(setting -> setting + ": " + shown(alternative.settings().get(setting)))
                .collect(Collectors.joining(", "));
        return settings.isEmpty() ? "" : " (" + settings + ")";
    }

    public static String shown(@Nullable Object value) {
        if (value == null) {
            return "default";
        } else if (value instanceof Number number) {
            return number(number.doubleValue());
        } else if (value instanceof List<?> list) {
            return list.stream().map(Labels::shown).collect(Collectors.joining(", ", "[", "]"));
        } else if (value instanceof Map<?, ?> map) {
            return new TreeMap<>(map)
                    .entrySet().stream()
                            .map(entry -> entry.getKey() + ": " + shown(entry.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
        } else if (value instanceof Choice choice) {
            return choice.settings().isEmpty() ? choice.method() : choice.method() + " " + shown(choice.settings());
        }
        return String.valueOf(value);
    }

    private static String shortened(String label) {
        return label.length() > LONGEST ? label.substring(0, LONGEST - 1) + "…" : label;
    }

    private static List<String> numbered(List<String> labels) {
        List<String> numbered = new ArrayList<>();
        for (int at = 0; at < labels.size(); at++) {
            String label = labels.get(at);
            long before = labels.subList(0, at).stream().filter(label::equals).count();
            boolean again = labels.stream().filter(label::equals).count() > 1;
            numbered.add(again ? label + " #" + (before + 1) : label);
        }
        return numbered;
    }
}
