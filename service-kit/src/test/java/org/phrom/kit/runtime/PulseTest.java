package org.phrom.kit.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PulseTest {

    @Test
    void workThatMetAnErrorGoesOn() {
        AtomicInteger beats = new AtomicInteger();
        try (Pulse unused = Pulse.start("failing-once", Duration.ofMillis(5), () -> {
            if (beats.incrementAndGet() == 1) {
                throw new StackOverflowError("once");
            }
        })) {
            await().untilAsserted(() -> assertThat(beats).hasValueGreaterThan(2));
        }
    }
}
