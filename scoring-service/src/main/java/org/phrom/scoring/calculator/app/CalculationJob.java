package org.phrom.scoring.calculator.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.job.JobKind;
import org.phrom.kit.job.Work;
import org.phrom.kit.json.JsonText;
import org.phrom.kit.problem.Problem;
import org.phrom.scoring.calculator.writing.AnswerWriter;
import org.phrom.scoring.tables.WorkProgress;

/**
 * Computes behind the request: from what is kept with the job to a result that can be given out in any form. One that
 * finds no room waits again, so that smaller ones have their turn, and gives up after a day.
 */
@ApplicationScoped
@Refuses({"invalid", "model-not-computable", "calculation-too-large", "calculator-busy"})
class CalculationJob implements JobKind {
    static final String KIND = "calculation";
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final Calculating calculating;
    private final JsonText json;
    private final Clock clock;

    CalculationJob(Calculating calculating, JsonText json, Clock clock) {
        this.calculating = calculating;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public void run(Work work) {
        KeptRequest kept = json.read(work.parameters(), KeptRequest.class);
        try (Held held = calculating.computeForJob(kept.request(work), kept.wanted(), new WorkProgress(work));
                OutputStream out = work.result(MediaType.APPLICATION_JSON)) {
            AnswerWriter.forKeeping().json(held.answer(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Problem problem) {
            if (problem.type() == CalculatorProblem.CALCULATOR_BUSY
                    && clock.instant().isBefore(work.createdAt().plus(LONGEST_WAIT))) {
                work.postpone(PAUSE);
            }
            throw problem;
        }
    }
}
