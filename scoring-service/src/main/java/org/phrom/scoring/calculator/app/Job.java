package org.phrom.scoring.calculator.app;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.tables.Progress;

/** A calculation that runs behind the request which asked for it. For several threads. */
public final class Job {
    private final String id;
    private final String owner;
    private final Instant createdAt;
    private final Progress progress = new Progress();
    private State state = State.QUEUED;
    private @Nullable Instant finishedAt;
    private @Nullable Held answer;
    private boolean forgotten;
    private @Nullable RuntimeException failure;

    /** Where a job is. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        /** Returns its name in views. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Job(String id, String owner, Instant createdAt) {
        this.id = id;
        this.owner = owner;
        this.createdAt = createdAt;
    }

    synchronized boolean start() {
        if (state == State.QUEUED) {
            state = State.RUNNING;
            return true;
        }
        return false;
    }

    synchronized void finish(Held result, Instant at) {
        end(State.DONE, at);
        if (state == State.DONE && !forgotten) {
            answer = result;
        } else {
            result.close();
        }
    }

    /** Gives back the room that the answer takes, once nobody is sent it any more. */
    synchronized void forget() {
        forgotten = true;
        if (answer != null) {
            answer.close();
            answer = null;
        }
    }

    /** Returns how many bytes the answer takes. */
    synchronized long bytes() {
        return answer == null ? 0 : answer.answer().bytes();
    }

    synchronized void fail(RuntimeException why, Instant at) {
        end(progress.cancelled() ? State.CANCELLED : State.FAILED, at);
        failure = why;
    }

    synchronized void cancel(Instant at) {
        progress.cancel();
        end(State.CANCELLED, at);
    }

    private void end(State wanted, Instant at) {
        if (state == State.QUEUED || state == State.RUNNING) {
            state = wanted;
            finishedAt = at;
        }
    }

    /** Returns the id, which nobody can guess. */
    public String id() {
        return id;
    }

    String owner() {
        return owner;
    }

    /** Returns when it was asked for. */
    public Instant createdAt() {
        return createdAt;
    }

    /** Returns how far it is. */
    public Progress progress() {
        return progress;
    }

    /** Returns where it is. */
    public synchronized State state() {
        return state;
    }

    /** Returns when it ended, null as long as it has not. */
    public synchronized @Nullable Instant finishedAt() {
        return finishedAt;
    }

    /** Returns the answer, to be closed by who gets it. */
    synchronized @Nullable Held answer() {
        return answer == null ? null : answer.share();
    }

    synchronized @Nullable RuntimeException failure() {
        return failure;
    }
}
