package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two may have a hand in a service at once: who restarts it, and the attendant. */
class ServiceProcessTest {
    @TempDir
    private Path folder;

    private Watchdog watchdog;
    private ServiceProcess service;

    @BeforeEach
    void prepare() {
        watchdog = Watchdog.start(Options.givenHome());
        var spec = new ServiceProcess.Spec("sleeper", folder, 1, Map.of(), folder.resolve("log"));
        service = new ServiceProcess(spec, watchdog);
        service.launchBy(ignored -> List.of("sleep", "60"));
    }

    @AfterEach
    void end() {
        service.kill();
        watchdog.close();
    }

    @Test
    void whatWasEndedAndStartedOnPurposeNeverLooksAsIfItHadEndedByItself() {
        service.start();
        var done = new AtomicBoolean();
        var seen = CompletableFuture.supplyAsync(() -> {
            Ending ending = null;
            while (!done.get() && ending == null) {
                ending = service.ending();
            }
            return ending != null;
        });
        for (int time = 0; time < 200; time++) {
            service.terminate();
            service.awaitEnd();
            service.start();
        }
        done.set(true);

        assertThat(seen.join()).isFalse();
    }

    @Test
    void whatRunsIsNotStartedBesideItself() {
        service.start();
        long first = service.pid();

        assertThat(service.startAgain()).isTrue();

        assertThat(service.pid()).isEqualTo(first);
    }
}
