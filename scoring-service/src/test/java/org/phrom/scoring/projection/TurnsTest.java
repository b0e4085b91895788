package org.phrom.scoring.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phrom.kit.database.DatabaseFault;

@QuarkusTest
class TurnsTest {

    @Inject
    Turns turns;

    @Test
    void ofTwoPollsThatTakeTheSameRoundsInOppositeOrdersOneGoesThroughAndTheOtherIsTriedAgain() {
        CyclicBarrier bothHaveTheirFirst = new CyclicBarrier(2);

        CompletableFuture<RuntimeException> assessments = poll(
                () -> turns.ofAssessment("crossing", "1", "a"),
                () -> turns.ofAssessment("crossing", "1", "b"),
                bothHaveTheirFirst);
        CompletableFuture<RuntimeException> rounds = poll(
                () -> turns.ofRound("crossing", "1", "b"),
                () -> turns.ofRound("crossing", "1", "a"),
                bothHaveTheirFirst);

        assertThat(Stream.of(assessments.join(), rounds.join()).filter(Objects::nonNull))
                .singleElement()
                .satisfies(
                        failure -> assertThat(DatabaseFault.isPassing(failure)).isTrue());
    }

    /** What went wrong; null when nothing did. */
    private static CompletableFuture<RuntimeException> poll(Runnable first, Runnable second, CyclicBarrier barrier) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    first.run();
                    await(barrier);
                    second.run();
                });
                return null;
            } catch (RuntimeException e) {
                return e;
            }
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
