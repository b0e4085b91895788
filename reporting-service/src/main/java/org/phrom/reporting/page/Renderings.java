package org.phrom.reporting.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.runtime.AtOnce;

/**
 * Makes pages, a few at a time. One of a published round is made once for all who ask, and kept while there is room for
 * it; its tag names the state that it shows, so that it never has to be thrown away.
 */
@ApplicationScoped
class Renderings {

    private final Cache<EntityTag, byte[]> kept;
    // apart: a map that makes its own values lets pages wait for each other whose tags meet in one of its bins
    private final Map<EntityTag, CompletableFuture<byte[]>> underWay = new ConcurrentHashMap<>();
    private final AtOnce room;

    Renderings(
            @ConfigProperty(name = "phrom.pages.kept", defaultValue = "16M") MemorySize most,
            @ConfigProperty(name = "phrom.pages.at-once", defaultValue = "4") int atOnce) {
        this.kept = Caffeine.newBuilder()
                .maximumWeight(most.asLongValue())
                .weigher((EntityTag tag, byte[] page) -> page.length)
                .build();
        this.room = new AtOnce(atOnce);
    }

    /**
     * The bytes of a page.
     *
     * @param tag names what it shows; {@code null} when that depends on who asks
     */
    byte[] of(@Nullable EntityTag tag, Supplier<String> page) {
        Supplier<byte[]> rendering = () -> page.get().getBytes(StandardCharsets.UTF_8);
        if (tag == null) {
            return room.in(rendering);
        }
        byte[] known = kept.getIfPresent(tag);
        return known == null ? made(tag, rendering) : known;
    }

    private byte[] made(EntityTag tag, Supplier<byte[]> rendering) {
        CompletableFuture<byte[]> mine = new CompletableFuture<>();
        CompletableFuture<byte[]> first = underWay.putIfAbsent(tag, mine);
        if (first != null) {
            return awaited(first);
        }
        try {
            byte[] made = room.in(rendering);
            kept.put(tag, made);
            mine.complete(made);
            return made;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(tag, mine);
        }
    }

    private static byte[] awaited(CompletableFuture<byte[]> other) {
        try {
            return other.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw e;
        }
    }
}
