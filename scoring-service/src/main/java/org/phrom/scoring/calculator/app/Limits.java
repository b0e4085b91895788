package org.phrom.scoring.calculator.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.scoring.calculator.domain.Outline;
import org.phrom.scoring.calculator.domain.Robustness;
import org.phrom.scoring.calculator.domain.Structure;
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
            @ConfigProperty(name = "phrom.calculator.max-cells", defaultValue = "1000000") long mostCells,
            @ConfigProperty(name = "phrom.calculator.max-replicates", defaultValue = "20000") long mostReplicates,
            @ConfigProperty(name = "phrom.calculator.max-inline-work", defaultValue = "100000000") long mostInline,
            @ConfigProperty(name = "phrom.calculator.max-work", defaultValue = "100000000000") long mostWork) {
        this.mostCells = mostCells;
        this.mostReplicates = mostReplicates;
        this.mostInline = mostInline;
        this.mostWork = mostWork;
    }

    /** Refuses what is too large, with every limit that it breaks. */
    void check(Outline outline) {
        Problem problem = new Problem(CalculatorProblem.CALCULATION_TOO_LARGE);
        if (outline.cells() > mostCells) {
            problem.at("/data", "too-many-cells", tooMany(outline.cells(), "เซลล์", "cells", mostCells));
        }
        long replicates = outline.model().robustness().replicates();
        if (replicates > mostReplicates) {
            problem.at(
                    "/model/robustness/replicates",
                    "too-many-replicates",
                    tooMany(replicates, "ครั้ง", "replicates", mostReplicates));
        }
        if (work(outline) > mostWork) {
            problem.at(
                    "/model/robustness",
                    "too-much-work",
                    tooMany((long) work(outline), "เซลล์ที่ต้องคำนวณ", "cells to compute", mostWork));
        }
        if (problem.hasFindings()) {
            throw problem.with("maxCells", mostCells).with("maxReplicates", mostReplicates);
        }
    }

    /** Returns whether it takes so long that the caller should not wait on the line. */
    boolean isLarge(Outline outline) {
        return work(outline) > mostInline;
    }

    /** How many models the analyses that are wanted compute, beside the model itself. */
    static long models(Structure structure, Robustness robustness, Wanted wanted) {
        long models = wanted.has(Wanted.Part.COMPARISON) ? SPLIT : 0;
        if (!wanted.has(Wanted.Part.ROBUSTNESS)) {
            return models;
        }
        models += leftOut(structure, robustness) + robustness.replicates();
        return models + (robustness.sensitivity() ? (long) sensitivityRuns(robustness) : 0);
    }

    /** How many nodes are left out, one at a time. */
    static long leftOut(Structure structure, Robustness robustness) {
        return structure.preorder().stream()
                .filter(line -> line.parent() != null)
                .filter(line -> robustness.leaveOneOut().contains(structure.level(line.code())))
                .count();
    }

    /** Cells times how often they are computed. */
    private static double work(Outline outline) {
        Robustness robustness = outline.model().robustness();
        double times = 1.0 + robustness.replicates();
        if (!robustness.leaveOneOut().isEmpty()) {
            times += outline.structure().lines().size();
        }
        return outline.cells() * (robustness.sensitivity() ? times + sensitivityRuns(robustness) : times);
    }

    /** How many assumptions vary at once. */
    static int assumptions(Robustness robustness) {
        return robustness.assumptions().size() + robustness.weightNoise().size() + (robustness.dataNoise() > 0 ? 1 : 0);
    }

    /**
     * All combinations when they are few and countable, otherwise the runs of an estimate. A range may be one of whole
     * numbers, which are countable; then it is the larger of both.
     */
    static double sensitivityRuns(Robustness robustness) {
        double estimated = Math.max(2.0, robustness.replicates()) * (assumptions(robustness) + 2);
        if (!robustness.weightNoise().isEmpty() || robustness.dataNoise() > 0) {
            return estimated;
        }
        double product = 1;
        boolean ranged = false;
        for (Robustness.Assumption assumption : robustness.assumptions()) {
            ranged |= assumption.count() == 0;
            product *= assumption.count() == 0 ? assumption.to() - assumption.from() + 1 : assumption.count();
        }
        if (product > Sensitivity.MOST_COMBINATIONS) {
            return estimated;
        }
        return ranged ? Math.max(product, estimated) : product;
    }

    private static Text tooMany(long count, String th, String en, long most) {
        return new Text("มี " + count + " " + th + " เกิน " + most, count + " " + en + ", more than " + most);
    }
}
