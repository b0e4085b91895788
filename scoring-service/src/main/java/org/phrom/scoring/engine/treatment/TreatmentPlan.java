package org.phrom.scoring.engine.treatment;

import java.util.List;
import java.util.Map;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Treatment in stages, for all indicators alike but for those that have stages of their own. OECD/JRC Handbook, step
 * 5; COINr, Treat.
 *
 * <p>A stage is skipped when the column passes the test as it then is, unless the stage is forced. What a stage made
 * stays, also when it does not pass the test; {@link TreatedColumn#tests} says so.
 *
 * @param test what a column should pass
 * @param stages in order; none leaves columns as they are
 * @param byIndicator stages of single indicators by code; an empty list leaves that indicator as it is
 */
public record TreatmentPlan(OutlierTest test, List<Stage> stages, Map<String, List<Stage>> byIndicator) {
    /**
     * One stage.
     *
     * @param treatment what is done
     * @param forced whether it is done though the column passes the test
     * @param onOriginal whether it starts from the column before all stages; what came before is then undone
     */
    public record Stage(Treatment treatment, boolean forced, boolean onOriginal) {
        /** Only if the test fails, on what the stage before made. */
        public static Stage ifFailing(Treatment treatment) {
            return new Stage(treatment, false, false);
        }

        /** Only if the test still fails, on the original column. */
        public static Stage insteadIfFailing(Treatment treatment) {
            return new Stage(treatment, false, true);
        }

        /** In any case, on what the stage before made. */
        public static Stage always(Treatment treatment) {
            return new Stage(treatment, true, false);
        }
    }

    /** Copies the stages. */
    public TreatmentPlan {
        stages = List.copyOf(stages);
        byIndicator = Map.copyOf(byIndicator);
    }

    /** The same stages for all indicators. */
    public TreatmentPlan(OutlierTest test, List<Stage> stages) {
        this(test, stages, Map.of());
    }

    /** No treatment. */
    public static TreatmentPlan none() {
        return new TreatmentPlan(OutlierTest.STANDARD, List.of());
    }

    /** Winsorising up to so many points, then the logarithm of the original column if the test still fails. */
    public static TreatmentPlan standard(int maxPoints) {
        Winsorise winsorise = new Winsorise(maxPoints, OutlierTest.STANDARD, false);
        return new TreatmentPlan(
                OutlierTest.STANDARD,
                List.of(Stage.ifFailing(winsorise), Stage.insteadIfFailing(new LogTransform(LogTransform.Form.CT))));
    }

    /**
     * Treats an indicator's column.
     *
     * @throws ModelRefused with {@code code/step} as its place, when the column has too few values or is constant and
     *     a stage or its test needs more
     */
    public TreatedColumn treat(String code, double[] column) {
        try {
            return treat(byIndicator.getOrDefault(code, stages), column);
        } catch (ModelRefused refused) {
            throw refused.within(code);
        }
    }

    private TreatedColumn treat(List<Stage> own, double[] column) {
        if (own.isEmpty()) {
            return TreatedColumn.untouched(column);
        }
        Treating treating = new Treating(test, column, own.get(0).forced());
        own.forEach(treating::take);
        return treating.result();
    }
}
