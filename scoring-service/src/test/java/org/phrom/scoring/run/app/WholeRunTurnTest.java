package org.phrom.scoring.run.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;

class WholeRunTurnTest {

    @Test
    void aSecondWholeRunThatDoesNotGetItsTurnIsAskedToComeBackAndOneThatStreamsGoesOn() throws Exception {
        var turn = new WholeRunTurn(Duration.ofMillis(50));
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> turn.take(true, () -> {
            begun.countDown();
            await(end);
            return "first";
        }));
        begun.await();
        assertThatThrownBy(() -> turn.take(true, () -> "second"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(CommonProblem.UNAVAILABLE));
        assertThat(turn.take(false, () -> "streams")).isEqualTo("streams");
        end.countDown();
        assertThat(first.get()).isEqualTo("first");
        assertThat(turn.take(true, () -> "third")).isEqualTo("third");
    }

    @Test
    void aWholeRunThatFailsGivesItsTurnBack() {
        var turn = new WholeRunTurn(Duration.ofMillis(50));
        assertThatThrownBy(() -> turn.take(true, () -> {
                    throw new IllegalStateException("not defined");
                }))
                .hasMessage("not defined");
        assertThat(turn.take(true, () -> "next")).isEqualTo("next");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
