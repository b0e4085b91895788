package org.phrom.scoring.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.phrom.scoring.model.assembly.Labels;
import org.phrom.scoring.model.domain.document.Calculation;
import org.phrom.scoring.model.domain.document.Choice;
import org.phrom.scoring.model.domain.document.Family;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.model.domain.document.Robustness;
import org.phrom.scoring.model.domain.document.Step;
import org.phrom.scoring.model.domain.document.Structure;
import org.phrom.scoring.model.domain.document.Vocabulary;

/** Says which settings of steps do not hold for some indicators, because lines of the structure say otherwise. */
final class Overridden {
    private static final int MOST_NAMED = 5;

    private final Structure structure;
    private final Map<String, List<String>> indicators = new LinkedHashMap<>();

    private Overridden(Structure structure) {
        this.structure = structure;
    }

    /** One sentence for each setting of each step and of each assumption about it. */
    static List<String> warnings(Calculation calculation) {
        Overridden found = new Overridden(calculation.structure());
        List<Step> steps = calculation.model().steps();
        steps.forEach(step -> found.look(step, step.general(), ""));
        for (Robustness.Assumption assumption : calculation.model().robustness().assumptions()) {
            Step step = steps.get(assumption.step());
            String about = "assumption " + assumption.name() + ": ";
            assumption.alternatives().forEach(choice -> found.look(step, choice, about));
            if (!assumption.setting().isEmpty()) {
                found.varied(step, assumption.setting(), about);
            }
        }
        return found.sentences();
    }

    private void look(Step step, Choice general, String about) {
        for (Line indicator : lines(step)) {
            Map<String, Object> given = given(step, general.method(), indicator);
            general.settings().forEach((setting, value) -> {
                Object other = given.get(setting);
                if (other != null && !Objects.equals(other, value)) {
                    note(
                            about + "the step " + step.family() + " says " + setting + " " + Labels.shown(value),
                            indicator);
                }
            });
        }
    }

    private void varied(Step step, String setting, String about) {
        for (Line indicator : lines(step)) {
            if (given(step, step.general().method(), indicator).containsKey(setting)) {
                note(about + "the step " + step.family() + " varies " + setting, indicator);
            }
        }
    }

    private List<Line> lines(Step step) {
        boolean each = Vocabulary.step(step.family())
                .filter(family -> family.particular() == Family.Particular.INDICATORS)
                .isPresent();
        return each
                ? structure.of(Line.Type.INDICATOR).stream()
                        .filter(line -> !step.particular().containsKey(line.code()))
                        .toList()
                : List.of();
    }

    /** What the structure says where it wins over the step; of a denominator the step's wins. */
    private static Map<String, Object> given(Step step, String method, Line indicator) {
        return step.family().equals(Vocabulary.DENOMINATE.name())
                ? Map.of()
                : indicator.settings().getOrDefault(method, Map.of());
    }

    private void note(String sentence, Line indicator) {
        indicators.computeIfAbsent(sentence, any -> new ArrayList<>()).add(indicator.code());
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        indicators.forEach((sentence, codes) -> {
            String named = String.join(", ", codes.subList(0, Math.min(MOST_NAMED, codes.size())));
            String more = codes.size() > MOST_NAMED ? " and " + (codes.size() - MOST_NAMED) + " more" : "";
            sentences.add(sentence + ", but the structure says otherwise for " + named + more + ", and that holds");
        });
        return sentences;
    }
}
