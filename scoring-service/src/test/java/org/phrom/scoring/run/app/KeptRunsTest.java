package org.phrom.scoring.run.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.phrom.kit.problem.Problem;
import org.phrom.scoring.run.domain.Computed;

@Timeout(30)
class KeptRunsTest {
    private static final Kept ONE = new Kept("one", Map.of(), Computed.refused("round", "nothing to compute"));
    private static final Kept TWO = new Kept("two", Map.of(), Computed.refused("round", "nothing to compute"));

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger times = new AtomicInteger();
    private final KeptRuns patient = new KeptRuns(Duration.ofSeconds(20));
    private final KeptRuns hasty = new KeptRuns(Duration.ofMillis(50));

    @AfterEach
    void stop() {
        patient.stop();
        hasty.stop();
    }

    @Test
    void whatIsKeptIsNotComputedAgainUnlessItIsToBeMadeOfOtherInputs() {
        patient.keep("run", ONE);

        assertThat(patient.get("run", "one", computing(TWO))).isSameAs(ONE);
        assertThat(times).hasValue(0);
        goOn.countDown();
        assertThat(patient.get("run", "two", computing(TWO))).isSameAs(TWO);
        assertThat(patient.get("run", "two", computing(ONE))).isSameAs(TWO);
        assertThat(times).hasValue(1);
    }

    @Test
    void allWhoAskForARunWaitForTheSameComputing() {
        CompletableFuture<Kept> first = CompletableFuture.supplyAsync(() -> patient.get("run", "one", computing(ONE)));
        CompletableFuture<Kept> second = CompletableFuture.supplyAsync(() -> patient.get("run", "one", computing(ONE)));

        goOn.countDown();

        assertThat(first.join()).isSameAs(ONE);
        assertThat(second.join()).isSameAs(ONE);
        assertThat(times).hasValue(1);
    }

    @Test
    void whoWaitsTooLongIsSentAwayAndFindsItKeptLaterAndOthersAreNotHeldUp() {
        hasty.keep("other", TWO);

        assertThatThrownBy(() -> hasty.get("run", "one", computing(ONE)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ScoringProblem.TRACE_NOT_READY));
        assertThat(hasty.get("other", "two", computing(ONE))).isSameAs(TWO);

        goOn.countDown();
        while (hasty.known("run", "one") == null) {
            Thread.onSpinWait();
        }
        assertThat(hasty.get("run", "one", computing(TWO))).isSameAs(ONE);
        assertThat(times).hasValue(1);
    }

    @Test
    void aRefusalReachesWhoAskedAndIsNotKept() {
        Problem refusal = new Problem(ScoringProblem.NOT_COMPUTABLE);
        Supplier<Kept> refusing = () -> {
            throw refusal;
        };

        assertThatThrownBy(() -> patient.get("run", "one", refusing)).isSameAs(refusal);
        goOn.countDown();
        assertThat(patient.get("run", "one", computing(ONE))).isSameAs(ONE);
    }

    private Supplier<Kept> computing(Kept result) {
        return () -> {
            times.incrementAndGet();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return result;
        };
    }
}
