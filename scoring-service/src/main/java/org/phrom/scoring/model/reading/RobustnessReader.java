package org.phrom.scoring.model.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.phrom.scoring.model.domain.document.Choice;
import org.phrom.scoring.model.domain.document.Family;
import org.phrom.scoring.model.domain.document.Findings;
import org.phrom.scoring.model.domain.document.Kind;
import org.phrom.scoring.model.domain.document.Robustness;
import org.phrom.scoring.model.domain.document.Robustness.Assumption;
import org.phrom.scoring.model.domain.document.Setting;
import org.phrom.scoring.model.domain.document.Step;
import org.phrom.scoring.model.domain.document.Vocabulary;

/** Reads which choices of the model are to be varied, and how often. */
final class RobustnessReader {
    private final List<Step> steps;
    private final ChoiceReader choices;
    private final Findings findings;

    RobustnessReader(List<Step> steps, ChoiceReader choices, Findings findings) {
        this.steps = steps;
        this.choices = choices;
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
        List<Assumption> assumptions = new ArrayList<>();
        item.member("assumptions")
                .ifPresent(list -> list.items().forEach(one -> assumption(one).ifPresent(assumptions::add)));
        return assumptions;
    }

    private Optional<Assumption> assumption(Item item) {
        if (!item.objectOf("name", "step", "alternatives", "setting", "values", "from", "to")) {
            return Optional.empty();
        }
        String name = item.required("step").map(Item::text).orElse(null);
        int step = name == null ? -1 : position(name);
        if (name != null && step < 0) {
            List<String> known = steps.stream().map(Step::family).toList();
            findings.unknown(item.place().member("step"), "step of this model", name, known);
        }
        if (step < 0) {
            return Optional.empty();
        }
        Family family = Vocabulary.step(steps.get(step).family()).orElseThrow();
        return item.member("alternatives").isPresent() ? alternatives(item, step, family) : setting(item, step, family);
    }

    private int position(String step) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).family().equals(step)) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Assumption> alternatives(Item item, int step, Family family) {
        List<Choice> alternatives = new ArrayList<>();
        item.member("alternatives").ifPresent(list -> list.items()
                .forEach(one -> choices.choice(one, family, family.names().get(0), List.of())
                        .ifPresent(alternatives::add)));
        return Optional.of(
                new Assumption(name(item, family.name()), step, alternatives, "", List.of(), 0, 0, item.place()));
    }

    private Optional<Assumption> setting(Item item, int step, Family family) {
        String setting = item.required("setting").map(Item::text).orElse(null);
        if (setting == null) {
            return Optional.empty();
        }
        List<String> known = numeric(family, steps.get(step).general().method());
        if (!known.contains(setting)) {
            findings.unknown(item.place().member("setting"), "number among the settings", setting, known);
            return Optional.empty();
        }
        List<Double> values = new ArrayList<>();
        item.member("values").ifPresent(list -> list.items().forEach(one -> add(one, values)));
        if (!values.isEmpty()) {
            return Optional.of(
                    new Assumption(name(item, setting), step, List.of(), setting, values, 0, 0, item.place()));
        }
        Double from =
                item.required("from").map(one -> one.number(-1e300, 1e300)).orElse(null);
        Double to = item.required("to").map(one -> one.number(-1e300, 1e300)).orElse(null);
        if (from == null || to == null) {
            return Optional.empty();
        }
        if (from >= to) {
            findings.wrong(item.place().member("from"), "น้อยกว่า to", "below to");
        }
        return Optional.of(
                new Assumption(name(item, setting), step, List.of(), setting, List.of(), from, to, item.place()));
    }

    private static void add(Item one, List<Double> values) {
        Double value = one.number(-1e300, 1e300);
        if (value != null) {
            values.add(value);
        }
    }

    private static String name(Item item, String otherwise) {
        return Objects.requireNonNullElse(item.member("name").map(Item::text).orElse(null), otherwise);
    }

    private static List<String> numeric(Family family, String method) {
        return family.settings(family.method(method).orElseThrow()).stream()
                .filter(setting -> setting.kind() instanceof Kind.Num || setting.kind() instanceof Kind.Whole)
                .map(Setting::name)
                .toList();
    }
}
