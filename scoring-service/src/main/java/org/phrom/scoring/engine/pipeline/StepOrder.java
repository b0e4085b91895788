package org.phrom.scoring.engine.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.phrom.scoring.engine.Refusal;

/** Which orders of steps make sense. */
final class StepOrder {
    private StepOrder() {}

    static List<Refusal> findings(List<Step> steps) {
        List<Refusal> findings = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            Stage stage = steps.get(at).stage();
            List<Stage> before = steps.subList(0, at).stream().map(Step::stage).toList();
            String place = "steps/" + at;
            if (stage == Stage.DENOMINATED && before.contains(Stage.DENOMINATED)) {
                findings.add(new Refusal(place, "indicators would be divided by their denominators twice"));
            }
            if (stage == Stage.DENOMINATED && (before.contains(Stage.TREATED) || before.contains(Stage.NORMALISED))) {
                findings.add(new Refusal(
                        place, "a denominator makes no sense after treatment or normalisation: scales are gone"));
            }
            if (stage == Stage.NORMALISED && before.contains(Stage.NORMALISED)) {
                findings.add(new Refusal(place, "indicators would be normalised, and their directions turned, twice"));
            }
        }
        return findings;
    }
}
