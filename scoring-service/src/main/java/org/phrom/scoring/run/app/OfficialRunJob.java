package org.phrom.scoring.run.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.job.Job;
import org.phrom.kit.job.JobKind;
import org.phrom.kit.job.Jobs;
import org.phrom.kit.job.NewJob;
import org.phrom.kit.job.Work;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.run.app.CreatingOfficialRun.Wish;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.tables.WorkProgress;

/**
 * Makes official runs behind their requests, for rounds that take longer than a caller waits. The run and the end of its
 * job are one transaction: a job that is begun again makes no second run. One that does not get its turn waits again, so
 * that those of other rounds have theirs, and gives up after a day.
 */
@ApplicationScoped
@Refuses({"input-incomplete", "not-computable", "unavailable"})
public class OfficialRunJob implements JobKind {
    static final String KIND = "official-run";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final CreatingOfficialRun creating;
    private final Jobs jobs;
    private final Clock clock;

    OfficialRunJob(CreatingOfficialRun creating, Jobs jobs, Clock clock) {
        this.creating = creating;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What came of it. */
    record Made(String scoreRun, String href) {}

    @Override
    public String name() {
        return KIND;
    }

    /**
     * Begins a run when the present transaction commits.
     *
     * @throws Problem as {@link CreatingOfficialRun#create}, for what can be seen before; 409 while another job makes one
     *     of the round
     */
    @Transactional
    public Job begin(Wish wish) {
        creating.check(wish);
        return jobs.begin(new NewJob(KIND, KEPT, wish, KIND + "/" + wish.round(), null))
                .orElseThrow(() -> new Problem(ScoringProblem.RUN_UNDER_WAY));
    }

    @Override
    public void run(Work work) {
        Wish wish = CanonicalJson.read(work.parameters(), Wish.class);
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                tell(creating.createLater(wish, work.createdBy(), new WorkProgress(work)), work);
                work.complete();
            });
        } catch (Problem problem) {
            if (problem.type() == CommonProblem.UNAVAILABLE
                    && clock.instant().isBefore(work.createdAt().plus(LONGEST_WAIT))) {
                work.postpone(PAUSE);
            }
            throw problem;
        }
    }

    private static void tell(ScoreRun run, Work work) {
        try (OutputStream result = work.result(MediaType.APPLICATION_JSON)) {
            String made = CanonicalJson.write(new Made(run.id(), "/v1/score-runs/" + run.id()));
            result.write(made.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
