package org.phrom.scoring.calculator.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.phrom.kit.problem.Problem;

class RoomTest {
    private static final long MEBI = 1 << 20;

    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        callers.shutdownNow();
    }

    @Test
    void roomIsGivenInTheOrderInWhichItWasAskedFor() {
        Room room = room(10, 8, Duration.ofSeconds(20));
        Room.Lease all = room.take(10 * MEBI);
        List<String> served = new CopyOnWriteArrayList<>();
        CompletableFuture<Room.Lease> large = asking(room, 8 * MEBI, "large", served);
        await().until(() -> room.waiting() == 1);
        CompletableFuture<Room.Lease> small = asking(room, MEBI, "small", served);
        await().until(() -> room.waiting() == 2);

        all.keep(4 * MEBI);
        assertThat(served).isEmpty();
        all.close();

        large.join().close();
        small.join().close();
        assertThat(served).containsExactlyInAnyOrder("large", "small");
        room.take(10 * MEBI).close();
    }

    @Test
    void whoDoesNotGetATurnInTimeIsToldWhenToTryAgain() {
        Room room = room(10, 8, Duration.ofMillis(20));
        Room.Lease all = room.take(10 * MEBI);

        assertThatThrownBy(() -> room.take(1)).isInstanceOfSatisfying(Problem.class, busy -> assertThat(busy.type())
                .isEqualTo(CalculatorProblem.CALCULATOR_BUSY));
        all.close();
        all.close();
        assertThat(room.free()).isEqualTo(10 * MEBI);
    }

    @Test
    void noMoreWaitThanAreAllowed() {
        Room room = room(10, 1, Duration.ofSeconds(20));
        Room.Lease all = room.take(10 * MEBI);
        CompletableFuture<Room.Lease> waiting = asking(room, MEBI, "first", new CopyOnWriteArrayList<>());
        await().until(() -> room.waiting() == 1);

        assertThatThrownBy(() -> room.take(1)).isInstanceOf(Problem.class);
        all.close();
        waiting.join().close();
    }

    @Test
    void aJobThatWantsNearlyAllOfItKeepsNobodyElseOut() {
        Room room = room(10, 8, Duration.ofSeconds(20));
        Room.Lease kept = room.take(4 * MEBI);
        CompletableFuture<Room.Lease> job = job(room, 9 * MEBI, new WatchedProgress());

        for (int turn = 0; turn < 3; turn++) {
            room.take(6 * MEBI).close();
        }
        assertThat(job).isNotDone();

        kept.close();
        job.join().close();
        assertThat(room.free()).isEqualTo(10 * MEBI);
    }

    @Test
    void aJobStopsWaitingWhenItIsCancelled() {
        Room room = room(10, 8, Duration.ofSeconds(20));
        Room.Lease all = room.take(10 * MEBI);
        WatchedProgress progress = new WatchedProgress();
        CompletableFuture<Room.Lease> job = job(room, MEBI, progress);

        progress.cancel();

        assertThatThrownBy(job::join).hasCauseInstanceOf(CancellationException.class);
        all.close();
        assertThat(room.free()).isEqualTo(10 * MEBI);
    }

    @Test
    void withoutASettingItIsWhatTheHeapLeavesBesideTheScoringOfRounds() {
        Room room = new Room(Optional.empty(), size(64), 8, Duration.ZERO);

        long live = (long) (Runtime.getRuntime().maxMemory() * (2.0 / 3));
        assertThat(room.bytes()).isCloseTo(live - 64 * MEBI, org.assertj.core.data.Offset.offset(1024L));
    }

    private CompletableFuture<Room.Lease> job(Room room, long bytes, WatchedProgress progress) {
        CompletableFuture<Room.Lease> job =
                CompletableFuture.supplyAsync(() -> room.takeForJob(bytes, progress), callers);
        await().until(progress::asked);
        return job;
    }

    private CompletableFuture<Room.Lease> asking(Room room, long bytes, String name, List<String> served) {
        return CompletableFuture.supplyAsync(
                () -> {
                    Room.Lease lease = room.take(bytes);
                    served.add(name);
                    return lease;
                },
                callers);
    }

    private static Room room(long mebi, int waiting, Duration patience) {
        return new Room(Optional.of(size(mebi)), size(64), waiting, patience);
    }

    private static MemorySize size(long mebi) {
        return new MemorySize(BigInteger.valueOf(mebi * MEBI));
    }
}
