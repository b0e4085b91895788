package org.phrom.kit.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.kit.security.Roles;

/** Begins, shows and cancels jobs. Who began one may do so with it, and administrators; to others it is not there. */
@ApplicationScoped
public class Jobs {

    private final JobStatements rows;
    private final JobParts parts;
    private final Caller caller;
    private final AuditTrail audit;
    private final Event<JobRunner.Begun> begun;

    Jobs(JobStatements rows, JobParts parts, Caller caller, AuditTrail audit, Event<JobRunner.Begun> begun) {
        this.rows = rows;
        this.parts = parts;
        this.caller = caller;
        this.audit = audit;
        this.begun = begun;
    }

    /**
     * Begins a job when the present transaction commits.
     *
     * @return the job; nothing when it is to be single and another one is under way
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Job> begin(NewJob job) {
        UUID id = UUID.randomUUID();
        if (!rows.insert(id, job, caller.subject())) {
            return Optional.empty();
        }
        keepInput(id, job.input());
        audit.record("job.created", "jobs/" + id, Map.of("kind", job.kind()));
        begun.fire(new JobRunner.Begun(job.kind()));
        return rows.find(id);
    }

    private void keepInput(UUID id, NewJob.@Nullable Input input) {
        if (input != null) {
            try (OutputStream out = parts.input(id)) {
                input.writeTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A job, whoever asks. */
    public Optional<Job> find(UUID id) {
        return rows.find(id);
    }

    /**
     * A job of the caller.
     *
     * @throws Problem 404 when there is none, or it is another's
     */
    public Job get(UUID id) {
        return rows.find(id).filter(this::isOfCaller).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    boolean isOfCaller(Job job) {
        return job.createdBy().equals(caller.subject()) || caller.has(Roles.ADMINISTRATOR);
    }

    /** How many jobs of a kind there are, those kept included; not those that others are just beginning. */
    public int count(String kind) {
        return rows.count(kind);
    }

    /**
     * The same for who alone may count them until the transaction ends, and is therefore to do so last: who bounds their
     * number counts so after beginning one, and nobody waits while what comes with it is written.
     */
    @Transactional(TxType.MANDATORY)
    public int countAlone(String kind) {
        rows.countAlone(kind);
        return rows.count(kind);
    }

    /**
     * Refuses unless a job is done and left something.
     *
     * @throws Problem 409 when it is under way or was cancelled, else why it failed; 404 when it left nothing
     */
    public void checkResult(Job job) {
        if (job.failure() != null) {
            throw job.failure().problem();
        }
        if (job.state() != Job.State.DONE) {
            throw new Problem(job.state() == Job.State.CANCELLED ? JobProblem.JOB_CANCELLED : JobProblem.JOB_NOT_DONE);
        }
        if (job.resultType() == null) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
    }

    /**
     * What a job came to, read piece by piece.
     *
     * @throws Problem as {@link #checkResult}, and 404 when it was removed meanwhile
     */
    public InputStream result(Job job) {
        checkResult(job);
        try {
            return parts.read(job.id(), job.attempt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Cancels a job that waits, and asks one at work to stop.
     *
     * @throws Problem 409 when it has ended
     */
    @Transactional
    public Job cancel(Job job) {
        if (!rows.cancel(job.id())) {
            throw new Problem(JobProblem.JOB_ENDED);
        }
        audit.record("job.cancelled", "jobs/" + job.id(), Map.of("kind", job.kind()));
        return rows.find(job.id()).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** Removes a job with all that it came to; one at work stops at the next place where it can. */
    @Transactional
    public void forget(Job job) {
        rows.remove(job.id());
        audit.record("job.removed", "jobs/" + job.id(), Map.of("kind", job.kind()));
    }
}
