package org.phrom.scoring.calculator.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.scoring.calculator.domain.Outline;
import org.phrom.scoring.calculator.reading.Request;
import org.phrom.scoring.model.domain.document.Calculation;
import org.phrom.scoring.model.domain.document.Findings;
import org.phrom.scoring.model.domain.document.RequestRefused;

/** Reads requests: one after another to see how much they are, and then, where there is room, as a whole. */
@ApplicationScoped
class Reading {
    private static final Set<String> UNREADABLE = Set.of("not-json", "not-yaml", "not-csv", "not-utf-8");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PATIENCE_OF_JOBS = Duration.ofMinutes(10);

    /** Structure and model are held before it is known how much they are, so of one request at a time. */
    private final Semaphore turn = new Semaphore(1, true);

    /** Returns what a request asks for and how much it is. */
    Outline outline(Request request) {
        return outline(request, PATIENCE);
    }

    /** The same for a job, which has time. */
    Outline outlineForJob(Request request) {
        return outline(request, PATIENCE_OF_JOBS);
    }

    private Outline outline(Request request, Duration patience) {
        boolean mine = false;
        try {
            mine = turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!mine) {
                throw new Problem(CalculatorProblem.CALCULATOR_BUSY).retryAfter(PATIENCE);
            }
            return request.outline();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(CalculatorProblem.CALCULATOR_BUSY).retryAfter(PATIENCE);
        } finally {
            if (mine) {
                turn.release();
            }
        }
    }

    /** Reads it as a whole, for which there must be room. */
    Calculation calculation(Request request, Outline outline) {
        try {
            return request.calculation(outline);
        } catch (RequestRefused refused) {
            throw problem(refused.findings());
        }
    }

    private static Problem problem(Findings findings) {
        boolean unreadable = findings.list().stream().anyMatch(finding -> UNREADABLE.contains(finding.code()));
        Problem problem = new Problem(unreadable ? CommonProblem.MALFORMED_REQUEST : CommonProblem.INVALID);
        findings.list().forEach(problem::at);
        return findings.count() > Findings.MOST ? problem.with("findings", findings.count()) : problem;
    }
}
