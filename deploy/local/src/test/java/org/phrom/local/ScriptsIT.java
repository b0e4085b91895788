package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person meets who runs deploy/local/up: one clear line when it can't be, and nothing left behind. */
class ScriptsIT {
    private static final Path SCRIPTS = Options.givenHome().resolve("deploy/local");

    @TempDir
    Path directory;

    private Path data;
    private int from;

    @BeforeEach
    void chooseAPlace() throws IOException {
        data = Files.createDirectory(directory.resolve("a place with spaces"));
        from = sixFreePortsFrom();
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (var taken = new ServerSocket(from + 2, 1, InetAddress.getLoopbackAddress())) {
            assertThat(output(1, Map.of(), "up", "--detach", "--ports-from", String.valueOf(from)))
                    .isEqualTo("Port " + taken.getLocalPort() + " (for reporting-service) is taken:"
                            + " stop what uses it or choose others: --ports-from N.");
        }
    }

    @Test
    void aMissingJavaIsNamed() {
        assertThat(output(1, Map.of("JAVA_HOME", directory.toString()), "up"))
                .isEqualTo("There is no Java: install a JDK 17 or newer, or set JAVA_HOME.");
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThat(output(1, Map.of(), "up", "--detached"))
                .contains("--detached")
                .hasLineCount(1);
    }

    @Test
    void aPlaceThatCanNotBeWrittenIsNamed() throws IOException {
        var file = Files.createFile(directory.resolve("file"));
        assertThat(output(1, Map.of("PHROM_DATA", file.resolve("data").toString()), "up"))
                .endsWith(file.resolve("data") + " can not be written.");
    }

    @Test
    void downWithoutUpSaysSo() {
        assertThat(output(0, Map.of(), "down")).isEqualTo("Phrom is not running.");
    }

    @Test
    void aStopWhileStartingLeavesNothingBehind() throws IOException {
        var up = start(Map.of(), "up", "--no-examples", "--ports-from", String.valueOf(from));
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(data.resolve("postgres/postmaster.pid")));
        up.destroy();

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(up.isAlive()).isFalse());
        assertNothingRuns();
    }

    @Test
    void aSecondUpIsRefusedAndAKilledLauncherLeavesNothingBehind() throws IOException {
        output(0, Map.of(), "up", "--detach", "--no-examples", "--ports-from", String.valueOf(from));
        assertThat(output(1, Map.of(), "up", "--detach", "--ports-from", String.valueOf(from)))
                .isEqualTo("Phrom already runs on " + data + ": deploy/local/down stops it.");
        assertThat(Files.getPosixFilePermissions(data.resolve("logs/launcher.log")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(output(0, Map.of(), "token", "analyst").split("\\.")).hasSize(3);

        long launcher = Long.parseLong(Files.readString(data.resolve("run/pid")));
        ProcessHandle.of(launcher).orElseThrow().destroyForcibly();
        assertNothingRuns();
    }

    private static int sixFreePortsFrom() {
        for (int first = 20_000; ; first += 6) {
            try {
                Ports.from(first).requireFree();
                return first;
            } catch (Fault taken) {
                assertThat(first).isLessThan(32_000);
            }
        }
    }

    private void assertNothingRuns() {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(List.of(from, from + 1, from + 2, from + 3, from + 4, from + 5))
                        .noneMatch(ScriptsIT::answers));
        // a program that makes the database ends a moment after the server it has started
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse(""))
                        .filter(command -> command.contains(data.toString())))
                .isEmpty());
    }

    private static boolean answers(int port) {
        try (var ignored = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private String output(int status, Map<String, String> environment, String... command) {
        try {
            var log = Files.createTempFile(directory, "output", ".txt").toFile();
            var process = builder(environment, log, command).start();
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
            var text = Files.readString(log.toPath()).strip();
            assertThat(process.exitValue()).as(text).isEqualTo(status);
            return text;
        } catch (IOException | InterruptedException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private Process start(Map<String, String> environment, String... command) throws IOException {
        return builder(
                        environment,
                        Files.createTempFile(directory, "output", ".txt").toFile(),
                        command)
                .start();
    }

    private ProcessBuilder builder(Map<String, String> environment, File log, String... command) {
        var words = new ArrayList<>(List.of(command));
        words.set(0, SCRIPTS.resolve(command[0]).toString());
        var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log);
        builder.environment().put("PHROM_DATA", data.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder;
    }
}
