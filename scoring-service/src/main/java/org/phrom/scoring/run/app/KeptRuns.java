package org.phrom.scoring.run.app;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Problem;

/**
 * Whole runs as they were computed, kept as long as memory allows. What nobody keeps is computed once for all who ask,
 * one run at a time since each takes memory; who asks for another run is not held up by it if that one is kept.
 */
@ApplicationScoped
class KeptRuns {
    private static final int MOST = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Duration patience;
    private final Map<String, SoftReference<Kept>> kept = new LinkedHashMap<>(MOST, 0.75f, true);
    private final ConcurrentMap<String, CompletableFuture<Kept>> underWay = new ConcurrentHashMap<>();
    private final ExecutorService computer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "whole-runs");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    KeptRuns() {
        this(PATIENCE);
    }

    KeptRuns(Duration patience) {
        this.patience = patience;
    }

    @PreDestroy
    void stop() {
        computer.shutdownNow();
    }

    /** Keeps what was computed. */
    void keep(String run, Kept computed) {
        synchronized (kept) {
            kept.put(run, new SoftReference<>(computed));
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }

    /**
     * Returns the run as it is kept, or as it is computed now.
     *
     * @param inputs what it should be made of
     * @return made of other inputs, if they changed
     * @throws Problem 503 when computing it takes long
     */
    Kept get(String run, String inputs, Supplier<Kept> computing) {
        Kept known = known(run, inputs);
        return known == null ? await(computed(run, computing)) : known;
    }

    /** Returns the run that is made of these inputs; null when it is not kept. */
    @Nullable
    Kept known(String run, String inputs) {
        synchronized (kept) {
            SoftReference<Kept> reference = kept.get(run);
            Kept known = reference == null ? null : reference.get();
            return known != null && known.inputs().equals(inputs) ? known : null;
        }
    }

    private CompletableFuture<Kept> computed(String run, Supplier<Kept> computing) {
        CompletableFuture<Kept> mine = new CompletableFuture<>();
        CompletableFuture<Kept> before = underWay.putIfAbsent(run, mine);
        if (before != null) {
            return before;
        }
        mine.whenComplete((computed, failure) -> underWay.remove(run, mine));
        return mine.completeAsync(
                () -> {
                    Kept computed = computing.get();
                    keep(run, computed);
                    return computed;
                },
                computer);
    }

    private Kept await(CompletableFuture<Kept> computed) {
        try {
            return computed.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Problem refused ? refused : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            // it is kept for who asks again
        }
        throw new Problem(ScoringProblem.TRACE_NOT_READY).retryAfter(patience);
    }
}
