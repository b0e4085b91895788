package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The scripts of deploy/local as a person runs them, on a data directory and six ports of their own. */
record Scripts(Path directory, Path data, int from) {
    private static final Path HOME = Options.givenHome().resolve("deploy/local");

    static Scripts in(Path directory) throws IOException {
        return new Scripts(directory, Files.createDirectory(directory.resolve("a place with spaces")), sixFreePorts());
    }

    private static int sixFreePorts() {
        for (int first = 20_000; ; first += 6) {
            try {
                Ports.from(first).requireFree();
                return first;
            } catch (Fault taken) {
                assertThat(first).isLessThan(32_000);
            }
        }
    }

    /** Starts everything without examples and returns when it is ready. */
    void upDetached() {
        output(0, Map.of(), "up", "--detach", "--no-examples", "--ports-from", String.valueOf(from));
    }

    /** What a script printed that ended with this status. */
    String output(int status, Map<String, String> environment, String... command) {
        try {
            var log = newFile();
            var process = builder(environment, log, command).start();
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
            var text = Files.readString(log.toPath()).strip();
            assertThat(process.exitValue()).as(text).isEqualTo(status);
            return text;
        } catch (IOException | InterruptedException cause) {
            throw new IllegalStateException(cause);
        }
    }

    Process start(File output, String... command) throws IOException {
        return builder(Map.of(), output, command).start();
    }

    File newFile() throws IOException {
        return Files.createTempFile(directory, "output", ".txt").toFile();
    }

    private ProcessBuilder builder(Map<String, String> environment, File output, String... command) {
        var words = new ArrayList<>(List.of(command));
        words.set(0, HOME.resolve(command[0]).toString());
        var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output);
        builder.environment().put("PHROM_DATA", data.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder;
    }

    ProcessHandle launcher() {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(data.resolve("run/pid"))))
                    .orElseThrow();
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    void assertNothingRuns() {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(IntStream.range(from, from + 6)).noneMatch(Scripts::answers));
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
}
