package org.phrom.scoring.model.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.phrom.scoring.model.domain.document.Findings;
import org.phrom.scoring.model.domain.document.Robustness;
import org.phrom.scoring.model.domain.document.Robustness.Assumption;
import org.phrom.scoring.model.domain.document.Step;

/** Reads which analyses of robustness are wanted, and how often what is varied is drawn. */
final class RobustnessReader {
    private final AssumptionReader assumptions;
    private final Findings findings;

    RobustnessReader(List<Step> steps, ChoiceReader choices, Findings findings) {
        this.assumptions = new AssumptionReader(steps, choices, findings);
        this.findings = findings;
    }

    Robustness robustness(Item item) {
        if (!item.objectOf(
                "leaveOneOut",
                "replicates",
                "seed",
                "top",
                "assumptions",
                "weightNoise",
                "dataNoise",
                "parameters",
                "sensitivity",
                "bootstraps")) {
            return Robustness.NONE;
        }
        return new Robustness(
                wholes(item, "leaveOneOut", 32),
                (int) whole(item, "replicates", 0, 10_000_000, 0),
                whole(item, "seed", Long.MIN_VALUE, Long.MAX_VALUE, 1),
                (int) whole(item, "top", 1, 1_000_000, 10),
                assumptions(item),
                weightNoise(item),
                Objects.requireNonNullElse(
                        item.member("dataNoise")
                                .map(noise -> noise.number(0, 10))
                                .orElse(null),
                        0.0),
                flag(item, "parameters"),
                flag(item, "sensitivity"),
                (int) whole(item, "bootstraps", 0, 10_000, 0));
    }

    private static long whole(Item item, String name, long from, long to, long otherwise) {
        return Objects.requireNonNullElse(
                item.member(name).map(one -> one.whole(from, to)).orElse(null), otherwise);
    }

    private static boolean flag(Item item, String name) {
        return Boolean.TRUE.equals(item.member(name).map(Item::flag).orElse(null));
    }

    private static List<Integer> wholes(Item item, String name, long highest) {
        List<Integer> numbers = new ArrayList<>();
        item.member(name).ifPresent(list -> list.items().forEach(one -> {
            Long number = one.whole(1, highest);
            if (number != null) {
                numbers.add(number.intValue());
            }
        }));
        return numbers;
    }

    private Map<Integer, Double> weightNoise(Item item) {
        Map<Integer, Double> noise = new LinkedHashMap<>();
        item.member("weightNoise")
                .filter(given -> given.objectOf(given.names()))
                .ifPresent(given -> {
                    for (String level : given.names()) {
                        Item one = given.member(level).orElse(given);
                        Double share = one.number(0, 1);
                        if (!level.matches("[1-9][0-9]?")) {
                            findings.wrong(one.place(), "ระดับ เช่น 1", "below the number of a level, such as 1");
                        } else if (share != null) {
                            noise.put(Integer.parseInt(level), share);
                        }
                    }
                });
        return noise;
    }

    private List<Assumption> assumptions(Item item) {
        List<Assumption> read = new ArrayList<>();
        item.member("assumptions").ifPresent(list -> list.items()
                .forEach(one -> assumptions.read(one).ifPresent(read::add)));
        return read;
    }
}
