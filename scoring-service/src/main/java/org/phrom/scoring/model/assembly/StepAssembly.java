package org.phrom.scoring.model.assembly;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.phrom.scoring.engine.pipeline.ColumnStep;
import org.phrom.scoring.engine.pipeline.Denominate;
import org.phrom.scoring.engine.pipeline.Step;
import org.phrom.scoring.engine.pipeline.Within;
import org.phrom.scoring.engine.screening.Screening;
import org.phrom.scoring.model.domain.document.Calculation;
import org.phrom.scoring.model.domain.document.Choice;
import org.phrom.scoring.model.domain.document.Line;

/** Steps before aggregation as the engine has them. */
final class StepAssembly {
    private static final double MOSTLY = 2 / 3.0;
    private static final double HARDLY_ANY = 0.05;

    private final Calculation calculation;
    private final Rows rows;

    StepAssembly(Calculation calculation, Rows rows) {
        this.calculation = calculation;
        this.rows = rows;
    }

    /** The engine's step; none for those that are no step before aggregation. */
    Optional<Step> step(org.phrom.scoring.model.domain.document.Step step) {
        return switch (step.family()) {
            case "denominate" -> Optional.of(denominating(step));
            case "screen" -> Optional.of(screening(step.general()));
            case "impute" -> Optional.of(Imputations.step(each(step, choice -> choice), rows));
            case "treat" -> Optional.of(inside(step, new Treating(each(step, Treatments::of))));
            case "normalise" -> Optional.of(inside(step, Normalising.of(each(step, choice -> choice), rows)));
            default -> Optional.empty();
        };
    }

    /** Inside each period for the indicators for which that was chosen. */
    private ColumnStep inside(org.phrom.scoring.model.domain.document.Step step, ColumnStep all) {
        Set<String> byPeriod = new HashSet<>();
        each(step, rows::byPeriod).forEach((indicator, chosen) -> {
            if (chosen) {
                byPeriod.add(indicator);
            }
        });
        return byPeriod.isEmpty() ? all : new Within(all, Rows.PERIOD, byPeriod);
    }

    private Denominate denominating(org.phrom.scoring.model.domain.document.Step step) {
        Map<String, Denominate.Denominator> by = new LinkedHashMap<>();
        for (Line indicator : calculation.structure().of(Line.Type.INDICATOR)) {
            Choice choice = step.forIndicator(indicator);
            String structured = indicator.denominator();
            String denominator = choice.text("denominator", structured == null ? "" : structured);
            if (!denominator.isEmpty()) {
                by.put(
                        indicator.code(),
                        new Denominate.Denominator(denominator, choice.number("scale", indicator.scale())));
            }
        }
        return new Denominate(by);
    }

    private ScreeningUnits screening(Choice choice) {
        return new ScreeningUnits(new Screening(
                Screening.Rule.valueOf(choice.method().toUpperCase(Locale.ROOT).replace('-', '_')),
                choice.number("availability", MOSTLY),
                choice.number("nonZero", HARDLY_ANY),
                keys(choice.codes("keep")),
                keys(choice.codes("drop"))));
    }

    private Set<String> keys(List<String> units) {
        Set<String> keys = new HashSet<>();
        rows.keys().stream().filter(key -> units.contains(rows.unit(key))).forEach(keys::add);
        return keys;
    }

    private <T> Map<String, T> each(org.phrom.scoring.model.domain.document.Step step, Function<Choice, T> method) {
        Map<String, T> methods = new LinkedHashMap<>();
        for (Line indicator : calculation.structure().of(Line.Type.INDICATOR)) {
            methods.put(indicator.code(), method.apply(step.forIndicator(indicator)));
        }
        return methods;
    }
}
