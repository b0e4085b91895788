package org.phrom.kit.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One attempt at a job, for who does it: what it works on, where its result goes, how far it is. For several threads. */
public final class Work {

    private final Job job;
    private final UUID owner;
    private final JobStatements rows;
    private final JobParts parts;
    private final AtomicLong pieces = new AtomicLong();
    private final Map<String, Long> counts = new TreeMap<>();
    private volatile long total;
    private volatile Wanted wanted = Wanted.YES;
    private volatile Duration pause = Duration.ZERO;
    private JobParts.@Nullable Packed result;
    private @Nullable String resultType;

    private enum Wanted {
        YES,
        /** Somebody cancelled it. */
        CANCELLED,
        /** Another owner has it. */
        LOST,
        /** The service ends. */
        STOPPED,
        /** What it needs is not there yet. */
        POSTPONED
    }

    Work(Job job, UUID owner, JobStatements rows, JobParts parts) {
        this.job = job;
        this.owner = owner;
        this.rows = rows;
        this.parts = parts;
    }

    /** The id of the job. */
    public UUID id() {
        return job.id();
    }

    /** When the job was begun, however often it was tried since. */
    public Instant createdAt() {
        return job.createdAt();
    }

    /** Subject of who asked for it. */
    public String createdBy() {
        return job.createdBy();
    }

    /** What was told when it was begun, as JSON text. */
    public String parameters() {
        return job.parameters();
    }

    /** What came with it; empty when nothing did. It can be had more than once. */
    public InputStream input() {
        try {
            return parts.read(job.id(), JobParts.INPUT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the result goes, which is kept in pieces as it is written; to be closed when all of it is written. */
    public OutputStream result(String mediaType) {
        try {
            resultType = mediaType;
            result = parts.result(job.id(), owner, job.attempt(), this::lose);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says how many pieces of work there are. */
    public void expect(long all) {
        total = all;
    }

    /**
     * Says that pieces are done.
     *
     * @throws CancellationException when it shall stop
     */
    public void done(long some) {
        pieces.addAndGet(some);
        check();
    }

    /** Counts something that views may tell, such as what was passed over. */
    public void count(String what, long some) {
        synchronized (counts) {
            counts.merge(what, some, Long::sum);
        }
    }

    /**
     * Goes on only while the job is wanted and is ours.
     *
     * @throws CancellationException when it shall stop
     */
    public void check() {
        if (wanted != Wanted.YES) {
            throw new CancellationException("The job shall stop: " + wanted);
        }
    }

    /**
     * Ends the job in the present transaction, as its last statement: what the transaction changes and the end of the
     * job are there together or not at all.
     *
     * @throws CancellationException when it shall stop, or is another's now
     */
    public void complete() {
        check();
        if (!rows.end(this, Job.State.DONE, null)) {
            lose();
            check();
        }
    }

    /**
     * Ends this attempt, which does not count, as what it needs is not there now: the job waits again, for so long at
     * least, and others have their turn. It may still be cancelled meanwhile.
     *
     * @throws CancellationException always
     */
    public void postpone(Duration atLeast) {
        check();
        pause = atLeast;
        wanted = Wanted.POSTPONED;
        check();
    }

    void cancel() {
        wanted = Wanted.CANCELLED;
    }

    void lose() {
        wanted = Wanted.LOST;
    }

    void stop() {
        wanted = Wanted.STOPPED;
    }

    boolean cancelled() {
        return wanted == Wanted.CANCELLED;
    }

    boolean lost() {
        return wanted == Wanted.LOST;
    }

    boolean stopped() {
        return wanted == Wanted.STOPPED;
    }

    boolean postponed() {
        return wanted == Wanted.POSTPONED;
    }

    /** How long it waits at least before it is begun again. */
    Duration pause() {
        return pause;
    }

    UUID owner() {
        return owner;
    }

    int attempt() {
        return job.attempt();
    }

    long pieces() {
        return pieces.get();
    }

    long total() {
        return total;
    }

    Map<String, Long> counts() {
        synchronized (counts) {
            return Map.copyOf(counts);
        }
    }

    @Nullable
    String resultType() {
        return resultType;
    }

    @Nullable
    Long resultBytes() {
        return result == null ? null : result.bytes();
    }
}
