package org.phrom.local;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Does the same for many things on a few threads, as that many clients would. */
final class Parallel {
    private Parallel() {}

    static <T> void each(int threads, List<T> things, Consumer<T> step) {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            things.stream()
                    .map(thing -> CompletableFuture.runAsync(() -> step.accept(thing), pool))
                    .toList()
                    .forEach(CompletableFuture::join);
        } catch (CompletionException cause) {
            throw cause.getCause() instanceof RuntimeException known ? known : cause;
        } finally {
            pool.shutdownNow();
        }
    }
}
