package org.phrom.scoring.model.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phrom.scoring.model.domain.document.Choice;
import org.phrom.scoring.model.domain.document.Family;
import org.phrom.scoring.model.domain.document.Family.Particular;
import org.phrom.scoring.model.domain.document.Findings;
import org.phrom.scoring.model.domain.document.Kind.Role;
import org.phrom.scoring.model.domain.document.Step;
import org.phrom.scoring.model.domain.document.Structure;
import org.phrom.scoring.model.domain.document.Vocabulary;

/** Reads one step of a model: what holds for all, and what holds for some. */
final class StepReader {
    private final Structure structure;
    private final ChoiceReader choices;
    private final Findings findings;

    StepReader(Structure structure, ChoiceReader choices, Findings findings) {
        this.structure = structure;
        this.choices = choices;
        this.findings = findings;
    }

    Optional<Step> step(Item item) {
        if (!item.node().isObject()) {
            findings.wrong(item.place(), "อ็อบเจกต์", "an object");
            return Optional.empty();
        }
        String name = item.required("step").map(Item::text).orElse(null);
        if (name == null) {
            return Optional.empty();
        }
        Optional<Family> family = Vocabulary.step(name);
        if (family.isEmpty()) {
            List<String> known = Vocabulary.STEPS.stream().map(Family::name).toList();
            findings.unknown(item.place().member("step"), "step", name, known);
            return Optional.empty();
        }
        return step(item, family.get());
    }

    private Optional<Step> step(Item item, Family family) {
        Optional<Choice> general = choices.choice(item, family, family.names().get(0), beside(family.particular()));
        if (general.isEmpty()) {
            return Optional.empty();
        }
        String otherwise = general.get().method();
        Map<String, Choice> particular = new LinkedHashMap<>();
        Map<Integer, Choice> levels = new LinkedHashMap<>();
        if (family.particular() == Particular.INDICATORS) {
            item.member("indicators").ifPresent(some -> read(some, family, otherwise, Role.INDICATOR, particular));
        } else if (family.particular() == Particular.NODES) {
            item.member("nodes").ifPresent(some -> read(some, family, otherwise, Role.AGGREGATE, particular));
            item.member("levels").ifPresent(some -> levels(some, family, otherwise, levels));
        }
        return Optional.of(new Step(family.name(), general.get(), particular, levels));
    }

    private static List<String> beside(Particular particular) {
        return switch (particular) {
            case NOTHING -> List.of("step");
            case INDICATORS -> List.of("step", "indicators");
            case NODES -> List.of("step", "levels", "nodes");
        };
    }

    private void read(Item some, Family family, String otherwise, Role role, Map<String, Choice> into) {
        if (some.objectOf(some.names())) {
            Set<String> codes = structure.codes(role);
            for (String code : some.names()) {
                Item one = some.member(code).orElse(some);
                if (!codes.contains(code)) {
                    findings.unknown(one.place(), ChoiceReader.word(role), code, codes);
                }
                choices.choice(one, family, otherwise, List.of()).ifPresent(choice -> into.put(code, choice));
            }
        }
    }

    private void levels(Item some, Family family, String otherwise, Map<Integer, Choice> into) {
        if (!findings.none() || !some.objectOf(some.names())) {
            return;
        }
        List<String> known = known();
        for (String level : some.names()) {
            Item one = some.member(level).orElse(some);
            if (known.contains(level)) {
                choices.choice(one, family, otherwise, List.of())
                        .ifPresent(choice -> into.put(Integer.parseInt(level), choice));
            } else {
                findings.unknown(one.place(), "level", level, known);
            }
        }
    }

    private List<String> known() {
        int highest = structure.level(structure.root().code());
        List<String> levels = new ArrayList<>();
        for (int level = 2; level <= highest; level++) {
            levels.add(Integer.toString(level));
        }
        return levels;
    }
}
