package org.phrom.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.core.EntityTag;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RenderingsTest {

    private final Renderings renderings = new Renderings(new MemorySize(BigInteger.valueOf(1_000_000)), 4);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goingOn = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void noPageWaitsForAnotherThoughTheirTagsHaveTheSameHash() throws Exception {
        EntityTag one = new EntityTag("Aa");
        EntityTag other = new EntityTag("BB");
        assertThat(one).hasSameHashCodeAs(other);
        CompletableFuture<byte[]> slow = reading(one, this::slowly);
        begun.await();

        assertThat(text(renderings.of(other, () -> "other"))).isEqualTo("other");

        goingOn.countDown();
        assertThat(text(slow.get(10, TimeUnit.SECONDS))).isEqualTo("slow");
    }

    @Test
    void whoAsksForAPageThatIsBeingMadeGetsTheSame() throws Exception {
        EntityTag tag = new EntityTag("one");
        CompletableFuture<byte[]> first = reading(tag, this::slowly);
        begun.await();
        CompletableFuture<byte[]> second = reading(tag, this::slowly);
        goingOn.countDown();

        assertThat(text(second.get(10, TimeUnit.SECONDS))).isEqualTo("slow");
        assertThat(text(first.get(10, TimeUnit.SECONDS))).isEqualTo("slow");
        assertThat(made).hasValue(1);
    }

    @Test
    void aPageThatCouldNotBeMadeIsTriedAgain() {
        EntityTag tag = new EntityTag("one");
        Supplier<String> failing = () -> {
            throw new IllegalStateException("not today");
        };

        assertThatThrownBy(() -> renderings.of(tag, failing)).hasMessage("not today");
        assertThat(text(renderings.of(tag, () -> "now"))).isEqualTo("now");
    }

    private static String text(byte[] page) {
        return new String(page, StandardCharsets.UTF_8);
    }

    private CompletableFuture<byte[]> reading(EntityTag tag, Supplier<String> page) {
        return CompletableFuture.supplyAsync(() -> renderings.of(tag, page), reader -> new Thread(reader).start());
    }

    private String slowly() {
        made.incrementAndGet();
        begun.countDown();
        try {
            goingOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "slow";
    }
}
