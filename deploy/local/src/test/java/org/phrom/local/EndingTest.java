package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a service that ended by itself. */
class EndingTest {
    private static final String EARLIER = "Terminating due to java.lang.OutOfMemoryError: of an earlier life\n";

    @TempDir
    Path directory;

    private Path log;

    @BeforeEach
    void writeWhatAnEarlierLifeLogged() throws IOException {
        log = Files.writeString(directory.resolve("log"), EARLIER);
    }

    @Test
    void memoryThatRanOutIsNamed() throws IOException {
        assertThat(ending(3, "Terminating due to java.lang.OutOfMemoryError: Java heap space\n")
                        .why())
                .isEqualTo("OutOfMemoryError: Java heap space (exit code 3)");
    }

    @Test
    void whatAnEarlierLifeLoggedIsNotTheCause() throws IOException {
        assertThat(ending(3, "").why()).isEqualTo("exit code 3");
        assertThat(ending(3, "").lastLines()).isEmpty();
    }

    @Test
    void anExitCodeIsToldAndASignalByItsName() throws IOException {
        assertThat(ending(1, "").why()).isEqualTo("exit code 1");
        assertThat(ending(128 + 9, "").why()).isEqualTo("signal 9 (KILL)");
        assertThat(ending(128 + 31, "").why()).isEqualTo("signal 31");
        assertThat(ending(255, "").why()).isEqualTo("exit code 255");
    }

    @Test
    void theLastThreeLinesAreShownAsAPersonReadsThem() throws IOException {
        var ending = ending(
                1,
                "first\n{\"level\":\"INFO\",\"message\":\"second\"}\n\nthird " + "x".repeat(300)
                        + "\n"
                        + "{\"level\":\"ERROR\",\"message\":\"fourth\",\"exception\":{\"exceptionType\":\"a.B\",\"message\":\"c\"}}\n");
        assertThat(ending.lastLines())
                .containsExactly("INFO second", "third " + "x".repeat(234) + " ...", "ERROR fourth a.B: c");
    }

    private Ending ending(int status, String logged) throws IOException {
        Files.writeString(log, EARLIER + logged);
        return Ending.of(status, Duration.ofSeconds(1), log, EARLIER.length());
    }
}
