package org.phrom.scoring.model.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.phrom.scoring.model.domain.document.Choice;
import org.phrom.scoring.model.domain.document.Family;
import org.phrom.scoring.model.domain.document.Findings;
import org.phrom.scoring.model.domain.document.Kind;
import org.phrom.scoring.model.domain.document.Robustness.Assumption;
import org.phrom.scoring.model.domain.document.Setting;
import org.phrom.scoring.model.domain.document.Step;
import org.phrom.scoring.model.domain.document.Vocabulary;

/** Reads which choice of the model is to be varied: among methods, among values of a setting, or over its range. */
final class AssumptionReader {
    private final List<Step> steps;
    private final ChoiceReader choices;
    private final Findings findings;

    AssumptionReader(List<Step> steps, ChoiceReader choices, Findings findings) {
        this.steps = steps;
        this.choices = choices;
        this.findings = findings;
    }

    /** Reads one, or adds to the findings why it is none. */
    Optional<Assumption> read(Item item) {
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
