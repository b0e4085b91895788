package org.phrom.scoring.model.assembly;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.imputation.ColumnImputation;
import org.phrom.scoring.engine.imputation.ColumnImputation.Centre;
import org.phrom.scoring.engine.imputation.ExpectationMaximisation;
import org.phrom.scoring.engine.imputation.Imputation;
import org.phrom.scoring.engine.imputation.NoImputation;
import org.phrom.scoring.engine.imputation.PanelImputation;
import org.phrom.scoring.engine.imputation.RegressionImputation;
import org.phrom.scoring.engine.imputation.RowCentre;
import org.phrom.scoring.engine.pipeline.Impute;
import org.phrom.scoring.engine.pipeline.Step;
import org.phrom.scoring.model.domain.document.Choice;

/** Chosen imputations as the engine has them. */
final class Imputations {
    private static final Set<String> OVER_PERIODS = Set.of("latest", "linear", "linear-constant", "constant");

    private Imputations() {}

    /** One step from the choice of every indicator. */
    static Step step(Map<String, Choice> choices, Rows rows) {
        long overPeriods = choices.values().stream()
                .filter(choice -> OVER_PERIODS.contains(choice.method()))
                .count();
        if (overPeriods == 0) {
            return inPeriod(choices, rows);
        }
        Map<String, PanelImputation> panel = new LinkedHashMap<>();
        choices.forEach((indicator, choice) -> {
            if (OVER_PERIODS.contains(choice.method())) {
                panel.put(indicator, panel(choice));
            } else if (!choice.method().equals("none")) {
                throw new ModelRefused(
                        indicator, choice.method() + " and imputation over periods need a step impute each");
            }
        });
        return new PanelImputing(panel, rows);
    }

    /** Column by column when every method looks at its own column only: then less is computed again. */
    private static Step inPeriod(Map<String, Choice> choices, Rows rows) {
        Map<String, Imputation> methods = new LinkedHashMap<>();
        Map<String, ColumnImputation> byColumn = new LinkedHashMap<>();
        choices.forEach((indicator, choice) -> {
            Imputation method = imputation(choice, rows);
            methods.put(indicator, method);
            if (method instanceof ColumnImputation own) {
                byColumn.put(indicator, own);
            }
        });
        boolean all = byColumn.size() == methods.size();
        return all ? new Impute(ColumnImputation.mean(), byColumn) : new Imputing(methods);
    }

    private static Imputation imputation(Choice choice, Rows rows) {
        return switch (choice.method()) {
            case "none" -> new NoImputation();
            case "mean", "group-mean" -> new ColumnImputation(Centre.MEAN, rows.grouping(choice));
            case "median", "group-median" -> new ColumnImputation(Centre.MEDIAN, rows.grouping(choice));
            case "row-mean" -> RowCentre.mean(true);
            case "row-median" -> RowCentre.median(true);
            case "regression" ->
                new RegressionImputation(choice.whole("predictors", 3), choice.flag("insideParent", false));
            case "expectation-maximisation" ->
                new ExpectationMaximisation(
                        choice.number("tolerance", 1e-8),
                        choice.whole("iterations", 10_000),
                        choice.number("ridge", 0),
                        choice.flag("insideParent", false),
                        choice.has("seed") ? OptionalLong.of(Math.round(choice.number("seed"))) : OptionalLong.empty());
            default -> throw new ModelRefused("impute", choice.method() + " can not be computed");
        };
    }

    private static PanelImputation panel(Choice choice) {
        return switch (choice.method()) {
            case "latest" ->
                new PanelImputation.Latest(
                        choice.whole("maxAge", Integer.MAX_VALUE),
                        PanelImputation.Age.valueOf(choice.text("ageIn", "time").toUpperCase(Locale.ROOT)));
            case "constant" -> new PanelImputation.Constant();
            default -> new PanelImputation.Linear(choice.method().equals("linear-constant"));
        };
    }
}
