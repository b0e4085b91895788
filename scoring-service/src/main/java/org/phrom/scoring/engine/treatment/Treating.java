package org.phrom.scoring.engine.treatment;

import java.util.ArrayList;
import java.util.List;
import org.phrom.scoring.engine.statistics.Moments;
import org.phrom.scoring.engine.treatment.TreatedColumn.Move;
import org.phrom.scoring.engine.treatment.TreatmentPlan.Stage;

/** One column on its way through the stages. */
final class Treating {
    private final OutlierTest test;
    private final Outcome original;
    private final List<Verdict> tests = new ArrayList<>();
    private Outcome now;
    private boolean passed;

    /** Starts with the column as it is; when the first stage is forced the test need not be defined for it. */
    Treating(OutlierTest test, double[] column, boolean forced) {
        this.test = test;
        this.original = Outcome.of(TreatedColumn.untouched(column));
        this.now = original;
        this.passed = passes(forced);
    }

    void take(Stage stage) {
        if (stage.forced() || !passed) {
            now = after(stage, stage.onOriginal() ? original : now);
            passed = passes(stage.forced());
        }
    }

    TreatedColumn result() {
        TreatedColumn column = now.column();
        return new TreatedColumn(column.values(), column.steps(), column.moves(), tests);
    }

    private static Outcome after(Stage stage, Outcome before) {
        Outcome after = treated(stage.treatment(), before);
        List<String> steps = new ArrayList<>(before.column().steps());
        steps.addAll(after.column().steps());
        List<Move> moves = new ArrayList<>(before.column().moves());
        moves.addAll(after.column().moves());
        return new Outcome(new TreatedColumn(after.column().values(), steps, moves, List.of()), after.moments());
    }

    private static Outcome treated(Treatment treatment, Outcome before) {
        double[] values = before.column().values();
        if (treatment instanceof Winsorise winsorise) {
            return winsorise.of(values, before.moments());
        }
        if (treatment instanceof LogTransform logTransform) {
            return Outcome.of(logTransform.of(values, before.moments()));
        }
        return treatment instanceof NoTreatment
                ? new Outcome(TreatedColumn.untouched(values), before.moments())
                : Outcome.of(treatment.of(values));
    }

    private boolean passes(boolean forced) {
        Moments moments = now.moments();
        if (forced && (moments.count() < 4 || moments.isConstant())) {
            return false;
        }
        Verdict verdict = test.of(Measured.checked("outlier-test", moments, 4, "kurtosis"));
        tests.add(verdict);
        return verdict.passed();
    }
}
