package org.phrom.scoring.model.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.phrom.kit.problem.Place;
import org.phrom.scoring.engine.Bands.Band;
import org.phrom.scoring.model.domain.document.Choice;
import org.phrom.scoring.model.domain.document.Family;
import org.phrom.scoring.model.domain.document.Findings;
import org.phrom.scoring.model.domain.document.Kind;
import org.phrom.scoring.model.domain.document.Kind.Role;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.model.domain.document.ModelDocument;
import org.phrom.scoring.model.domain.document.Robustness;
import org.phrom.scoring.model.domain.document.Setting;
import org.phrom.scoring.model.domain.document.Step;
import org.phrom.scoring.model.domain.document.Structure;
import org.phrom.scoring.model.domain.document.Vocabulary;

/** Reads the model: steps, bands, robustness. */
public final class ModelReader {
    private final Structure structure;
    private final Findings findings;
    private final ChoiceReader choices;

    public ModelReader(Structure structure, Collection<String> units, Findings findings) {
        this.structure = structure;
        this.findings = findings;
        Map<Role, Collection<String>> codes = java.util.Arrays.stream(Role.values())
                .collect(Collectors.toMap(role -> role, role -> role == Role.UNIT ? units : structure.codes(role)));
        choices = new ChoiceReader(role -> codes.getOrDefault(role, Set.of()), findings);
    }

    public ModelDocument model(Item item) {
        if (!item.objectOf("steps", "bands", "robustness")) {
            return new ModelDocument(List.of(), List.of(), Robustness.NONE);
        }
        StepReader reader = new StepReader(structure, choices, findings);
        List<Step> steps = new ArrayList<>();
        item.required("steps")
                .ifPresent(list -> list.items().forEach(one -> reader.step(one).ifPresent(steps::add)));
        if (findings.none()) {
            checkOrder(item.place().member("steps"), steps);
            steps.forEach(this::checkRequired);
        }
        List<Band> bands = new ArrayList<>();
        item.member("bands").ifPresent(list -> list.items()
                .forEach(band -> BandReader.band(band).ifPresent(bands::add)));
        Robustness robustness = item.member("robustness")
                .map(given -> new RobustnessReader(steps, choices, findings).robustness(given))
                .orElse(Robustness.NONE);
        BandReader.checkReplicates(item, bands, robustness, findings);
        return new ModelDocument(steps, bands, robustness);
    }

    private void checkOrder(Place place, List<Step> steps) {
        if (steps.stream().noneMatch(step -> step.family().equals("aggregate"))) {
            findings.missing(place, "a step aggregate");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            String family = steps.get(i).family();
            if (!seen.add(family) && !family.equals("impute")) {
                findings.add(
                        place.item(i),
                        "step-repeated",
                        "ขั้นตอน " + family + " มีแล้ว",
                        "The step " + family + " is there already");
            }
        }
    }

    private void checkRequired(Step step) {
        Family family = Vocabulary.step(step.family()).orElseThrow();
        if (family.particular() == Family.Particular.INDICATORS) {
            for (Line indicator : structure.of(Line.Type.INDICATOR)) {
                check(family, step.forIndicator(indicator), " for the indicator " + indicator.code());
            }
        } else {
            check(family, step.general(), "");
            step.levels().values().forEach(choice -> check(family, choice, ""));
            step.particular().values().forEach(choice -> check(family, choice, ""));
        }
    }

    private void check(Family family, Choice choice, String whom) {
        for (Setting setting : family.settings(family.method(choice.method()).orElseThrow())) {
            if (setting.kind() instanceof Kind.Nested nested) {
                choice.nested(setting.name()).ifPresent(given -> check(nested.family(), given, whom));
            }
            if (setting.required() && !choice.has(setting.name())) {
                findings.missing(choice.place(), setting.name() + " of the method " + choice.method() + whom);
            }
        }
    }
}
