package org.phrom.scoring.calculator.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.scoring.calculator.domain.Outline;
import org.phrom.scoring.model.domain.document.Robustness;

/** How much one calculation may be, and from where on it becomes a job. */
@ApplicationScoped
public class Limits {
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

    /** Cells times how often they are computed. */
    private static double work(Outline outline) {
        Robustness robustness = outline.model().robustness();
        double times = 1.0 + robustness.replicates();
        if (!robustness.leaveOneOut().isEmpty()) {
            times += outline.structure().lines().size();
        }
        return outline.cells() * (robustness.sensitivity() ? times + robustness.sensitivityRuns() : times);
    }

    private static Text tooMany(long count, String th, String en, long most) {
        return new Text("มี " + count + " " + th + " เกิน " + most, count + " " + en + ", more than " + most);
    }
}
