package org.phrom.scoring.model.assembly;

import java.util.ArrayList;
import java.util.List;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.treatment.BoxCox;
import org.phrom.scoring.engine.treatment.LogTransform;
import org.phrom.scoring.engine.treatment.OutlierTest;
import org.phrom.scoring.engine.treatment.Treatment;
import org.phrom.scoring.engine.treatment.TreatmentPlan;
import org.phrom.scoring.engine.treatment.Winsorise;
import org.phrom.scoring.engine.treatment.WinsoriseQuantiles;
import org.phrom.scoring.model.domain.document.Choice;

/** Chosen treatments as the engine has them. */
final class Treatments {

    private Treatments() {}

    static TreatmentPlan of(Choice choice) {
        OutlierTest test = new OutlierTest(choice.number("skewness", 2), choice.number("kurtosis", 3.5));
        List<TreatmentPlan.Stage> stages = new ArrayList<>();
        if (!choice.method().equals("none")) {
            boolean quantiles = choice.method().equals("winsorise-quantiles");
            boolean forced = choice.flag("force", quantiles);
            stages.add(new TreatmentPlan.Stage(treatment(choice, test, forced), forced, false));
            choice.nested("then")
                    .filter(then -> !then.method().equals("none"))
                    .ifPresent(then -> stages.add(new TreatmentPlan.Stage(
                            treatment(then, test, false), false, !choice.flag("thenOnTreated", false))));
        }
        return new TreatmentPlan(test, stages);
    }

    private static WinsoriseQuantiles quantiles(Choice choice) {
        double lower = choice.number("lower", 0.025);
        return new WinsoriseQuantiles(lower, choice.number("upper", 1 - lower));
    }

    private static Treatment treatment(Choice choice, OutlierTest test, boolean forced) {
        return switch (choice.method()) {
            case "winsorise" -> new Winsorise(choice.whole("points", 5), test, forced);
            case "winsorise-quantiles" -> quantiles(choice);
            case "log" -> new LogTransform(LogTransform.Form.PLAIN);
            case "log-ct" -> new LogTransform(LogTransform.Form.CT);
            case "log-ct-plus" -> new LogTransform(LogTransform.Form.CT_PLUS);
            case "log-ct-orig" -> new LogTransform(LogTransform.Form.CT_ORIGINAL);
            case "log-gii" -> new LogTransform(LogTransform.Form.GII);
            case "box-cox" -> choice.has("lambda") ? new BoxCox(choice.number("lambda")) : BoxCox.byMaximumLikelihood();
            default -> throw new ModelRefused("treat", choice.method() + " can not be computed yet");
        };
    }
}
