package org.phrom.scoring.calculator.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.scoring.calculator.domain.Calculation;
import org.phrom.scoring.calculator.domain.Robustness;
import org.phrom.scoring.calculator.domain.Wanted;
import org.phrom.scoring.engine.robustness.Sensitivity;

/** How much one calculation may be, and from where on it becomes a job. */
@ApplicationScoped
class Limits {
    private static final int SPLIT = 8;

    private final long mostCells;
    private final long mostReplicates;
    private final long mostInline;
    private final long mostWork;

    Limits(
            @ConfigProperty(name = "phrom.calculator.max-cells", defaultValue = "2000000") long mostCells,
            @ConfigProperty(name = "phrom.calculator.max-replicates", defaultValue = "20000") long mostReplicates,
            @ConfigProperty(name = "phrom.calculator.max-inline-work", defaultValue = "100000000") long mostInline,
            @ConfigProperty(name = "phrom.calculator.max-work", defaultValue = "100000000000") long mostWork) {
        this.mostCells = mostCells;
        this.mostReplicates = mostReplicates;
        this.mostInline = mostInline;
        this.mostWork = mostWork;
    }

    /** Refuses what is too large, with every limit that it breaks. */
    void check(Calculation calculation) {
        Problem problem = new Problem(CalculatorProblem.CALCULATION_TOO_LARGE);
        if (calculation.cells() > mostCells) {
            problem.at("/data", "too-many-cells", tooMany(calculation.cells(), "เซลล์", "cells", mostCells));
        }
        long replicates = calculation.model().robustness().replicates();
        if (replicates > mostReplicates) {
            problem.at(
                    "/model/robustness/replicates",
                    "too-many-replicates",
                    tooMany(replicates, "ครั้ง", "replicates", mostReplicates));
        }
        if (work(calculation) > mostWork) {
            problem.at(
                    "/model/robustness",
                    "too-much-work",
                    tooMany((long) work(calculation), "เซลล์ที่ต้องคำนวณ", "cells to compute", mostWork));
        }
        if (problem.hasFindings()) {
            throw problem.with("maxCells", mostCells).with("maxReplicates", mostReplicates);
        }
    }

    /** Returns whether it takes so long that the caller should not wait on the line. */
    boolean isLarge(Calculation calculation) {
        return work(calculation) > mostInline;
    }

    /** How many models the analyses that are wanted compute, beside the model itself. */
    static long models(Calculation calculation, Wanted wanted) {
        Robustness robustness = calculation.model().robustness();
        long models = wanted.has(Wanted.Part.COMPARISON) ? SPLIT : 0;
        if (!wanted.has(Wanted.Part.ROBUSTNESS)) {
            return models;
        }
        models += calculation.structure().preorder().stream()
                .filter(line -> line.parent() != null)
                .filter(line -> robustness
                        .leaveOneOut()
                        .contains(calculation.structure().level(line.code())))
                .count();
        models += robustness.replicates();
        return models + (robustness.sensitivity() ? (long) sensitivityRuns(robustness) : 0);
    }

    /** Cells times how often they are computed. */
    private static double work(Calculation calculation) {
        Robustness robustness = calculation.model().robustness();
        double times = 1.0 + robustness.replicates();
        if (!robustness.leaveOneOut().isEmpty()) {
            times += calculation.structure().lines().size();
        }
        return calculation.cells() * (robustness.sensitivity() ? times + sensitivityRuns(robustness) : times);
    }

    /** All combinations when they are few and countable, otherwise the runs of an estimate. */
    private static double sensitivityRuns(Robustness robustness) {
        boolean countable = robustness.weightNoise().isEmpty() && robustness.dataNoise() == 0;
        double product = countable ? 1 : Double.POSITIVE_INFINITY;
        for (Robustness.Assumption assumption : robustness.assumptions()) {
            product *= assumption.count() == 0 ? Double.POSITIVE_INFINITY : assumption.count();
        }
        int count = robustness.assumptions().size()
                + robustness.weightNoise().size()
                + (robustness.dataNoise() > 0 ? 1 : 0);
        boolean exact = product <= Sensitivity.MOST_COMBINATIONS;
        return exact ? product : Math.max(2.0, robustness.replicates()) * (count + 2);
    }

    private static Text tooMany(long count, String th, String en, long most) {
        return new Text("มี " + count + " " + th + " เกิน " + most, count + " " + en + ", more than " + most);
    }
}
