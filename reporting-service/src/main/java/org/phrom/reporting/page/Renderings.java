package org.phrom.reporting.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.phrom.reporting.readmodel.AtOnce;

/**
 * Makes pages, a few at a time. One of a published round is made once for all who ask, and kept while there is room for
 * it; its tag names the state that it shows, so that it never has to be thrown away.
 */
@ApplicationScoped
class Renderings {

    private final Cache<EntityTag, byte[]> kept;
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
        return tag == null ? room.in(rendering) : kept.get(tag, ignored -> room.in(rendering));
    }
}
