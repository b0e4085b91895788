package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the platform when one of its processes ends and nobody had asked it to. */
class AttendantIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path directory;

    private Scripts scripts;
    private File said;

    @BeforeEach
    void chooseAPlace() throws IOException {
        scripts = Scripts.in(directory);
    }

    /** A test that failed leaves no platform behind. */
    @AfterEach
    void stop() throws IOException, InterruptedException {
        scripts.start(scripts.newFile(), "down").waitFor();
    }

    @Test
    void aServiceThatEndsIsNamedAndStartedAgainAndGivenUpAfterFiveTimes() throws IOException {
        said = scripts.newFile();
        var up = scripts.start(said, "up", "--no-examples", "--ports-from", String.valueOf(scripts.from()));
        await().atMost(PATIENCE).until(() -> Files.exists(scripts.data().resolve("run/ready")));

        long first = scoring();
        kill(first);
        assertSaid("scoring-service ended after [0-9.]+ s by signal 9 \\(KILL\\); it is started again in 0.5 s \\(1 of"
                + " 5\\)\\. Its last lines in .*scoring\\.log:\n"
                + "  (INFO|WARN) .+\n");
        assertThat(scripts.output(1, Map.of(), "up"))
                .startsWith("Phrom runs on " + scripts.data() + ", but not all of it: scoring-service ended after ")
                .endsWith("it is started again in 0.5 s (1 of 5).");
        assertSaid("scoring-service is ready again after [0-9.]+ s\\.");
        assertThat(scripts.output(1, Map.of(), "up"))
                .isEqualTo("Phrom already runs on " + scripts.data() + ": deploy/local/down stops it.");

        killFiveTimesMore(first);
        await().atMost(PATIENCE).until(() -> !up.isAlive());
        assertThat(up.exitValue()).isEqualTo(1);
        assertSaid("scoring-service ended again, by signal 9 \\(KILL\\), after 5 restarts: Phrom stops\\.");
        scripts.assertNothingRuns();
    }

    private void killFiveTimesMore(long first) {
        long last = first;
        for (int time = 2; time <= 6; time++) {
            last = another(last);
            kill(last);
            assertSaid(time < 6 ? "\\(" + time + " of 5\\)" : "ended again");
        }
    }

    @Test
    void aKilledLauncherLeavesNothingBehind() {
        scripts.upDetached();
        scripts.launcher().destroyForcibly();
        scripts.assertNothingRuns();
    }

    private long another(long than) {
        await().atMost(PATIENCE).until(() -> scoring() != 0 && scoring() != than);
        return scoring();
    }

    private long scoring() {
        return scripts.launcher()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("scoring-service/target"))
                .mapToLong(ProcessHandle::pid)
                .findAny()
                .orElse(0);
    }

    private static void kill(long process) {
        ProcessHandle.of(process).orElseThrow().destroyForcibly();
    }

    private void assertSaid(String pattern) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Files.readString(said.toPath())).containsPattern(pattern));
    }
}
