package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A command that ran to its end: its status, and what it printed. */
record Command(int status, String output) {

    static Command run(String... words) {
        try {
            var log = Files.createTempFile("phrom-command", ".txt");
            try {
                var process = new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
                return new Command(
                        process.waitFor(),
                        Files.readString(log, StandardCharsets.UTF_8).strip());
            } finally {
                Files.delete(log);
            }
        } catch (IOException | InterruptedException cause) {
            throw new IllegalStateException(String.join(" ", words), cause);
        }
    }

    /** What it printed; it is a failure that it ended with another status than 0. */
    static String output(String... words) {
        var ended = run(words);
        assertThat(ended.status())
                .as(String.join(" ", words) + "\n" + ended.output())
                .isZero();
        return ended.output();
    }

    /** Those that are not on the path. */
    static List<String> missing(String... tools) {
        var path = System.getenv("PATH").split(":");
        return Stream.of(tools)
                .filter(tool -> Stream.of(path).noneMatch(directory -> Files.isExecutable(Path.of(directory, tool))))
                .toList();
    }
}
