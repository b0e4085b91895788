package org.phrom.scoring.run.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
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

    @Test
    void anOfficialRunWaitsForTheSimulationUnderWayAndForNoneThatWaits() throws Exception {
        var turn = new WholeRunTurn(Duration.ofSeconds(10));
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        Thread underWay = started(() -> turn.simulate(() -> {
            begun.countDown();
            await(end);
            return done.add("simulation under way");
        }));
        begun.await();
        Thread second = started(() -> turn.simulate(() -> done.add("simulation that waits")));
        Thread third = started(() -> turn.simulate(() -> done.add("simulation that waits")));
        waits(second);
        waits(third);
        Thread official = started(() -> turn.take(true, () -> done.add("official run")));
        waits(official);
        end.countDown();
        for (Thread thread : List.of(underWay, second, third, official)) {
            thread.join();
        }
        assertThat(done)
                .containsExactly(
                        "simulation under way", "official run", "simulation that waits", "simulation that waits");
    }

    private static Thread started(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        return thread;
    }

    private static void waits(Thread thread) {
        Awaitility.await().untilAsserted(() -> assertThat(thread.getState()).isEqualTo(Thread.State.TIMED_WAITING));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
