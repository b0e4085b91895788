package org.phrom.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How a service ended that nobody had asked to end: its exit status, after what time, and what it logged last. */
record Ending(int status, Duration after, List<String> log) {
    private static final int SIGNALLED = 128;
    private static final int SHOWN = 3;
    private static final int WIDTH = 240;
    private static final int TAIL = 64 * 1024;
    private static final Pattern OUT_OF_MEMORY = Pattern.compile("java\\.lang\\.OutOfMemoryError(: .*)?");
    private static final Map<Integer, String> SIGNALS =
            Map.of(1, " (HUP)", 2, " (INT)", 6, " (ABRT)", 7, " (BUS)", 9, " (KILL)", 11, " (SEGV)", 15, " (TERM)");

    /** Reads what stands in the log behind the place where it was when the service started. */
    static Ending of(int status, Duration after, Path log, long from) {
        return new Ending(status, after, tail(log, from));
    }

    private static List<String> tail(Path log, long from) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(Math.min(from, file.length()), file.length() - TAIL));
            var bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    /** The cause in a few words: memory, a signal, or the exit code. */
    String why() {
        for (String line : log) {
            var found = OUT_OF_MEMORY.matcher(line);
            if (status == 3 && found.find()) {
                return found.group().replace("java.lang.", "") + " (exit code 3)";
            }
        }
        int signal = status - SIGNALLED;
        return signal > 0 && signal < 65
                ? "signal " + signal + SIGNALS.getOrDefault(signal, "")
                : "exit code " + status;
    }

    /** The last lines of the log, as a person reads them. */
    List<String> lastLines() {
        return log.subList(Math.max(0, log.size() - SHOWN), log.size()).stream()
                .map(Ending::readable)
                .map(line -> line.length() > WIDTH ? line.substring(0, WIDTH) + " ..." : line)
                .toList();
    }

    private static String readable(String line) {
        try {
            var entry = Api.JSON.readTree(line);
            var thrown = entry.path("exception");
            var cause = thrown.isObject()
                    ? " " + thrown.path("exceptionType").asText() + ": "
                            + thrown.path("message").asText()
                    : "";
            return entry.isObject()
                    ? entry.path("level").asText() + " " + entry.path("message").asText() + cause
                    : line;
        } catch (JsonProcessingException notJson) {
            return line;
        }
    }
}
