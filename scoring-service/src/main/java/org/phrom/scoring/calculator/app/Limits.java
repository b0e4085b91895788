package org.phrom.scoring.calculator.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.scoring.calculator.domain.Calculation;

/** How much one calculation may be, and from where on it becomes a job. */
@ApplicationScoped
class Limits {
    private final long mostCells;
    private final long mostReplicates;
    private final long mostInline;

    Limits(
            @ConfigProperty(name = "phrom.calculator.max-cells", defaultValue = "2000000") long mostCells,
            @ConfigProperty(name = "phrom.calculator.max-replicates", defaultValue = "20000") long mostReplicates,
            @ConfigProperty(name = "phrom.calculator.max-inline-work", defaultValue = "20000000") long mostInline) {
        this.mostCells = mostCells;
        this.mostReplicates = mostReplicates;
        this.mostInline = mostInline;
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
        if (problem.hasFindings()) {
            throw problem.with("maxCells", mostCells).with("maxReplicates", mostReplicates);
        }
    }

    /** Returns whether it takes so long that the caller should not wait on the line. */
    boolean isLarge(Calculation calculation) {
        return work(calculation) > mostInline;
    }

    /** Cells times how often they are computed. */
    private static long work(Calculation calculation) {
        var robustness = calculation.model().robustness();
        long times = 1 + robustness.replicates();
        if (!robustness.leaveOneOut().isEmpty()) {
            times += calculation.structure().lines().size();
        }
        if (robustness.sensitivity()) {
            times *= 2L
                    + robustness.assumptions().size()
                    + robustness.weightNoise().size();
        }
        return calculation.cells() * times;
    }

    private static Text tooMany(long count, String th, String en, long most) {
        return new Text("มี " + count + " " + th + " เกิน " + most, count + " " + en + ", more than " + most);
    }
}
