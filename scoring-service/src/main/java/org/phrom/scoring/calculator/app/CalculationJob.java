package org.phrom.scoring.calculator.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.phrom.kit.job.JobKind;
import org.phrom.kit.job.Work;
import org.phrom.kit.json.JsonText;
import org.phrom.scoring.calculator.writing.AnswerWriter;

/** Computes behind the request: from what is kept with the job to a result that can be given out in any form. */
@ApplicationScoped
class CalculationJob implements JobKind {
    static final String KIND = "calculation";

    private final Calculating calculating;
    private final JsonText json;

    CalculationJob(Calculating calculating, JsonText json) {
        this.calculating = calculating;
        this.json = json;
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
        }
    }
}
